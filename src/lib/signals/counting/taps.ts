import { median } from '../dsp/stats';
import { COUNTING } from './constants';

/** What somebody counted by tapping at every breath in. */
export interface Count {
	/** The taps that count, ms since the start, in order. */
	taps: number[];
	/** Taps that came so soon after another that they are the same one twice. */
	doubles: number;
	/** Breaths per minute over the whole intervals; `null` with too few taps. */
	rate: number | null;
	/**
	 * Intervals much longer than usual. Each may be a tap that was missed or a long breath: which of
	 * the two cannot be known, so nothing is filled in.
	 */
	long: number;
}

/** @param pressed every tap, ms since the start, in order */
export function countOf(pressed: readonly number[]): Count {
	const taps: number[] = [];
	for (const t of pressed) {
		const last = taps.at(-1);
		if (last === undefined || t - last >= COUNTING.doubleMs) taps.push(t);
	}
	return {
		taps,
		doubles: pressed.length - taps.length,
		rate: rateOfTaps(taps),
		long: longIntervals(taps)
	};
}

/** Times from each to the next. */
export function intervals(times: readonly number[]): number[] {
	return times.slice(1).map((t, i) => t - times[i]!);
}

/** Whole intervals over the time they took; what lies before the first and after the last tap is no breath. */
function rateOfTaps(taps: readonly number[]): number | null {
	if (taps.length < COUNTING.fewestTaps) return null;
	return (60_000 * (taps.length - 1)) / (taps.at(-1)! - taps[0]!);
}

function longIntervals(taps: readonly number[]): number {
	const all = intervals(taps);
	if (all.length < COUNTING.fewestIntervals) return 0;
	const usual = median(all);
	return all.filter((length) => length >= COUNTING.longInterval * usual).length;
}
