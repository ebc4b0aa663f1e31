import { clamp } from '../dsp/stats';
import { CONFIDENCE } from './constants';
import type { Detection } from './detector';

/**
 * How sure a shown rate is, 0..1: the mean of three straight ramps over strength, regularity and
 * concentration. It rises with each of them; it is an order, not a probability.
 */
export function confidenceOf(detection: Detection): number {
	const parts = [
		ramp(detection.strength, CONFIDENCE.strength),
		ramp(detection.regularity, CONFIDENCE.regularity),
		ramp(detection.concentration, CONFIDENCE.concentration)
	];
	return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

function ramp(value: number, { from, to }: { from: number; to: number }): number {
	return clamp((value - from) / (to - from), 0, 1);
}
