import type { Replay } from './replay';
import { type Interval, meanRate, type Truth } from './truth';

/** The first full window: from here on a reading can be expected, s. */
export const EXPECTED_FROM_S = 25;
/** A rate further from the truth than this is wrong, bpm. */
export const WRONG_BPM = 2;
/** From so long into a hold there is nothing to read, s. */
const HOLD_GRACE_S = 8;

export interface RateScore {
	/** Share of the seconds from 25 on, person present, with a rate, %. */
	usable: number | null;
	/** Mean absolute error of all seconds with a rate, and its 95th percentile, bpm. */
	mae: number | null;
	p95: number | null;
	/** Share of the seconds with a rate that are more than 2 bpm off, %. */
	wrong: number | null;
	/** Share of the seconds in which there is nothing to read that have a rate, %. */
	false: number | null;
	/** First second with a rate. */
	first_s: number | null;
}

/** A rate at a second, and the time it is the mean of, s. */
export interface RateAt {
	t: number;
	bpm: number | null;
	windowS: number;
}

export function ratesOf({ seconds }: Replay): RateAt[] {
	return seconds.map(({ t, reading }) => ({
		t,
		bpm: reading.breathing.rate?.value ?? null,
		windowS: (reading.breathing.rate?.windowMs ?? 0) / 1000
	}));
}

/** @param rates one for each second */
export function scoreRates(rates: readonly RateAt[], truth: Truth): RateScore {
	const shown = rates.filter(({ bpm }) => bpm !== null);
	const expected = rates.filter(({ t }) => t >= EXPECTED_FROM_S && truth.isPresent(t));
	const empty = rates.filter(({ t }) => isEmpty(truth, t));
	const errors = shown.flatMap(({ t, bpm, windowS }) => {
		const expected = isEmpty(truth, t) ? null : meanRate(truth.onsets, t - windowS, t);
		return expected === null ? [] : [Math.abs(bpm! - expected)];
	});
	const isShown = ({ bpm }: RateAt) => bpm !== null;
	return {
		usable: truth.breathes ? percent(expected, isShown) : null,
		mae: errors.length > 0 ? mean(errors) : null,
		p95: errors.length > 0 ? quantile(errors, 0.95) : null,
		wrong: errors.length > 0 ? percent(errors, (error) => error > WRONG_BPM) : null,
		false: percent(empty, isShown),
		first_s: shown[0]?.t ?? null
	};
}

/** There is no breath to read at this moment. */
function isEmpty(truth: Truth, t: number): boolean {
	if (!truth.breathes || !truth.isPresent(t)) return true;
	return truth.holds.some(({ from, to }) => t >= from + HOLD_GRACE_S && t < to);
}

/** A clip without truth: what was said, and how often. */
export function describeRates(rates: readonly RateAt[]) {
	const values = rates.flatMap(({ bpm }) => bpm ?? []);
	const expected = rates.filter(({ t }) => t >= EXPECTED_FROM_S);
	return {
		median: values.length > 0 ? quantile(values, 0.5) : null,
		q1: values.length > 0 ? quantile(values, 0.25) : null,
		q3: values.length > 0 ? quantile(values, 0.75) : null,
		usable: percent(expected.length > 0 ? expected : rates, ({ bpm }) => bpm !== null)
	};
}

/** Moments against intervals in which they ought to fall: how late the first of each was, s. */
export function scoreMoments(
	moments: readonly number[],
	wanted: readonly (Interval & { due: number })[]
) {
	const hits = wanted.map(({ from, to, due }) => {
		const found = moments.find((t) => t >= from && t <= to);
		return found === undefined ? null : found - due;
	});
	const stray = moments.filter((t) => !wanted.some(({ from, to }) => t >= from && t <= to));
	return { late: hits, false: stray.length };
}

/** Seconds after each step until a rate within 2 of the new one; `null` when none came. */
export function stepDelays(rates: readonly RateAt[], { steps }: Truth): (number | null)[] {
	return steps.map(({ at, bpm }) => {
		const there = rates.find(
			(rate) => rate.t > at && rate.bpm !== null && Math.abs(rate.bpm - bpm) <= WRONG_BPM
		);
		return there === undefined ? null : there.t - at;
	});
}

/** Seconds after each return of the person until the next rate; `null` when none came. */
export function returnDelays(rates: readonly RateAt[], truth: Truth): (number | null)[] {
	return rates.flatMap(({ t }) => {
		if (!truth.isPresent(t) || truth.isPresent(t - 1)) return [];
		const next = rates.find((rate) => rate.t >= t && rate.bpm !== null);
		return [next === undefined ? null : next.t - t];
	});
}

export function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** With linear interpolation between neighbours. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const at = share * (sorted.length - 1);
	const low = sorted[Math.floor(at)]!;
	return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low);
}

function percent<T>(items: readonly T[], holds: (item: T) => boolean): number | null {
	return items.length === 0 ? null : (100 * items.filter(holds).length) / items.length;
}
