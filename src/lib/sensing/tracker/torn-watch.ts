import { BLANK } from '../../signals/quality/constants';
import { spreadOf, type SquareMeans } from './luminance';

/** A picture of which this share is missing at the bottom is torn: less is hardly ever sent. */
const MIN_MISSING = 0.1;
/** So long after the last whole picture an even bottom is taken for a missing one, ms; after that it is one. */
const MEMORY_MS = 1000;

/**
 * Notices a picture of which only the upper part arrived: a decoder fills the rest with one shade. What
 * was even before, as the bar under a wide film, is not missing.
 */
export class TornWatch {
	#wholeAt = -Infinity;
	#evenBefore = 0;

	/**
	 * @param means of the next picture
	 * @param t its time, ms
	 */
	step(means: SquareMeans, t: number): boolean {
		const even = evenRowsAtBottom(means);
		const missing = even - this.#evenBefore >= MIN_MISSING * means.rows;
		if (missing && t - this.#wholeAt < MEMORY_MS) return true;
		this.#wholeAt = t;
		this.#evenBefore = even;
		return false;
	}
}

/** Rows of squares in one shade, counted from the bottom of the picture. */
function evenRowsAtBottom({ data, columns, rows }: SquareMeans): number {
	for (let row = rows - 1; row >= 0; row--) {
		const spread = spreadOf(data.subarray(row * columns, (row + 1) * columns));
		if (spread >= BLANK.enter) return rows - 1 - row;
	}
	return rows;
}
