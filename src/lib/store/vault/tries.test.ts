import { expect, it } from 'vitest';
import { mayTry, mayTryAt, waitAfter } from './tries';

it('lets five hands slip, and then makes each try wait longer, up to five minutes', () => {
	expect([0, 1, 4].map(waitAfter)).toEqual([0, 0, 0]);
	expect([5, 6, 7, 10].map(waitAfter)).toEqual([5_000, 10_000, 20_000, 160_000]);
	expect([11, 12, 1000].map(waitAfter)).toEqual([300_000, 300_000, 300_000]);
});

it('counts from the last wrong one', () => {
	const tries = { failed: 6, at: 50_000 };
	expect(mayTryAt(tries)).toBe(60_000);
	expect([50_000, 59_999, 60_000].map((now) => mayTry(tries, now))).toEqual([false, false, true]);
});

it('keeps nobody out because the clock was set back', () => {
	expect(mayTry({ failed: 9, at: 50_000 }, 49_999)).toBe(true);
});
