import { readWish, type Wish } from '../../measurement/wish';

/** How the address of this page asks the example to be played. */
export function addressWish(): Wish {
	return readWish(new URLSearchParams(globalThis.location?.search));
}
