import { NO_TENSION } from '../tension/tension-monitor';
import type { BreathingReading, Reading } from '../types';

/** Of the breath nothing was seen, but for what a test says. */
export function breathingReading(part: Partial<BreathingReading> = {}): BreathingReading {
	return {
		rate: null,
		unsure: null,
		curve: null,
		hold: null,
		pattern: null,
		depthShare: null,
		...part
	};
}

/** Somebody without a baseline, of whom nothing was seen but what a test says. @param t ms */
export function readingAt(t: number, breathing: Partial<BreathingReading> = {}): Reading {
	return {
		t,
		breathing: breathingReading(breathing),
		posture: {
			features: null,
			confidence: null,
			arms: { handToFace: null, crossed: null },
			unseen: {},
			movement: null,
			words: [],
			event: null,
			unsure: 'no-baseline'
		},
		tension: NO_TENSION
	};
}
