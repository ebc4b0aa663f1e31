/** The breath as a line in a picture of any size. */
import { SILENCE_MS } from '$lib/sessions';
import { stretchesOf } from '../../pictures/time-rows';

export interface BreathPoint {
	t: number;
	/** 1/100 shoulder width; `null`: not seen */
	value: number | null;
}

/** Least height of the picture from its middle, 1/100 shoulder width: stillness must look still. */
const LEAST_HALF = 0.6;
/** Room above the highest breath. */
const ROOM = 1.15;

/** From the middle of the picture to its top, 1/100 shoulder width. */
export function halfHeight(points: readonly BreathPoint[]): number {
	let peak = 0;
	for (const { value } of points) if (value !== null) peak = Math.max(peak, Math.abs(value));
	return Math.max(LEAST_HALF, ROOM * peak);
}

/**
 * Lines from left to right in a picture of 1000 by 100, one for each stretch without a hole.
 * @param from, to what the picture spans, ms; @param half see `halfHeight`
 */
export function breathPolylines(
	points: readonly BreathPoint[],
	from: number,
	to: number,
	half: number
): string[] {
	const within = points.filter(({ t }) => t >= from && t <= to);
	return stretchesOf(within, SILENCE_MS).map((stretch) =>
		stretch
			.map(({ t, value }) => {
				const x = (1000 * (t - from)) / (to - from);
				return `${x.toFixed(1)},${(50 - (50 * value) / half).toFixed(1)}`;
			})
			.join(' ')
	);
}
