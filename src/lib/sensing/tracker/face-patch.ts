import type { Box } from '../../signals/geometry';
import { gradient } from './gradient';
import type { GreyImage } from './grey';
import { TERM_COUNT } from './motion-model';

/** A head's motion (see `motion-model.ts`) and what it is counted from. */
export interface HeadMotion {
	/** Displacement field [a0, a1, a2, b0, b1, b2] since the patch was taken, px. */
	field: ArrayLike<number>;
	/** Origin and length of one xi or eta, px. */
	centreX: number;
	centreY: number;
	unit: number;
}

/** From one picture to the next the light on a face does not change by more than this. */
const GAIN = { from: 0.8, to: 1.25 } as const;

/**
 * A box of the face that is looked at picture after picture, each time where the head's motion says
 * that it went.
 */
export class FacePatch {
	/** Slope of the patch when it was taken, root mean square over both directions, grey levels / px. */
	readonly contrast: number;
	#box: Box;
	/** What it showed in the last picture and shows in this one. */
	#before: Float64Array;
	#now: Float64Array;

	/**
	 * @param image blurred picture
	 * @param box whole px, inside the picture and away from its border
	 */
	constructor(image: GreyImage, box: Box) {
		this.#box = box;
		const pixels = box.width * box.height;
		this.#before = new Float64Array(pixels);
		this.#now = new Float64Array(pixels);
		this.contrast = contrastOf(image, box);
		const still = new Float64Array(TERM_COUNT);
		this.#sample(image, { field: still, centreX: 0, centreY: 0, unit: 1 });
	}

	/**
	 * Looks at the next picture.
	 * @returns how much it differs from the last one, root mean square, grey levels; offset and gain of
	 * the light do not count
	 */
	change(image: GreyImage, motion: HeadMotion): number {
		[this.#before, this.#now] = [this.#now, this.#before];
		this.#sample(image, motion);
		return residual(this.#before, this.#now);
	}

	#sample({ data, width, height }: GreyImage, { field, centreX, centreY, unit }: HeadMotion) {
		const [a0 = 0, a1 = 0, a2 = 0, b0 = 0, b1 = 0, b2 = 0] = Array.from(field);
		const { x: left, y: top, width: columns, height: rows } = this.#box;
		const maxX = width - 2;
		const maxY = height - 2;
		let i = 0;
		for (let y = top; y < top + rows; y++) {
			const eta = (y - centreY) / unit;
			for (let x = left; x < left + columns; x++, i++) {
				const xi = (x - centreX) / unit;
				const u = Math.min(maxX, Math.max(0, x + a0 + a1 * xi + a2 * eta));
				const v = Math.min(maxY, Math.max(0, y + b0 + b1 * xi + b2 * eta));
				const at = (v | 0) * width + (u | 0);
				const across = u - (u | 0);
				const upper = data[at]! + (data[at + 1]! - data[at]!) * across;
				const below = at + width;
				const lower = data[below]! + (data[below + 1]! - data[below]!) * across;
				this.#now[i] = upper + (lower - upper) * (v - (v | 0));
			}
		}
	}
}

function contrastOf(image: GreyImage, { x: left, y: top, width, height }: Box): number {
	const slope = new Float64Array(2);
	let sum = 0;
	for (let y = top; y < top + height; y++) {
		for (let x = left; x < left + width; x++) {
			gradient(image, x, y, slope);
			sum += slope[0]! ** 2 + slope[1]! ** 2;
		}
	}
	return Math.sqrt(sum / 2 / (width * height));
}

/** What is left of `now` when `before` has been brought to its level and gain, root mean square. */
function residual(before: Float64Array, now: Float64Array): number {
	const count = now.length;
	let sumBefore = 0;
	let sumNow = 0;
	for (let i = 0; i < count; i++) {
		sumBefore += before[i]!;
		sumNow += now[i]!;
	}
	let square = 0;
	let product = 0;
	let squareNow = 0;
	for (let i = 0; i < count; i++) {
		const a = before[i]! - sumBefore / count;
		const b = now[i]! - sumNow / count;
		square += a * a;
		product += a * b;
		squareNow += b * b;
	}
	if (square === 0) return Math.sqrt(squareNow / count);
	const gain = Math.min(GAIN.to, Math.max(GAIN.from, product / square));
	return Math.sqrt(Math.max(0, squareNow - 2 * gain * product + gain * gain * square) / count);
}
