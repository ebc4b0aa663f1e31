import { detrend } from '../dsp/series';
import { BODY_CHANNELS } from './motion-spectrum';
import { HOLD, SAMPLE_MS, SAMPLE_RATE } from './constants';
import type { MotionRow } from './motion-row';

/** How somebody breathes when all is well: what a stillness is compared with. */
export interface KnownBreath {
	/** Weights of the body channels that bring out the breath. */
	weights: readonly number[];
	/** Usual depth in the unit that these weights give. */
	depth: number;
	/** Usual length of a breath, samples. */
	length: number;
}

/**
 * How long the breath has stood still by now, in ms: the longest newest stretch in which it swings by
 * less than a share of its usual depth. 0 below a second; it grows in steps of half a second.
 * @param rows unbroken rows, newest last, 10 Hz
 */
export function stillnessOf(rows: readonly MotionRow[], known: KnownBreath): number {
	let still = 0;
	for (let count = SAMPLE_RATE; count <= rows.length; count += SAMPLE_RATE / 2) {
		if (swingOf(rows.slice(-count), known.weights) > HOLD.maxSwing * known.depth) break;
		still = count;
	}
	return still * SAMPLE_MS;
}

/** Peak to peak of the breath after slow drift is taken out. */
function swingOf(rows: readonly MotionRow[], weights: readonly number[]): number {
	const breath = rows.map((row) => {
		let sum = 0;
		for (let c = 0; c < BODY_CHANNELS; c++) sum += weights[c]! * row[c]!;
		return sum;
	});
	const level = detrend(breath);
	return Math.max(...level) - Math.min(...level);
}
