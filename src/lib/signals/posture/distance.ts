import { Latch } from '../dsp/latch';
import { median } from '../dsp/stats';
import type { Baseline, CentreSpread } from '../types';
import { DISTANCE } from './constants';
import { MEASURES, PLACED_POINTS, SIZES } from './measures';
import type { Measure, Measures } from './measures';

/**
 * Tells a chair that was moved from leaning: head and shoulders look larger (or smaller) by the same
 * share, and stay so. Then the baseline follows, so that all that is relative goes on.
 */
export class DistanceWatch {
	#noticed = new Latch(DISTANCE.noticeMs, DISTANCE.noticeMs);
	#lately: { t: number; measures: Measures }[] = [];
	#since: number | null = null;
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
			(row) => row.t > t - DISTANCE.noticeMs
		);
		const usual = middleOf(this.#lately.map((row) => row.measures));
		const on = this.#noticed.step(
			t,
			isOtherDistance(usual, baseline, DISTANCE.enter),
			isOtherDistance(usual, baseline, DISTANCE.leave)
		);
		this.#since = on ? (this.#since ?? t) : null;
		if (this.#since !== null && t - this.#since >= DISTANCE.followMs) {
			follow(rescaled(baseline, usual));
			this.restart();
			this.#tellUntil = t + DISTANCE.tellMs;
		}
		return on || t < this.#tellUntil;
	}

	restart(): void {
		this.#noticed = new Latch(DISTANCE.noticeMs, DISTANCE.noticeMs);
		this.#lately = [];
		this.#since = null;
	}
}

/** @param least share of the size */
function isOtherDistance(measures: Measures, baseline: Baseline, least: number): boolean {
	const change = (name: Measure) => sizeChange(name, measures, baseline);
	const shoulders = change('shoulderWidth');
	// Turning and nodding each make one size of the head smaller, nothing makes one larger.
	const head = Math.max(change('earDistance'), change('faceHeight'));
	const both = (shoulders + head) / 2;
	if (Math.min(Math.abs(shoulders), Math.abs(head)) < least) return false;
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
