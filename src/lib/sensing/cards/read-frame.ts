import { QuadFinder, type LumaImage, type LookingWay } from './quads';
import { readQuad, type SeenCard } from './read-quad';
import { sharpenQuad } from './sharpen-quad';
import { Smoother } from './smoother';

/**
 * Every picture is looked at in another way, in turn: for small cards, for poor light, for what is blurred,
 * and for the dark. Which is best differs from room to room, and from card to card.
 */
const WAYS: readonly LookingWay[] = [
	{ radius: 2, darkerBy: 7, smooth: false },
	{ radius: 5, darkerBy: 5, smooth: true },
	{ radius: 5, darkerBy: 7, smooth: false },
	{ radius: 12, darkerBy: 6, smooth: true }
];

/** Reads all cards in a picture. */
export class CardReader {
	#finder = new QuadFinder();
	#smoother = new Smoother();
	#looks = 0;

	/** Every card once; those that cannot be read too. */
	read(image: LumaImage): SeenCard[] {
		const way = WAYS[this.#looks++ % WAYS.length]!;
		// Only to find squares: what is read is a mean of many pixels, and loses to smoothing more than to noise.
		const searched = way.smooth ? this.#smoother.smoothed(image) : image;
		const cards: SeenCard[] = [];
		for (const rough of this.#finder.find(searched, way)) {
			const quad = sharpenQuad(image, rough);
			const card = quad && readQuad(image, quad);
			if (!card) continue;
			const known = cards.findIndex((other) => isSame(card, other));
			if (known < 0) cards.push(card);
			else if (!cards[known]!.read) cards[known] = card;
		}
		return cards;
	}
}

/** Two edges of one frame. */
function isSame(a: SeenCard, b: SeenCard): boolean {
	return Math.hypot(a.x - b.x, a.y - b.y) < Math.min(a.size, b.size) / 2;
}
