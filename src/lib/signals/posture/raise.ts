import { median } from '../dsp/stats';
import type { Baseline, MotionSample } from '../types';
import { TRACKER_RAISE } from './constants';
import { LandmarkRaise } from './landmark-raise';
import type { Measures } from './measures';
import { TrackerRaise } from './tracker-raise';

/** Over this long the landmarks are asked whether they see any raise, ms. */
const DOUBT_WINDOW_MS = 10_000;

export interface Raise {
	/** Shoulder widths; the larger of what tracker and landmarks see. `NaN` when not known. */
	height: number;
	/** Height in units of the limit of whoever sees it best: from 1 on it is a raise. */
	strength: number;
}

/** Shoulders pulled up, by the precise tracker and by the landmarks that know the baseline. */
export class RaiseFinder {
	#tracker = new TrackerRaise();
	#landmarks = new LandmarkRaise();
	/** Heights by the landmarks, lately. */
	#seen: { t: number; height: number }[] = [];
	#height = NaN;

	feel(sample: MotionSample): void {
		this.#tracker.step(sample);
	}

	/** @param limit of a raise by the landmarks, shoulder widths */
	look(t: number, measures: Measures, baseline: Baseline, limit: number): void {
		const height = this.#landmarks.step(t, measures, baseline, limit);
		this.#height = height;
		this.#seen = [...this.#seen, { t, height }].filter((seen) => seen.t > t - DOUBT_WINDOW_MS);
		const lately = median(this.#seen.map((seen) => seen.height));
		if (lately < TRACKER_RAISE.doubtShare * limit) this.#tracker.doubt(t);
	}

	/** @param limit as in `look` */
	now(limit: number): Raise {
		const { height, limit: trackerLimit } = this.#tracker;
		const felt = height ?? 0;
		if (Number.isNaN(this.#height)) return { height: NaN, strength: 0 };
		return {
			height: Math.max(felt, this.#height),
			strength: Math.max(felt / trackerLimit, this.#height / limit)
		};
	}

	restart(): void {
		this.#tracker.restart();
		this.#landmarks.restart();
		this.#seen = [];
		this.#height = NaN;
	}
}
