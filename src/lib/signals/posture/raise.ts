import { median } from '../dsp/stats';
import type { Baseline, MotionSample } from '../types';
import { LEVEL, TRACKER_RAISE } from './constants';
import { LandmarkRaise } from './landmark-raise';
import type { Measures } from './measures';
import { TrackerRaise } from './tracker-raise';

/** Over this long the landmarks are asked whether they see any raise, ms. */
const DOUBT_WINDOW_MS = 10_000;

/** A hold that is lost is found again, and its level learnt, in less, ms. */
const KNEW_LATELY_MS = 8000;

export interface Raise {
	/** Shoulder widths; the larger of what tracker and landmarks see. `NaN` when neither knows. */
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
	/** By the landmarks; `NaN` while the shoulders are not in view. */
	#height = NaN;
	/** Newest sample of the tracker, and newest with which it knew what is usual, ms. */
	#feltAt = -Infinity;
	#knownAt = -Infinity;

	/**
	 * Whether the tracker knew a moment ago how high the shoulders are; after a new hold it soon will
	 * again.
	 * @param t ms
	 */
	knewLately(t: number): boolean {
		return t - this.#knownAt <= KNEW_LATELY_MS;
	}

	feel(sample: MotionSample): void {
		this.#tracker.step(sample);
		this.#feltAt = sample.t;
		if (this.#tracker.height !== null) this.#knownAt = sample.t;
	}

	/** @param limit of a raise by the landmarks, shoulder widths */
	look(t: number, measures: Measures, baseline: Baseline, limit: number): void {
		const height = this.#landmarks.step(t, measures, baseline, limit);
		this.#height = height;
		this.#seen = [...this.#seen, { t, height }].filter((seen) => seen.t > t - DOUBT_WINDOW_MS);
		const seen = this.#seen.flatMap((row) => (Number.isNaN(row.height) ? [] : row.height));
		// Shoulders out of view are no second witness either.
		if (seen.length === 0 || median(seen) < TRACKER_RAISE.doubtShare * limit) {
			this.#tracker.doubt(t);
		}
	}

	/** @param limit as in `look` */
	now(t: number, limit: number): Raise {
		const felt = t - this.#feltAt <= LEVEL.maxHoleMs ? this.#tracker.height : null;
		const heights = [felt, this.#height].filter((height) => Number.isFinite(height)) as number[];
		if (heights.length === 0) return { height: NaN, strength: 0 };
		const inLimits = [(felt ?? 0) / this.#tracker.limit, (this.#height || 0) / limit];
		return { height: Math.max(...heights), strength: Math.max(...inLimits) };
	}

	restart(): void {
		this.#tracker.restart();
		this.#landmarks.restart();
		this.#seen = [];
		this.#height = NaN;
		this.#feltAt = -Infinity;
		this.#knownAt = -Infinity;
	}
}
