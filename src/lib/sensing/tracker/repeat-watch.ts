import type { GreyImage } from './grey';

/**
 * Notices a picture that is exactly the one before. A sensor has noise: from a camera that works no two
 * pictures are equal to the last bit, however still the person sits. A single repeat is only a camera
 * that is slower than its stream.
 */
export class RepeatWatch {
	#before = new Float32Array(0);
	/** Time of the first of the equal pictures, ms. */
	#since = -Infinity;

	/**
	 * @param image next grey frame; copied
	 * @param t its time, ms
	 * @returns whether it repeats the one before; and how long that one had stood, ms
	 */
	step({ data }: GreyImage, t: number): { repeated: boolean; stoodMs: number } {
		const stoodMs = this.#before.length === 0 ? 0 : t - this.#since;
		if (areEqual(data, this.#before)) return { repeated: true, stoodMs };
		if (this.#before.length !== data.length) this.#before = new Float32Array(data.length);
		this.#before.set(data);
		this.#since = t;
		return { repeated: false, stoodMs };
	}
}

/** Ends at the first difference: for pictures with noise, at once. */
function areEqual(one: Float32Array, other: Float32Array): boolean {
	if (one.length !== other.length) return false;
	for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
	return true;
}
