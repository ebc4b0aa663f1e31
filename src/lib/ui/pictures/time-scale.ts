import type { TensionPhase } from '$lib/signals/types';

/** Height of a phase in the picture, as a share of the whole: higher is further from rest. */
export const PHASE_HEIGHT: Record<TensionPhase, number> = {
	groen: 0.25,
	geel: 0.5,
	oranje: 0.75,
	rood: 1
};

/** Steps that a clock makes, ms. */
const STEPS = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600].map((seconds) => seconds * 1000);

/**
 * Times to write under a line of time, at distances that a clock makes; 0 is one of them.
 * @param from,to what the line spans, ms; what comes before the clock began is below 0
 * @param most at most so many steps
 */
export function ticks(from: number, to: number, most: number): number[] {
	const step = STEPS.find((step) => (to - from) / step <= most) ?? STEPS.at(-1)!;
	const first = Math.ceil(from / step);
	return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) => (first + i) * step);
}
