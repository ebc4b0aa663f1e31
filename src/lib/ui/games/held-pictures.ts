import { asset } from '$app/paths';
import type { DeckView } from './deck-view';

/** Pictures that stay in the browser's memory: one that nobody holds may be dropped at any time. */
const held = new Map<string, HTMLImageElement>();

/**
 * Has the pictures of a deck of Luwte at hand, so that a card is drawn with its picture at once and
 * nothing is fetched while somebody is measured. Worth its second of work where cards will surely be
 * wanted; on every page it made other things slower.
 */
export async function holdPictures(deck: DeckView) {
	for (const { picture, cards } of deck.themes)
		await Promise.all([picture, ...cards.map((card) => card.picture)].map(hold));
}

function hold(name: string): Promise<void> {
	if (held.has(name)) return Promise.resolve();
	const image = new Image();
	held.set(name, image);
	return new Promise((resolve) => {
		image.onload = () => resolve();
		// A picture that does not come now comes when its card does.
		image.onerror = () => {
			held.delete(name);
			resolve();
		};
		image.src = asset(`/pictures/${name}.svg`);
	});
}
