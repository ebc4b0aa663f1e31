import { mean } from '../dsp/stats';
import type { UnsureReason } from '../types';
import { COMPARING } from './constants';
import { matchBreaths, type BreathAgreement } from './matching';
import type { CountedMinute, SecondSaid } from './minute-log';
import { rateOver } from './rate-over';
import { countOf, type Count } from './taps';

/** For how much of the time Luwte had something to say. */
export interface Coverage {
	/** Seconds with a rate. */
	seconds: number;
	/** Seconds in all. */
	of: number;
	/** Why there mostly was none; `null` when there always was one, or mostly no picture came in. */
	reason: UnsureReason | null;
}

/** Two rates over the same time, bpm. */
export interface SameTime {
	counted: number;
	luwte: number;
	/** Luwte minus counted. */
	difference: number;
	/** Seconds laid side by side. */
	seconds: number;
}

/** A count with what Luwte said beside it. */
export interface Comparison {
	count: Count;
	coverage: Coverage;
	/** `null` when Luwte, or the count, had too little to say. */
	same: SameTime | null;
	/** `null` when Luwte followed no breath that was counted. */
	breaths: BreathAgreement | null;
}

/** Luwte's rate at the end of a second, and the other's over the time it is the mean of, bpm. */
export interface RatePair {
	luwte: number;
	other: number;
}

export function compareCount({ taps, seconds }: CountedMinute): Comparison {
	const count = countOf(taps);
	return {
		count,
		coverage: coverageOf(seconds),
		same: sameTime(ratePairs(count.taps, seconds, COMPARING.overlap)),
		breaths: matchBreaths(count.taps, seconds)
	};
}

/**
 * Lays every rate that Luwte said beside the other's over the same time.
 * @param onsets when the other saw breaths begin, ms since the start, in order
 * @param share of Luwte's window that the other must have seen, 0..1
 */
export function ratePairs(
	onsets: readonly number[],
	seconds: readonly SecondSaid[],
	share: number
): RatePair[] {
	return seconds.flatMap(({ rate, windowMs }, second) => {
		if (rate === null || windowMs === null) return [];
		const end = (second + 1) * 1000;
		const other = rateOver(onsets, end - windowMs, end, share);
		return other === null ? [] : [{ luwte: rate, other }];
	});
}

function sameTime(pairs: readonly RatePair[]): SameTime | null {
	if (pairs.length < COMPARING.fewestSeconds) return null;
	const counted = mean(pairs.map(({ other }) => other));
	const luwte = mean(pairs.map((pair) => pair.luwte));
	return { counted, luwte, difference: luwte - counted, seconds: pairs.length };
}

function coverageOf(seconds: readonly SecondSaid[]): Coverage {
	const silent = seconds.filter(({ rate }) => rate === null);
	return {
		seconds: seconds.length - silent.length,
		of: seconds.length,
		reason: mostFrequent(silent.map(({ unsure }) => unsure))
	};
}

/** The first met of those that occur most; `null` for none. */
function mostFrequent<T>(values: readonly T[]): T | null {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	const most = Math.max(...counts.values());
	return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}
