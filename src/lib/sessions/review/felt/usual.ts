import { median, quantile } from '../../../signals/dsp/stats';
import { timeAt, type Series } from './types';

/** How a signal was in the rest before a scene, in its own unit. */
export interface Usual {
	/** Its middle. */
	centre: number;
	/** Nine tenths of the rest lie between these. */
	band: [low: number, high: number];
}

/** A shorter rest does not tell what is usual, ms; chosen. */
const LEAST_MS = 20_000;

/** What is usual for this person today; `null` when too little of her rest was seen. */
export function usualOf(series: Series): Usual | null {
	const rest = Array.from(series.values).filter(
		(value, index) => timeAt(series, index) < 0 && !Number.isNaN(value)
	);
	if (rest.length * series.step < LEAST_MS) return null;
	return { centre: median(rest), band: [quantile(rest, 0.05), quantile(rest, 0.95)] };
}
