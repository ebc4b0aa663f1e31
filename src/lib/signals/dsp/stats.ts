import type { CentreSpread } from '../types';

/** Makes the median absolute deviation of normal noise equal to its standard deviation. */
const MAD_TO_SD = 1.4826;

/** @returns the middle value; `NaN` for no values, so that a forgotten check shows in the tests */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	if (sorted.length % 2 === 1) return sorted[middle]!;
	return (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * The value that a share (0..1) of the values lies below, straight between neighbours.
 * @returns `NaN` for no values
 */
export function quantile(values: readonly number[], share: number): number {
	if (values.length === 0) return NaN;
	const sorted = [...values].sort((a, b) => a - b);
	const at = share * (sorted.length - 1);
	const below = sorted[Math.floor(at)]!;
	return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below);
}

/** Robust centre and spread: half of the values may be wild. */
export function centreSpread(values: readonly number[]): CentreSpread {
	const centre = median(values);
	const spread = MAD_TO_SD * median(values.map((value) => Math.abs(value - centre)));
	return { centre, spread };
}

export function mean(values: ArrayLike<number>): number {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i]!;
	return sum / values.length;
}

export function clamp(value: number, low: number, high: number): number {
	return Math.min(high, Math.max(low, value));
}
