import { describe, expect, it } from 'vitest';
import type { PlayingBody } from '../body/playing';
import { BEGUN_MS, playedUntil, shownPart, stopPassed } from './showing';

const change = {
	change: 'shoulders-up',
	from: 30_000,
	until: null,
	strength: 1,
	over: 1000
} as const;
const play = {
	seed: 4,
	changes: [change],
	length: 60_000,
	stops: [
		{ id: 'first', at: 20_000 },
		{ id: 'second', at: 40_000 }
	]
};
const body = (t: number, more: Partial<PlayingBody> = {}): PlayingBody => ({
	seed: 4,
	startedAt: 1_000_000,
	stoodAt: 1_000_000 + t,
	changes: [change],
	...more
});
const NOW = 2_000_000;

describe('a showing of a storyline', () => {
	it('is as far as its body, which sat down a moment before it stood still', () => {
		expect(playedUntil(play, null, NOW)).toBe(0);
		expect(playedUntil(play, body(3), NOW)).toBe(0);
		expect(playedUntil(play, body(BEGUN_MS), NOW)).toBe(BEGUN_MS);
		expect(playedUntil(play, body(35_000), NOW)).toBe(35_000);
		expect(playedUntil(play, body(90_000), NOW)).toBe(60_000);
		expect(playedUntil(play, body(35_000, { seed: 5 }), NOW)).toBe(0);
	});

	it('is shown as far as it was watched, and whole when it was not', () => {
		const whole = { length: 60_000, changes: [change], done: [change] };
		expect(shownPart(play, body(25_000), NOW)).toEqual({
			length: 25_000,
			changes: [change],
			done: []
		});
		expect(shownPart(play, body(3), NOW)).toEqual(whole);
		expect(shownPart(play, null, NOW)).toEqual(whole);
	});

	it('has done what the instructor added, too', () => {
		const more = { ...change, change: 'sigh', from: 5000 } as const;
		const { done } = shownPart(play, body(35_000, { changes: [change, more] }), NOW);
		expect(done).toEqual([change, more]);
	});

	it('stops once at each question, however seldom it is looked at', () => {
		expect(stopPassed(play, 19_900, 20_000)?.id).toBe('first');
		expect(stopPassed(play, 20_000, 20_100)).toBeNull();
		expect(stopPassed(play, 39_000, 41_000)?.id).toBe('second');
	});
});
