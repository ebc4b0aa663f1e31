import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { breathingReading } from '$lib/signals/testing/reading';
import type { PostureReading } from '$lib/signals/types';
import { silent } from '$lib/signals/posture/posture-monitor';
import { breathWords, unseenWords } from './words';

/** Words about a breath that goes in so much longer than out. */
function wordsFor(inhaleExhale: number): string[] {
	const pattern = {
		depth: null,
		inhaleExhale: { value: inhaleExhale, confidence: 1 },
		irregularity: null,
		onset: 0,
		peak: 0,
		sigh: null
	};
	return breathWords(breathingReading({ pattern }));
}

describe('the time of breathing out against that of breathing in', () => {
	afterEach(() => overwriteGetLocale(() => 'nl'));

	it('is told as so many times', () => {
		overwriteGetLocale(() => 'nl');
		expect(wordsFor(0.5)).toEqual(['Uitademen duurt 2 keer zo lang als inademen.']);
		expect(wordsFor(1.25)).toEqual(['Uitademen duurt 0,8 keer zo lang als inademen.']);
	});

	it('is as long, when it would round to one time', () => {
		for (const value of [0.97, 1, 1.04]) {
			overwriteGetLocale(() => 'nl');
			expect(wordsFor(value)).toEqual(['Uitademen duurt even lang als inademen.']);
			overwriteGetLocale(() => 'en');
			expect(wordsFor(value)).toEqual(['Breathing out takes as long as breathing in.']);
		}
	});
});

describe('what cannot be seen of the posture', () => {
	afterEach(() => overwriteGetLocale(() => 'nl'));
	const about = (unseen: PostureReading['unseen']) => unseenWords({ ...silent(null), unseen });

	it('is one sentence a reason, with its signs', () => {
		overwriteGetLocale(() => 'nl');
		expect(
			about({
				raise: 'shoulders-outside',
				slump: 'shoulders-outside',
				armsCrossed: 'shoulders-outside',
				headDrop: 'no-rest'
			})
		).toEqual([
			'Je schouders vallen buiten beeld. Dit zie ik nu niet: schouders optrekken, inzakken en armen over elkaar.',
			'In je rustige minuut was dit niet te zien. Daarom vergelijk ik het niet: naar beneden kijken.'
		]);
	});

	it('does not tell what passes by itself', () => {
		expect(about({ lean: 'head-turned', raise: 'settling' })).toEqual([]);
		expect(about({})).toEqual([]);
	});
});
