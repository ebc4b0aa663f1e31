import { localizeHref } from '$lib/paraglide/runtime';
import { appStore } from '$lib/store';
import { forgetChoices } from '../choices';

export type ErasedWhere = 'hier' | 'elders';

/** How the address of the page ends that tells it: no host hears of that part. */
const TELLS: Record<ErasedWhere, string> = { hier: '#gewist', elders: '#elders-gewist' };

/** All is erased: this page writes nothing any more, and a fresh one, which has nothing in memory, comes in its place. */
export function leaveErased(where: ErasedWhere) {
	appStore.end();
	forgetChoices();
	history.replaceState(null, '', localizeHref('/gegevens/') + TELLS[where]);
	// A page that is loaded again stays where it was scrolled to.
	scrollTo(0, 0);
	location.reload();
}

/** @param hash end of the address @returns `null` when nothing was erased a moment ago */
export function erasedWhere(hash: string): ErasedWhere | null {
	const places = Object.keys(TELLS) as ErasedWhere[];
	return places.find((where) => TELLS[where] === hash) ?? null;
}
