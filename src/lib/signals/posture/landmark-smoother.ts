import type { Landmark, Landmarks } from '../types';
import { OneEuro } from './one-euro';

/** After a longer hole the old position says nothing, ms. */
const MAX_HOLE_MS = 1000;

interface PointFilter {
	x: OneEuro;
	y: OneEuro;
	z: OneEuro;
}

/** One-Euro filters on all landmarks, working in frame widths so that resolution does not matter. */
export class LandmarkSmoother {
	#filters: PointFilter[] = [];
	#lastT: number | null = null;

	/**
	 * @param t ms, increasing
	 * @param landmarks px
	 * @param frameWidth px
	 * @returns px
	 */
	step(t: number, landmarks: Landmarks, frameWidth: number): Landmarks {
		const dt = this.#lastT === null ? Infinity : t - this.#lastT;
		if (dt > MAX_HOLE_MS || this.#filters.length !== landmarks.length) {
			this.#filters = landmarks.map(() => ({
				x: new OneEuro(),
				y: new OneEuro(),
				z: new OneEuro()
			}));
		}
		this.#lastT = t;
		return landmarks.map((landmark, i) =>
			smooth(this.#filters[i]!, landmark, frameWidth, dt / 1000)
		);
	}

	restart(): void {
		this.#lastT = null;
	}
}

function smooth(filter: PointFilter, landmark: Landmark, unit: number, dt: number): Landmark {
	const one = (axis: 'x' | 'y' | 'z') => filter[axis].step(landmark[axis] / unit, dt) * unit;
	return { x: one('x'), y: one('y'), z: one('z'), visibility: landmark.visibility };
}
