/** Made-up conversations for tests; no part of the app. */
import type { Baseline, PostureWord, TensionPhase } from '../../signals/types';
import type { GesprekDetails, Mark, Sample, SessionRecord } from '..';

/** 2026-03-02, 10:00 UTC, epoch ms. */
export const MONDAY = 1_772_445_600_000;

export const REST: Baseline = {
	posture: {},
	shoulderWidth: 0.4,
	movement: { centre: 0.02, spread: 0.005 },
	breathing: { centre: 13, spread: 0.5 },
	torsoColour: null
};

/** A part of a conversation: how long, in which phase, with which words. */
export interface Part {
	seconds: number;
	/** `undefined`: no samples at all. */
	phase?: TensionPhase | null | undefined;
	words?: readonly PostureWord[];
	/** bpm */
	rate?: number;
}

/** One sample a second. */
export function samplesOf(parts: readonly Part[]): Sample[] {
	let second = 0;
	return parts.flatMap(({ seconds, phase, words = [], rate = 13 }) => {
		const start = second;
		second += seconds;
		if (phase === undefined) return [];
		return Array.from({ length: seconds }, (_, i) => ({
			t: (start + i) * 1000,
			rate,
			rateConfidence: 0.9,
			curve: null,
			raise: 0,
			lean: 0,
			slump: 0,
			turn: 0,
			tilt: 0,
			movement: 0.02,
			unsure: null,
			words,
			phase
		}));
	});
}

export const mark = (seconds: number, kind: Mark['kind'], text = ''): Mark => ({
	t: seconds * 1000,
	kind,
	text
});

export function gesprek(
	parts: readonly Part[],
	marks: Mark[] = [],
	details: Partial<GesprekDetails> = {}
): SessionRecord {
	const samples = samplesOf(parts);
	const lengthMs = parts.reduce((sum, { seconds }) => sum + seconds * 1000, 0);
	return {
		meta: {
			id: 'gesprek',
			profileId: 'me',
			kind: 'gesprek',
			startedAt: MONDAY,
			endedAt: MONDAY + lengthMs,
			source: samples.length > 0 ? 'camera' : 'none',
			baseline: REST,
			note: '',
			state: 'complete',
			durationMs: samples.length * 1000,
			samples: samples.length,
			details: {
				kind: 'gesprek',
				intention: '',
				theme: null,
				lengthMs,
				signs: {},
				reflection: null,
				...details
			}
		},
		samples,
		marks
	};
}
