import { mean, median } from '../dsp/stats';
import { sampleSpread } from './bland-altman';
import { COMPARING, COUNTING } from './constants';
import type { SecondSaid } from './minute-log';
import { saidBreaths } from './said-breaths';
import { intervals } from './taps';

/** How taps and breaths lie beside each other. Only where Luwte followed breath by breath. */
export interface BreathAgreement {
	/** Taps with a breath of Luwte's that began near them, and the other way round. */
	matched: number;
	/** Breaths that Luwte saw begin without a tap near them. */
	missed: number;
	/** Taps without such a breath. */
	extra: number;
	/** Taps at a time when Luwte did not follow the breaths: nothing is said about these. */
	unjudged: number;
	/** Mean of tap minus onset, ms: positive when the tap came later. */
	offset: number | null;
	/** Standard deviation of the same, ms. */
	offsetSpread: number | null;
	/** Usual time between two taps, ms. Moments that have nothing to do with each other spread by 0.29 of it. */
	interval: number;
}

/**
 * @param taps ms since the start, in order
 * @returns `null` when there is too little to lay side by side
 */
export function matchBreaths(
	taps: readonly number[],
	seconds: readonly SecondSaid[]
): BreathAgreement | null {
	if (taps.length < COUNTING.fewestTaps) return null;
	const interval = median(intervals(taps));
	const reach = COMPARING.tolerance * interval;
	const stretches = saidBreaths(seconds);
	const judged = taps.filter((tap) =>
		stretches.some((stretch) => tap >= stretch[0]! - reach && tap <= stretch.at(-1)! + reach)
	);
	if (judged.length === 0) return null;
	const onsets = stretches
		.flat()
		.filter((onset) => onset >= taps[0]! - reach && onset <= taps.at(-1)! + reach);
	const offsets = pairOff(judged, onsets, reach);
	return {
		matched: offsets.length,
		missed: onsets.length - offsets.length,
		extra: judged.length - offsets.length,
		unjudged: taps.length - judged.length,
		offset: offsets.length > 0 ? mean(offsets) : null,
		offsetSpread: sampleSpread(offsets),
		interval
	};
}

/** Each with at most one other, the nearest pairs first. @returns tap minus onset of each pair, ms */
function pairOff(taps: readonly number[], onsets: readonly number[], reach: number): number[] {
	const pairs = taps
		.flatMap((tap) => onsets.map((onset) => ({ tap, onset, offset: tap - onset })))
		.filter(({ offset }) => Math.abs(offset) <= reach)
		.sort((a, b) => Math.abs(a.offset) - Math.abs(b.offset));
	const taken = new Set<string>();
	return pairs.flatMap(({ tap, onset, offset }) => {
		const [tapName, onsetName] = [`tap ${tap}`, `onset ${onset}`];
		if (taken.has(tapName) || taken.has(onsetName)) return [];
		taken.add(tapName).add(onsetName);
		return [offset];
	});
}
