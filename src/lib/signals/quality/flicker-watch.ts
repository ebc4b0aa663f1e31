import { FLICKER } from './constants';

/**
 * Notices a picture that is lit and dark by turns, as an infrared camera with a lamp of its own gives it: what
 * such a picture moves by is its light, not a body.
 */
export class FlickerWatch {
	#before: number | null = null;
	#frames: { t: number; jumped: boolean }[] = [];

	/**
	 * @param t ms, increasing
	 * @param brightness mean luminance of the frame, 0..255
	 * @returns whether the light jumped in a good part of the last second's frames
	 */
	step(t: number, brightness: number): boolean {
		this.#frames = this.#frames.filter((frame) => frame.t > t - FLICKER.windowMs);
		this.#frames.push({
			t,
			jumped: this.#before !== null && jumpsBetween(this.#before, brightness)
		});
		this.#before = brightness;
		const times = this.#frames.filter(({ jumped }) => jumped).length;
		return this.#frames.length > 2 && times >= FLICKER.ofFrames * this.#frames.length;
	}
}

function jumpsBetween(one: number, other: number): boolean {
	const difference = Math.abs(one - other);
	return difference > FLICKER.levels && difference > FLICKER.share * Math.max(one, other);
}
