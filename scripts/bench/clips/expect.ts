import { meanRate, type Truth } from './truth';

/** The first full window: from here on a reading can be expected, s. */
export const EXPECTED_FROM_S = 25;
/** From so long into a hold there is nothing to read, s. */
export const HOLD_GRACE_S = 8;
/** From so long after the camera froze there is nothing to read, s: that long it may take to see it. */
const FROZEN_GRACE_S = 3;
/** From here on a reading can be expected in a recording, s. */
const RECORDED_FROM_S = 20;
/** A reading's own window may begin so long before the counted one and still be judged by it, s. */
export const COUNTED_GRACE_S = 3;

/** There is no breath to read at this moment. In a recording nobody knows that of part of it. */
export function isEmpty(truth: Truth, t: number): boolean {
	if (!truth.breathes || !truth.isPresent(t)) return true;
	return (
		truth.holds.some(({ from, to }) => t >= from + HOLD_GRACE_S && t < to) ||
		truth.frozen.some(({ from, to }) => t >= from + FROZEN_GRACE_S && t <= to)
	);
}

/** A rate can be asked for at this moment. */
export function isExpected(truth: Truth, t: number): boolean {
	if (truth.counted)
		return (
			t >= RECORDED_FROM_S && truth.counted.windows.some(({ from, to }) => t >= from && t <= to)
		);
	const frozen = truth.frozen.some(({ from, to }) => t >= from && t <= to);
	return t >= EXPECTED_FROM_S && truth.isPresent(t) && !frozen;
}

/**
 * The true rate over a reading's own window, bpm. In a recording that is the count, for a reading that
 * looked (nearly) at the counted stretch only; what came before it may have been another rhythm.
 * @returns `null` where nobody knows
 */
export function rateOver(truth: Truth, from: number, to: number): number | null {
	if (!truth.counted) return meanRate(truth.onsets, from, to);
	const inside = truth.counted.windows.find(
		(window) => to >= window.from && to <= window.to && from >= window.from - COUNTED_GRACE_S
	);
	return inside?.bpm ?? null;
}
