import { preloadCode } from '$app/navigation';
import { localizeHref } from '$lib/paraglide/runtime';

/**
 * Has the cards for talking together at hand, so that they lie there at once when they are needed: in
 * the middle of a conversation nobody waits. A few small files, asked for when the page is at rest.
 * @param mayFetch asked before each file: once somebody measures nothing goes over the network, not
 * even our own files
 */
export async function keepCardsReady(mayFetch: () => boolean) {
	try {
		await atRest();
		if (!mayFetch()) return;
		const { openDeck } = await import('./library');
		if (!mayFetch()) return;
		await openDeck('kletskwartet');
		if (!mayFetch()) return;
		await preloadCode(localizeHref('/spellen/kletskwartet/'));
	} catch {
		// No network yet: they come when they are asked for.
	}
}

/** Resolves when the page has loaded and has nothing else to do. */
async function atRest() {
	if (document.readyState !== 'complete')
		await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
	await new Promise<void>((resolve) => {
		if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
		else setTimeout(resolve, 200);
	});
}
