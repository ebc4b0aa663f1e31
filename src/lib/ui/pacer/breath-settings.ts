import type { CalmingWay } from '$lib/sessions';

/** Times of a pacer as somebody sets them. */
export interface BreathSettings {
	/** s */
	in: number;
	/** A second, short breath in, s; 0: none. */
	sip: number;
	/** s */
	out: number;
	/** Length of the practice, min. */
	minutes: number;
}

/** What can be set, in steps of a half: from a quick breath to one that most people find long. */
export const LIMITS = {
	in: { min: 2, max: 6 },
	sip: { min: 0, max: 2 },
	out: { min: 3, max: 10 },
	minutes: { min: 1, max: 5 }
} as const;

/** Where each way of breathing starts. */
export const STARTS: Record<Exclude<CalmingWay, 'grounding'>, Omit<BreathSettings, 'minutes'>> = {
	slow: { in: 4, sip: 0, out: 6 },
	'long-exhale': { in: 4, sip: 0, out: 8 },
	'cyclic-sighing': { in: 2, sip: 1, out: 6 }
};

/** From the shortest to the longest. @param step s or min */
export function range({ min, max }: { min: number; max: number }, step: number): number[] {
	return Array.from({ length: Math.round((max - min) / step) + 1 }, (_, i) => min + i * step);
}
