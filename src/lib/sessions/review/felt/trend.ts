import { median, quantile } from '../../../signals/dsp/stats';
import { centreRange, slopeRange } from './exact-ranges';

/** What many sessions show together. */
export interface Trend {
	/** Sessions it rests on. */
	count: number;
	middle: number;
	/** Half of the sessions lie between these. */
	spread: [number, number];
	/** Change from one session to the next, with its range; `null` with too few sessions. */
	slope: { value: number; range: [number, number] } | null;
}

/**
 * How often a range may miss, both sides together. It is looked at anew after every session, so that
 * chances add up: with these, less than one in ten is ever falsely sure within twenty sessions
 * (`npm run bench:course`).
 */
const SLOPE_MISS = 0.01;
const AGREEMENT_MISS = 0.05;

/**
 * Felt and measured that have nothing to do with each other go together a little all the same: a scene
 * rises, and so does what is marked in it. Only what is above this is said; set on `npm run bench:course`.
 */
const BY_CHANCE = 0.25;

/**
 * Middle, spread and direction of one figure over sessions, oldest first.
 * @returns `null` without sessions
 */
export function trend(values: readonly number[]): Trend | null {
	if (values.length === 0) return null;
	const sorted = [...values].sort((a, b) => a - b);
	return {
		count: values.length,
		middle: median(sorted),
		spread: [quantile(sorted, 0.25), quantile(sorted, 0.75)],
		slope: slopeRange(values, SLOPE_MISS)
	};
}

/**
 * Whether felt and measured went together over sessions, more than chance makes them. Never the
 * opposite: that they did not is nothing that can be told apart from a thumb that came late.
 * @param agreements rank correlations of single scenes, -1..1
 */
export function wentTogether(agreements: readonly number[]): boolean {
	const range = centreRange(agreements, AGREEMENT_MISS);
	return range !== null && range[0] > BY_CHANCE;
}
