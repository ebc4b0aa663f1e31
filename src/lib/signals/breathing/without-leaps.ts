import { median } from '../dsp/stats';

/** So many times its usual step is no part of a sway: of a sine the largest is 1.4 times the median. */
const LEAP = 4;

/**
 * A series without the steps that are far larger than the usual one: a camera that frames by itself, or a
 * table that is pushed, moves once, and that is no rhythm.
 * @param values evenly spaced
 */
export function withoutLeaps(values: readonly number[]): number[] {
	const steps = values.map((value, i) => (i === 0 ? 0 : value - values[i - 1]!));
	const limit = LEAP * median(steps.map(Math.abs));
	let level = 0;
	return steps.map((step) => (level += Math.abs(step) > limit ? 0 : step));
}
