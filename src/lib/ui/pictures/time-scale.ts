import type { TensionPhase } from '$lib/signals/types';

/** Height of a phase in the picture, as a share of the whole: higher is further from rest. */
export const PHASE_HEIGHT: Record<TensionPhase, number> = {
	groen: 0.25,
	geel: 0.5,
	oranje: 0.75,
	rood: 1
};

/** Steps that a clock makes, ms. */
const STEPS = [10, 30, 60, 120, 300, 600, 900, 1800, 3600].map((seconds) => seconds * 1000);

/**
 * Times to write under a line of time, from 0 on, at distances that a clock makes.
 * @param length ms
 * @param most at most so many steps
 */
export function ticks(length: number, most: number): number[] {
	const step = STEPS.find((step) => length / step <= most) ?? STEPS.at(-1)!;
	return Array.from({ length: Math.floor(length / step) + 1 }, (_, i) => i * step);
}
