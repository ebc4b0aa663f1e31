import type { MotionSample } from '../types';

/**
 * One row of the 10 Hz grid, all in 1/100 shoulder width:
 * lift, expansion, head lift, sway, head sway, half the difference of left and right lift, head scale, and
 * the lift of the camera's own motion, which was taken out of the others.
 */
export type MotionRow = readonly [number, number, number, number, number, number, number, number];

export function toRow(sample: MotionSample): MotionRow {
	const {
		lift,
		expansion,
		headLift,
		sway,
		headSway,
		headScale,
		leftLift,
		rightLift,
		backgroundLift
	} = sample;
	// One shoulder alone cannot differ.
	const difference = leftLift === null || rightLift === null ? 0 : (leftLift - rightLift) / 2;
	return [lift, expansion, headLift, sway, headSway, difference, headScale, backgroundLift];
}

/** The row at `share` (0..1) of the way from a to b. */
export function between(a: MotionRow, b: MotionRow, share: number): MotionRow {
	const at = (i: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7) => a[i] + share * (b[i] - a[i]);
	return [at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7)];
}

/** A tracker that lost its footing can give NaN: one would poison a whole window. */
export function isFiniteSample(sample: MotionSample): boolean {
	return Number.isFinite(sample.t) && toRow(sample).every(Number.isFinite);
}
