import { median } from '../dsp/stats';
import type { MotionSample } from '../types';
import { CalmLevel } from './calm-level';
import { LEAVE_SHARE, LEVEL, TRACKER_RAISE } from './constants';

/** The values of a row. */
const NECK = 0;
const LIFT = 1;
const SCALE = 2;

/**
 * Finds shoulders that are pulled up in the tracker's sub-pixel motion, where landmarks jitter too
 * much. A raise is chest going up that the head does not share: a nod moves the head alone, a shift or
 * sitting up moves both. Knows only changes: it compares with the last calm minute.
 */
export class TrackerRaise {
	#level = new CalmLevel(LEVEL.longMs);
	#recent: { t: number; values: readonly number[] }[] = [];
	#height: number | null = null;
	#limit: number = TRACKER_RAISE.floor;
	/** Since when the shoulders have been up, ms. */
	#upSince: number | null = null;

	/** How much higher than usual, shoulder widths, 0 and more; `null` while the usual is unknown. */
	get height(): number | null {
		return this.#height;
	}

	/** From which height on it is a raise, shoulder widths: more for somebody whose breath swings more. */
	get limit(): number {
		return this.#limit;
	}

	step({ t, lift, headLift, headScale, restart }: MotionSample): void {
		const values = [lift - headLift, lift, headScale].map((hundredths) => hundredths / 100);
		if (restart || t - (this.#recent.at(-1)?.t ?? t) > LEVEL.maxHoleMs) this.restart();
		if (!values.every(Number.isFinite)) return;
		this.#recent = [...this.#recent, { t, values }].filter(
			(row) => row.t > t - TRACKER_RAISE.smoothMs
		);
		this.#compare();
		const standsOut = this.#height !== null && this.#height >= LEAVE_SHARE * this.#limit;
		this.#level.push(t, values, standsOut);
		this.#upSince = standsOut ? (this.#upSince ?? t) : null;
	}

	/**
	 * The landmarks see no raise. Against a small drift that is taken for one for ever: after some
	 * minutes the landmarks are right.
	 */
	doubt(t: number): void {
		if (this.#upSince !== null && t - this.#upSince > TRACKER_RAISE.doubtMs) this.restart();
	}

	restart(): void {
		this.#level.restart();
		this.#recent = [];
		this.#height = null;
		this.#upSince = null;
	}

	#compare(): void {
		const level = this.#level;
		this.#height = null;
		if (!level.known) return;
		const now = (index: number) => median(this.#recent.map(({ values }) => values[index]!));
		const usual = level.of(LIFT, LEVEL.shortMs);
		const neck = level.of(NECK, LEVEL.shortMs);
		// Coming nearer spreads head and shoulders apart in the picture: start again at the new distance.
		if (Math.abs(now(SCALE) - level.of(SCALE, LEVEL.shortMs).centre) > TRACKER_RAISE.maxScale) {
			level.restart();
			return;
		}
		// Shoulders that hung lower for a while and come back are not raised: the higher level counts.
		const usualNeck = Math.max(neck.centre, level.of(NECK).centre);
		const swing = Math.min(neck.spread, usual.spread);
		this.#limit = Math.max(TRACKER_RAISE.floor, TRACKER_RAISE.spreads * swing);
		this.#height = Math.max(0, Math.min(now(NECK) - usualNeck, now(LIFT) - usual.centre));
	}
}
