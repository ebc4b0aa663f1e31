import {
	errorFigures,
	ratePairs,
	type ErrorFigures,
	type RatePair
} from '../../src/lib/signals/counting';
import { align, type Alignment } from './align';
import type { LuwteRun } from './luwte-file';

/** One run of Luwte beside the belt. */
export interface RunReport {
	number: number;
	/** `null` when no place in the recording was found: nothing is compared then. */
	alignment: Alignment | null;
	/** Luwte's rate and the belt's over the same time. */
	pairs: RatePair[];
	/** Seconds in which the belt could tell a rate over the usual window. */
	seconds: number;
	/** Share of these in which Luwte said one, 0..1; `null` for no seconds. */
	coverage: number | null;
	figures: ErrorFigures | null;
}

/** A rate of the belt counts when it saw the whole time that Luwte's is the mean of. */
const WHOLE = 0.999;
/** Where Luwte is silent, this window tells whether the belt had a rate, ms. */
const USUAL_WINDOW_MS = 20_000;

/**
 * @param belt onsets in stretches without holes, ms
 * @param offset the belt's time at Luwte's start, ms; `null` to look for it
 */
export function validateRun(
	belt: readonly (readonly number[])[],
	run: LuwteRun,
	offset: number | null
): RunReport {
	const alignment: Alignment | null =
		offset === null
			? align(belt.flat(), run)
			: { offset, correlation: null, runnerUp: null, by: 'given' };
	if (alignment === null)
		return { number: run.number, alignment, pairs: [], seconds: 0, coverage: null, figures: null };
	const stretches = belt.map((onsets) => onsets.map((t) => t - alignment.offset));
	const pairs = stretches.flatMap((onsets) => ratePairs(onsets, run.seconds, WHOLE));
	// Every second as if Luwte had spoken: in how many had the belt something to lay beside it?
	const asked = run.seconds.map((second) =>
		second.rate === null ? { ...second, rate: 0, windowMs: USUAL_WINDOW_MS } : second
	);
	const seconds = stretches.flatMap((onsets) => ratePairs(onsets, asked, WHOLE)).length;
	return {
		number: run.number,
		alignment,
		pairs,
		seconds,
		coverage: seconds > 0 ? pairs.length / seconds : null,
		figures: errorFigures(pairs)
	};
}

/** All runs taken together. */
export function validateAll(
	reports: readonly RunReport[]
): Omit<RunReport, 'number' | 'alignment'> {
	const pairs = reports.flatMap((report) => report.pairs);
	const seconds = reports.reduce((sum, report) => sum + report.seconds, 0);
	return {
		pairs,
		seconds,
		coverage: seconds > 0 ? pairs.length / seconds : null,
		figures: errorFigures(pairs)
	};
}
