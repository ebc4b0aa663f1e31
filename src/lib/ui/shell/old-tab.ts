/** A tab that was opened before the host had a newer version. */
import { version } from '$app/environment';
import type { BeforeNavigate } from '@sveltejs/kit';
import { navigating, page, updated } from '$app/state';
import { deLocalizeHref } from '$lib/paraglide/runtime';
import { onGoneFile } from './gone-files';
import { isLanding } from './landings';

/** Looks after parts that do not come any more. @returns ends it; give it back from `onMount` */
export function heedGoneFiles(): () => void {
	const heed = () =>
		void onGoneFile({
			version,
			hasNewer: () => updated.check(),
			// What a link asked for is loaded as a whole by SvelteKit itself.
			isSafe: () => !navigating.to && isLanding(deLocalizeHref(page.url.pathname)),
			memory: tabMemory(),
			reload: () => location.reload()
		});
	addEventListener('vite:preloadError', heed);
	return () => removeEventListener('vite:preloadError', heed);
}

/** Once it is known that this page's version is gone, the next page is loaded as a whole. */
export function leaveOldVersion({ to, willUnload }: BeforeNavigate) {
	if (updated.current && to && !willUnload) location.href = to.url.href;
}

function tabMemory(): Storage | null {
	try {
		return sessionStorage;
	} catch {
		return null;
	}
}
