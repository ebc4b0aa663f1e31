import { median } from '../../signals/dsp/stats';
import type { CentreSpread } from '../../signals/types';
import type { MeasuredSummary } from '../rustcheck';
import type { Sample } from '../sample';
import { isEnough } from './enough';
import { summarise } from './summary';

/** What a short measurement came to, of what was seen for long enough. @param durationMs measured time, ms */
export function measuredSummary(samples: readonly Sample[], durationMs: number): MeasuredSummary {
	const { rate, seen, words } = summarise(samples);
	const raises = samples.flatMap(({ raise }) => (raise === null ? [] : [raise]));
	return {
		durationMs,
		rate: rate?.middle ?? null,
		rateSeen: seen,
		raise: isEnough(samples, ({ raise }) => raise !== null) ? median(raises) : null,
		words
	};
}

/** Two breaths a minute apart is called a difference at least; chosen, above the error of the rate. */
const LEAST_DIFFERENCE = 2;
/** ... and so many spreads of the calm minute. */
const SPREADS = 2;

export type RateWord = 'faster' | 'slower' | 'alike';

/** A breathing rate against another one of the same person, bpm. @param spread how it varies, bpm */
export function rateWord(rate: number, other: number, spread = 0): RateWord {
	const limit = Math.max(LEAST_DIFFERENCE, SPREADS * spread);
	if (rate - other >= limit) return 'faster';
	return other - rate >= limit ? 'slower' : 'alike';
}

/** A breathing rate against the calm minute. */
export function againstRest(rate: number, rest: CentreSpread): RateWord {
	return rateWord(rate, rest.centre, rest.spread);
}

/** Long enough to be a silence (`SILENCE_MS`) to whoever draws it or adds up its time, ms. */
const APART_MS = 5000;

/**
 * The measurements one after the other on one clock. What lay between them is left out: a check that
 * was taken up again the next day is not a day long.
 */
export function onOneClock(parts: readonly (readonly Sample[])[]): Sample[] {
	const all: Sample[] = [];
	for (const part of parts) {
		const start = all.length === 0 ? 0 : all.at(-1)!.t + APART_MS;
		all.push(...part.map((sample) => ({ ...sample, t: start + sample.t })));
	}
	return all;
}
