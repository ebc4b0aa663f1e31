import { localizeHref } from '$lib/paraglide/runtime';
import { appStore } from '$lib/store';
import { forgetChoices } from '../choices';

/** In the address of the page that tells it: where it was done. */
export const ERASED_PARAM = 'gewist';
export type ErasedWhere = 'hier' | 'elders';

/** All is erased: this page writes nothing any more, and a fresh one, which has nothing in memory, comes in its place. */
export function leaveErased(where: ErasedWhere) {
	appStore.end();
	forgetChoices();
	location.replace(`${localizeHref('/gegevens/')}?${ERASED_PARAM}=${where}`);
}
