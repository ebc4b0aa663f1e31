import { raisePageFence } from '$lib/sensing/page-fence';

/** Before anything else of the app runs in a browser. */
export function init() {
	raisePageFence();
}
