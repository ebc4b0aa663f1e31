import { describe, expect, it } from 'vitest';
import { breathingReading, readingAt } from '../signals/testing/reading';
import type { Reading } from '../signals/types';
import { sampleOf } from './sample';

const BASE = readingAt(61_000, {
	rate: { value: 14, confidence: 0.8, windowMs: 25_000 },
	curve: { t: 60_900, value: 0.4 }
});
const READING: Reading = {
	...BASE,
	posture: { ...BASE.posture, movement: 0.02, words: ['very-still'] }
};

describe('sampleOf', () => {
	it('keeps a reading, with times from the start of the session', () => {
		expect(sampleOf(READING, 1000)).toEqual({
			t: 60_000,
			rate: 14,
			rateConfidence: 0.8,
			curve: 0.4,
			raise: null,
			lean: null,
			slump: null,
			turn: null,
			tilt: null,
			movement: 0.02,
			unsure: 'no-baseline',
			words: ['very-still'],
			phase: null
		});
	});

	it('keeps what is known of the features', () => {
		const features = { raise: 0.04, lean: 0, slump: null, turn: 2, tilt: -1, headDrop: 12 };
		const posture = { ...READING.posture, features, words: ['head-down' as const], unsure: null };
		expect(sampleOf({ ...READING, posture }, 0)).toMatchObject({
			raise: 0.04,
			slump: null,
			words: ['head-down']
		});
	});

	it('tells first why there is no breathing', () => {
		const breathing = breathingReading({ unsure: 'too-dark' });
		expect(sampleOf({ ...READING, breathing }, 0)).toMatchObject({
			rate: null,
			rateConfidence: null,
			curve: null,
			unsure: 'too-dark'
		});
	});
});
