import { mulberry32 } from '../../../signals/prng';
import { median, quantile } from '../../../signals/dsp/stats';

/** What many sessions show together. */
export interface Trend {
	/** Sessions it rests on. */
	count: number;
	middle: number;
	/** Half of the sessions lie between these. */
	spread: [number, number];
	/** Change from one session to the next, with a 90 % range; `null` with too few sessions. */
	slope: { value: number; range: [number, number] } | null;
}

/** Fewer sessions show no direction. */
const LEAST_SLOPE = 6;
const RESAMPLES = 500;
const SEED = 4711;

/**
 * Middle, spread and direction of one figure over sessions, oldest first. The direction is the median
 * of all slopes between two sessions (Theil 1950, Sen 1968), its range a bootstrap over sessions: a
 * single wild session does not make a trend.
 * @returns `null` without sessions
 */
export function trend(values: readonly number[]): Trend | null {
	if (values.length === 0) return null;
	const sorted = [...values].sort((a, b) => a - b);
	return {
		count: values.length,
		middle: median(sorted),
		spread: [quantile(sorted, 0.25), quantile(sorted, 0.75)],
		slope: values.length < LEAST_SLOPE ? null : slopeOf(values)
	};
}

function slopeOf(values: readonly number[]): Trend['slope'] {
	const points = values.map((value, at) => ({ at, value }));
	const random = mulberry32(SEED);
	const drawn = Array.from({ length: RESAMPLES }, () =>
		theilSen(points.map(() => points[Math.floor(random.uniform() * points.length)]!))
	).filter((slope) => slope !== null);
	const range: [number, number] = [quantile(drawn, 0.05), quantile(drawn, 0.95)];
	return { value: theilSen(points) ?? 0, range };
}

function theilSen(points: readonly { at: number; value: number }[]): number | null {
	const slopes = points.flatMap((a, i) =>
		points.slice(i + 1).flatMap((b) => (a.at === b.at ? [] : (b.value - a.value) / (b.at - a.at)))
	);
	return slopes.length === 0 ? null : median(slopes);
}
