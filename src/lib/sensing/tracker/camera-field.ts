import type { Point2 } from './body-pose';
import { Term } from './motion-model';

/** Scale and roll of the background below this are its noise, px at half a shoulder width. */
const NOISE = 0.5;

/**
 * What the camera did to the whole picture, as the background tells: a shift, and zoom and roll about the
 * middle of the picture. Far from the background, where the chest is, the noise of zoom and roll would
 * be multiplied and drown a faint breath, so they count only beyond it.
 */
export class CameraField {
	/** Zoom, px at half a shoulder width. */
	readonly widening: number;
	#shift: Point2;
	#roll: number;

	/** @param motion displacement field of the background region, px (see `motion-model.ts`) */
	constructor(motion: Float64Array) {
		this.widening = beyondNoise(motion[Term.a1]!);
		this.#roll = beyondNoise(motion[Term.b1]!);
		this.#shift = { x: motion[Term.a0]!, y: motion[Term.b0]! };
	}

	/**
	 * @param place half shoulder widths from the middle of the picture
	 * @returns displacement of the picture there, px
	 */
	at({ x, y }: Point2): Point2 {
		return {
			x: this.#shift.x + this.widening * x - this.#roll * y,
			y: this.#shift.y + this.#roll * x + this.widening * y
		};
	}
}

function beyondNoise(value: number): number {
	return Math.sign(value) * Math.max(0, Math.abs(value) - NOISE);
}
