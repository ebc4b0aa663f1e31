import { preloadCode } from '$app/navigation';
import { localizeHref } from '$lib/paraglide/runtime';

/**
 * Has the cards for talking together at hand, so that they lie there at once when they are needed: in
 * the middle of a conversation nobody waits. A few small files, asked for as soon as a page is open.
 */
export async function keepCardsReady() {
	try {
		const [{ openDeck }] = await Promise.all([
			import('$lib/ui/games/library'),
			preloadCode(localizeHref('/spellen/kletskwartet/'))
		]);
		await openDeck('kletskwartet');
	} catch {
		// No network yet: they come when they are asked for.
	}
}
