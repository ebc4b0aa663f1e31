import type { Baseline } from '../types';
import { CalmLevel } from './calm-level';
import { LEAVE_SHARE, LEVEL } from './constants';
import type { Measures } from './measures';

/**
 * Finds pulled-up shoulders in the landmarks, against the baseline: coarse, but it knows where calm is,
 * also when the shoulders creep up over minutes or the tracker had to start anew.
 */
export class LandmarkRaise {
	#level = new CalmLevel(LEVEL.shortMs);

	/**
	 * A shorter neck alone may be a hanging head, higher shoulders alone a stretch: both are a raise.
	 * "Higher" is higher than in the baseline or than a moment ago, because the whole body may have
	 * shifted in between.
	 * @param limit from which height on it is a raise, shoulder widths
	 * @returns shoulder widths, 0 and more; `NaN` when head or shoulders are not in view, now or in the
	 * baseline
	 */
	step(t: number, measures: Measures, baseline: Baseline, limit: number): number {
		const { shoulderY, neck } = baseline.posture;
		if (shoulderY === undefined || neck === undefined) return NaN;
		if (!Number.isFinite(measures.neck)) return NaN;
		const place = measures.shoulderY;
		const over = (usual: number) => (usual - place) / baseline.shoulderWidth;
		const overLately = this.#level.known ? over(this.#level.of(0).centre) : 0;
		const shorter = neck.centre - measures.neck;
		const height = Math.max(0, Math.min(shorter, Math.max(over(shoulderY.centre), overLately)));
		this.#level.push(t, [place], height >= LEAVE_SHARE * limit);
		return height;
	}

	restart(): void {
		this.#level.restart();
	}
}
