import type { FeltMark } from '../../../course/answers';
import { timeAt, type Series } from './types';

/** A tap speaks of the moment around it: so long it counts, ms. */
const TAP_LASTS_MS = 8000;
/** Two taps nearer than this are one moment, ms. */
const SAME_MOMENT_MS = 3000;

/** Moments at which something began to be felt: taps, and holds that begin. In order of time, ms. */
export function feltMoments(marks: readonly FeltMark[]): number[] {
	const moments: number[] = [];
	let held = 0;
	let lastTap = -Infinity;
	for (const { t, strength, way } of marks) {
		if (way === 'tap') {
			if (t - lastTap > SAME_MOMENT_MS) moments.push(t);
			lastTap = t;
		} else {
			if (held === 0 && strength > 0) moments.push(t);
			held = strength;
		}
	}
	return moments;
}

/** How strongly something was felt, 0..10, at the steps of a series. */
export function feltAt(marks: readonly FeltMark[], like: Series): Float64Array {
	return Float64Array.from(like.values, (_, index) => strengthAt(marks, timeAt(like, index)));
}

/** How strongly something was felt at one time, 0..10. */
export function strengthAt(marks: readonly FeltMark[], t: number): number {
	const before = marks.filter((mark) => mark.t <= t);
	const held = before.findLast(({ way }) => way === 'hold')?.strength ?? 0;
	const taps = before.filter((mark) => mark.way === 'tap' && t - mark.t < TAP_LASTS_MS);
	return Math.max(held, ...taps.map(({ strength }) => strength));
}
