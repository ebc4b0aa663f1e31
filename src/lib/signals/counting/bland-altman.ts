import { mean } from '../dsp/stats';
import { AGREEING } from './constants';

/**
 * How two ways of measuring the same agree (Bland and Altman, Lancet 1986;1:307-310): the mean of the
 * differences, and the limits between which 95 of 100 of them lie if they are normal.
 */
export interface Agreement {
	/** How many differences. */
	n: number;
	/** Mean difference. */
	bias: number;
	/** Standard deviation of the differences; `null` for one alone. */
	spread: number | null;
	/** Bias +- 1.96 standard deviations; `null` while there are too few to mean anything. */
	limits: { low: number; high: number } | null;
}

/** @param differences Luwte minus the other, one for each comparison @returns `null` for none */
export function blandAltman(differences: readonly number[]): Agreement | null {
	const n = differences.length;
	if (n === 0) return null;
	const bias = mean(differences);
	const spread = sampleSpread(differences);
	if (spread === null || n < AGREEING.fewest) return { n, bias, spread, limits: null };
	const reach = AGREEING.limits * spread;
	return { n, bias, spread, limits: { low: bias - reach, high: bias + reach } };
}

/**
 * Within how much nine of ten comparisons agree: the 90th percentile of the absolute differences (the
 * nearest rank, so one that was really met), rounded up to a half.
 * @returns bpm; `null` while there are too few to say "usually"
 */
export function usuallyWithin(differences: readonly number[]): number | null {
	if (differences.length < AGREEING.fewest) return null;
	const sizes = differences.map(Math.abs).sort((a, b) => a - b);
	const size = sizes[Math.ceil(AGREEING.usually * sizes.length) - 1]!;
	return Math.max(1, Math.ceil(size / AGREEING.step)) * AGREEING.step;
}

/** Standard deviation with n - 1; `null` for fewer than two values. */
export function sampleSpread(values: readonly number[]): number | null {
	if (values.length < 2) return null;
	const centre = mean(values);
	const square = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
	return Math.sqrt(square / (values.length - 1));
}
