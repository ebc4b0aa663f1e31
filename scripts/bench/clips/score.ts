import { EXPECTED_FROM_S, isEmpty, isExpected, rateOver } from './expect';
import { mean, quantile } from '../../../src/lib/signals/dsp/stats';
import type { Replay } from './replay';
import type { Interval, Truth } from './truth';

/** A rate further from the truth than this is wrong, bpm. */
export const WRONG_BPM = 2;

export interface RateScore {
	/** Share of the seconds in which a rate can be expected (`isExpected`) that have one, %. */
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

/** What a second is worth; `unjudged`: a rate, and nobody knows whether it is right. */
export type Verdict = 'silent' | 'right' | 'wrong' | 'false' | 'unjudged';

export interface Judged extends RateAt {
	verdict: Verdict;
	/** Distance from the truth, bpm; `null` without a rate or a truth. */
	error: number | null;
}

export function ratesOf({ seconds }: Replay): RateAt[] {
	return seconds.map(({ t, reading }) => ({
		t,
		bpm: reading.breathing.rate?.value ?? null,
		windowS: (reading.breathing.rate?.windowMs ?? 0) / 1000
	}));
}

export function judge(rate: RateAt, truth: Truth): Judged {
	const { t, bpm, windowS } = rate;
	if (bpm === null) return { ...rate, verdict: 'silent', error: null };
	if (isEmpty(truth, t)) return { ...rate, verdict: 'false', error: null };
	const expected = rateOver(truth, t - windowS, t);
	if (expected === null) return { ...rate, verdict: 'unjudged', error: null };
	const error = Math.abs(bpm - expected);
	return { ...rate, verdict: error > WRONG_BPM ? 'wrong' : 'right', error };
}

/** @param rates one for each second */
export function scoreRates(rates: readonly RateAt[], truth: Truth): RateScore {
	const expected = rates.filter(({ t }) => isExpected(truth, t));
	const empty = rates.filter(({ t }) => isEmpty(truth, t));
	const errors = rates.flatMap((rate) => judge(rate, truth).error ?? []);
	return {
		usable: truth.breathes ? percent(expected, isShown) : null,
		mae: errors.length > 0 ? mean(errors) : null,
		p95: errors.length > 0 ? quantile(errors, 0.95) : null,
		wrong: percent(errors, (error) => error > WRONG_BPM),
		false: percent(empty, isShown),
		first_s: rates.find(isShown)?.t ?? null
	};
}

export function isShown({ bpm }: RateAt): boolean {
	return bpm !== null;
}

/** A clip without truth: what was said, and how often. */
export function describeRates(rates: readonly RateAt[]) {
	const values = rates.flatMap(({ bpm }) => bpm ?? []);
	const expected = rates.filter(({ t }) => t >= EXPECTED_FROM_S);
	return {
		median: values.length > 0 ? quantile(values, 0.5) : null,
		q1: values.length > 0 ? quantile(values, 0.25) : null,
		q3: values.length > 0 ? quantile(values, 0.75) : null,
		usable: percent(expected.length > 0 ? expected : rates, isShown)
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

/** @returns `null` of nothing */
export function percent<T>(items: readonly T[], holds: (item: T) => boolean): number | null {
	return items.length === 0 ? null : (100 * items.filter(holds).length) / items.length;
}
