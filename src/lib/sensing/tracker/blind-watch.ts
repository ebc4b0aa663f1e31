import { BLANK } from '../../signals/quality/constants';
import type { GreyImage } from './grey';
import { spreadOf, squareMeans } from './luminance';
import { TornWatch } from './torn-watch';

export interface PictureSeen {
	/** Spread of the luminance over the picture, its noise left out, 0..127; 0 for a torn one. */
	contrast: number;
	/** Nothing is to be seen in it: black, even in another shade, or torn. */
	blank: boolean;
	/** Exactly the last picture in which something was to be seen. */
	repeated: boolean;
	/** Time since the picture before it in which something new was to be seen, ms. */
	sinceSeenMs: number;
}

/**
 * Tells new pictures from those that show nothing: even ones and torn ones, as a driver sends them now and
 * then between others, and one that is exactly the one before. A sensor has noise: from a camera that works
 * no two pictures are equal to the last bit, however still the person sits. A single repeat is only a
 * camera that is slower than its stream.
 */
export class BlindWatch {
	#before = new Float32Array(0);
	#torn = new TornWatch();
	/** Time of the newest picture that showed something new, ms. */
	#seenAt: number | null = null;

	/**
	 * @param image next grey frame; copied
	 * @param t its time, ms
	 */
	step(image: GreyImage, t: number): PictureSeen {
		const means = squareMeans(image);
		const spread = spreadOf(means.data);
		const even = spread < BLANK.enter;
		const torn = !even && this.#torn.step(means, t);
		const blank = even || torn;
		const repeated = !blank && areEqual(image.data, this.#before);
		const sinceSeenMs = this.#seenAt === null ? 0 : t - this.#seenAt;
		if (!repeated && !blank) {
			this.#remember(image);
			this.#seenAt = t;
		}
		return { contrast: torn ? 0 : spread, blank, repeated, sinceSeenMs };
	}

	#remember({ data }: GreyImage) {
		if (this.#before.length !== data.length) this.#before = new Float32Array(data.length);
		this.#before.set(data);
	}
}

/** Ends at the first difference: for pictures with noise, at once. */
function areEqual(one: Float32Array, other: Float32Array): boolean {
	if (one.length !== other.length) return false;
	for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
	return true;
}
