import { describe, expect, it } from 'vitest';
import type { PlayingBody } from '../body/playing';
import type { ClassReading } from '../class-reading';
import { BEGUN_MS, coversShowing, playedUntil, shownPart, stopPassed } from './showing';

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

/** Four readings a second, between two times, ms. */
const readings = (from: number, to: number): ClassReading[] =>
	Array.from({ length: (to - from) / 250 + 1 }, (_, i) => ({
		...({} as ClassReading),
		t: from + 250 * i
	}));

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
		expect(shownPart(play, body(25_000), NOW)).toEqual({ length: 25_000, done: [] });
		expect(shownPart(play, body(3), NOW)).toEqual({ length: 60_000, done: [change] });
		expect(shownPart(play, null, NOW)).toEqual({ length: 60_000, done: [change] });
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

	it('is covered by readings from its beginning, without a hole', () => {
		expect(coversShowing(readings(0, 60_000), 60_000)).toBe(true);
		expect(coversShowing(readings(0, 30_000), 60_000)).toBe(false);
		expect(coversShowing(readings(15_000, 60_000), 60_000)).toBe(false);
		expect(coversShowing([...readings(0, 20_000), ...readings(30_000, 60_000)], 60_000)).toBe(
			false
		);
		expect(coversShowing([], 60_000)).toBe(false);
	});
});
