import { mean, median } from '../dsp/stats';
import type { BreathPattern, Measured } from '../types';
import type { Breath } from './breaths';
import { PATTERN, SAMPLE_MS } from './constants';

/** What a pattern is read from. */
export interface PatternSource {
	/** Whole breaths of the window, oldest first; at least two. */
	breaths: readonly Breath[];
	/** The breath signal they were cut from, 10 Hz. */
	breath: Float64Array;
	/** Chest lift over the same window, 1/100 shoulder width. */
	lift: ArrayLike<number>;
	/** Time of the newest sample, ms. */
	t: number;
	/** How sure the rhythm is, 0..1. */
	confidence: number;
}

/**
 * How the breaths of a window go: depth, in against out, evenness, sighs. A figure outside its valid
 * range is a mistake of the cutting, and is left out.
 */
export function patternOf(source: PatternSource): BreathPattern {
	const { breaths, breath, t } = source;
	const depths = breaths.map(({ depth }) => depth);
	const lengths = breaths.map(({ onset, end }) => end - onset);
	const ratios = breaths.map(({ onset, peak, end }) => (peak - onset) / (end - peak));
	const timeOf = (position: number) => t - (breath.length - 1 - position) * SAMPLE_MS;
	const newest = breaths.at(-1)!;
	const said = (value: number, range: { from: number; to: number }, needs: number) =>
		measured(value, range, source.confidence * Math.min(1, breaths.length / needs));
	return {
		depth: said(median(depths) * liftPerBreath(source), PATTERN.depth, PATTERN.steady),
		inhaleExhale: said(median(ratios), PATTERN.inhaleExhale, PATTERN.steady),
		irregularity:
			breaths.length < PATTERN.fewestForSpread
				? null
				: said(variation(lengths), PATTERN.irregularity, PATTERN.many),
		onset: timeOf(newest.onset),
		peak: timeOf(newest.peak),
		sigh: newest.depth >= PATTERN.sigh * median(depths.slice(0, -1)) ? timeOf(newest.peak) : null
	};
}

function measured(
	value: number,
	{ from, to }: { from: number; to: number },
	confidence: number
): Measured | null {
	return value >= from && value <= to ? { value, confidence } : null;
}

/** Slope of chest lift over the breath signal: turns its unit into shoulder widths. */
function liftPerBreath({ breath, lift }: PatternSource): number {
	const level = mean(lift);
	const middle = mean(breath);
	let product = 0;
	let square = 0;
	for (let i = 0; i < breath.length; i++) {
		product += (breath[i]! - middle) * (lift[i]! - level);
		square += (breath[i]! - middle) ** 2;
	}
	return square > 0 ? product / square : 0;
}

/** Coefficient of variation: standard deviation over mean. */
function variation(values: readonly number[]): number {
	const centre = mean(values);
	const variance = values.reduce((sum, v) => sum + (v - centre) ** 2, 0) / (values.length - 1);
	return Math.sqrt(variance) / centre;
}
