import { BREATH_BAND, filterBothWays } from '../dsp/butterworth';
import { peakPosition } from '../dsp/series';
import { BREATHS, RATE, SAMPLE_RATE } from './constants';

/** One whole breath. Positions in samples of its series, to a fraction of one. */
export interface Breath {
	/** Where it begins to go in. */
	onset: number;
	/** Where it is fullest. */
	peak: number;
	/** Where the next one begins. */
	end: number;
	/** From the emptier of its two ends to the peak, in the series' own unit. */
	depth: number;
}

/**
 * Cuts a breath signal into breaths: its turning points, where a turn counts only when it goes back by
 * a share of the usual swing (the zigzag rule of peak picking).
 * @param series breath signal, in is up, 10 Hz
 * @returns whole breaths only, oldest first
 */
export function findBreaths(series: Float64Array): Breath[] {
	if (series.length < 3) return [];
	const smooth = filterBothWays(BREATH_BAND, series, Math.min(series.length - 1, RATE.padding));
	const turns = turningPoints(smooth, BREATHS.turnShare * usualSwing(smooth));
	return turns.flatMap((peak, k) => {
		const onset = turns[k - 1];
		const end = turns[k + 1];
		if (!peak.up || onset === undefined || end === undefined) return [];
		const at = ({ i, up }: Turn) => peakPosition(up ? smooth : smooth.map((v) => -v), i);
		const depth = smooth[peak.i]! - Math.min(smooth[onset.i]!, smooth[end.i]!);
		return [{ onset: at(onset), peak: at(peak), end: at(end), depth }];
	});
}

interface Turn {
	i: number;
	up: boolean;
}

/** Peak to peak of a sine with the same standard deviation. */
function usualSwing(series: Float64Array): number {
	const power = series.reduce((sum, value) => sum + value ** 2, 0) / series.length;
	return 2 * Math.SQRT2 * Math.sqrt(power);
}

/** Peaks and troughs in turn; each is left behind by at least `swing` before the next counts. */
function turningPoints(series: Float64Array, swing: number): Turn[] {
	const turns: Turn[] = [];
	let high = 0;
	let low = 0;
	let rising: boolean | null = null;
	for (let i = 1; i < series.length; i++) {
		if (series[i]! > series[high]!) high = i;
		if (series[i]! < series[low]!) low = i;
		if (rising !== false && series[high]! - series[i]! > swing) {
			if (rising !== null || high > 0) turns.push({ i: high, up: true });
			rising = false;
			low = i;
		} else if (rising !== true && series[i]! - series[low]! > swing) {
			if (rising !== null || low > 0) turns.push({ i: low, up: false });
			rising = true;
			high = i;
		}
	}
	return turns;
}

/**
 * Mean rate over a whole window by counting: whole breaths, and at both ends the share of a breath as
 * long as its neighbour.
 * @param breaths whole breaths, oldest first
 * @param length samples of the window
 * @returns breaths per minute, `null` with fewer than two breaths
 */
export function countedRate(breaths: readonly Breath[], length: number): number | null {
	const first = breaths[0];
	const last = breaths.at(-1);
	if (first === undefined || last === undefined || breaths.length < 2) return null;
	const before = first.onset / (first.end - first.onset);
	const after = (length - last.end) / (last.end - last.onset);
	// Breaths that were too shallow to be cut out leave a hole; it counts as one breath each.
	const between = breaths.slice(1).filter(({ onset }, i) => onset - breaths[i]!.end > 1).length;
	return ((before + breaths.length + between + after) * 60 * SAMPLE_RATE) / length;
}
