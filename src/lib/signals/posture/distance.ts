import { Latch } from '../dsp/latch';
import { median } from '../dsp/stats';
import type { Baseline, CentreSpread } from '../types';
import { DISTANCE } from './constants';
import { MEASURES, PLACED_POINTS, SIZES } from './measures';
import type { Measure, Measures } from './measures';

/**
 * Tells a chair that was moved, or a camera that zoomed by itself, from leaning: head and shoulders look
 * larger (or smaller) by the same share, and stay so. Then the baseline follows, so that all that is relative goes on.
 */
export class DistanceWatch {
	#noticed = new Latch(DISTANCE.noticeMs, DISTANCE.noticeMs);
	#lately: { t: number; measures: Measures }[] = [];
	/** Head and shoulders grew as one, too fast for somebody who leans; when that was last seen, ms. */
	#quickAt = -Infinity;
	#since: number | null = null;
	/** The baseline that was followed away from, and what was made of it. */
	#from: { old: Baseline; made: Baseline } | null = null;
	#tellUntil = -Infinity;

	/**
	 * @param t ms
	 * @param follow takes the baseline as it is at the new distance
	 * @returns whether the distance is changing or has just changed
	 */
	step(
		t: number,
		measures: Measures,
		baseline: Baseline,
		follow: (baseline: Baseline) => void
	): boolean {
		if (!SIZES.every((name) => Number.isFinite(measures[name]))) {
			// Of a head alone leaning and rolling look the same.
			this.restart();
			return t < this.#tellUntil;
		}
		this.#lately = [...this.#lately, { t, measures }].filter(
			(row) => row.t > t - DISTANCE.quick.ms
		);
		const within = (from: number, to: number) =>
			middleOf(
				this.#lately.filter((row) => row.t > from && row.t <= to).map((row) => row.measures)
			);
		const usual = within(t - DISTANCE.noticeMs, t);
		const before = within(-Infinity, t - DISTANCE.quick.ms + DISTANCE.noticeMs);
		if (isUniform((name) => usual[name] / before[name] - 1, DISTANCE.quick.change))
			this.#quickAt = t;
		const quick = t - this.#quickAt <= 2 * DISTANCE.followMs;
		const { enter, leave } = quick ? DISTANCE.quick : DISTANCE;
		const changed = (least: number) =>
			isUniform((name) => sizeChange(name, usual, baseline), least);
		const on = this.#noticed.step(t, changed(enter), changed(leave));
		this.#since = on ? (this.#since ?? t) : null;
		if (this.#isBack(baseline, usual)) {
			follow(this.#from!.old);
			this.#from = null;
			this.restart();
		} else if (this.#since !== null && t - this.#since >= DISTANCE.followMs) {
			const made = rescaled(baseline, usual);
			this.#from = { old: baseline, made };
			follow(made);
			this.restart();
			this.#tellUntil = t + DISTANCE.tellMs;
		}
		return on || t < this.#tellUntil;
	}

	/** A zoom that ended, or a chair back in its place: what was compared with before is right again. */
	#isBack(baseline: Baseline, usual: Measures): boolean {
		if (baseline !== this.#from?.made) return false;
		const { old } = this.#from;
		return SIZES.every((name) => Math.abs(sizeChange(name, usual, old)) <= DISTANCE.quick.leave);
	}

	restart(): void {
		this.#noticed = new Latch(DISTANCE.noticeMs, DISTANCE.noticeMs);
		this.#lately = [];
		this.#quickAt = -Infinity;
		this.#since = null;
	}
}

/**
 * Head and shoulders changed by the same share.
 * @param change of a size, as a share of it
 * @param least share that counts
 */
function isUniform(change: (name: Measure) => number, least: number): boolean {
	const shoulders = change('shoulderWidth');
	// Turning and nodding each make one size of the head smaller, nothing makes one larger.
	const head = Math.max(change('earDistance'), change('faceHeight'));
	const both = (shoulders + head) / 2;
	// Written so that a change that is not known is none.
	if (!(Math.min(Math.abs(shoulders), Math.abs(head)) >= least)) return false;
	return Math.abs(head - shoulders) <= DISTANCE.uniform * Math.abs(both);
}

/** The baseline of the same person at another distance: sizes grow, places are those of now. */
export function rescaled(baseline: Baseline, measures: Measures): Baseline {
	const factor = 1 + sizeChange('shoulderWidth', measures, baseline);
	const moved = (name: Measure, value: CentreSpread): CentreSpread => {
		const spread = value.spread * factor;
		if (SIZES.includes(name)) return { centre: value.centre * factor, spread };
		return PLACED_POINTS.includes(name) ? { centre: measures[name], spread } : value;
	};
	const posture = Object.fromEntries(
		MEASURES.flatMap((name) => {
			const value = baseline.posture[name];
			return value === undefined ? [] : [[name, moved(name, value)] as const];
		})
	);
	return { ...baseline, posture, shoulderWidth: baseline.shoulderWidth * factor };
}

function sizeChange(name: Measure, measures: Measures, baseline: Baseline): number {
	return measures[name] / (baseline.posture[name]?.centre ?? NaN) - 1;
}

function middleOf(rows: readonly Measures[]): Measures {
	const middle = (name: Measure) => median(rows.map((row) => row[name]));
	return Object.fromEntries(MEASURES.map((name) => [name, middle(name)])) as Measures;
}
