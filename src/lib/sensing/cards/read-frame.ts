import { QuadFinder, type LumaImage } from './quads';
import { readQuad, type SeenCard } from './read-quad';
import { sharpenQuad } from './sharpen-quad';

/** Reads all cards in a picture. */
export class CardReader {
	#finder = new QuadFinder();

	/** Every card once; those that cannot be read too. */
	read(image: LumaImage): SeenCard[] {
		const cards: SeenCard[] = [];
		for (const rough of this.#finder.find(image)) {
			const quad = sharpenQuad(image, rough);
			const card = quad && readQuad(image, quad);
			if (card && !cards.some((other) => isSame(card, other))) cards.push(card);
		}
		return cards;
	}
}

/** Two edges of one frame. */
function isSame(a: SeenCard, b: SeenCard): boolean {
	return Math.hypot(a.x - b.x, a.y - b.y) < Math.min(a.size, b.size) / 2;
}
