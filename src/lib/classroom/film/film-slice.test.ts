import { describe, expect, it } from 'vitest';
import { filmSlice, filmPlaceAt } from './film-slice';

const { start, apply } = filmSlice;

describe('the film before a class', () => {
	it('plays on by the clock, stands still, and goes elsewhere', () => {
		const plays = apply(start, { do: 'play' }, 1000);
		expect(filmPlaceAt(plays, 4000)).toBe(3000);
		expect(apply(plays, { do: 'play' }, 2000)).toBe(plays);
		const still = apply(plays, { do: 'stand-still' }, 5000);
		expect(filmPlaceAt(still, 99_000)).toBe(4000);
		expect(apply(still, { do: 'stand-still' }, 6000)).toBe(still);
		const back = apply(plays, { do: 'seek', ms: 500 }, 8000);
		expect(filmPlaceAt(back, 9000)).toBe(1500);
		expect(filmPlaceAt(apply(still, { do: 'seek', ms: -5 }, 0), 0)).toBe(0);
		expect(apply(still, { do: 'seek', ms: Number.NaN }, 0)).toBe(still);
	});

	it('never goes before its beginning when a clock is put back', () => {
		expect(filmPlaceAt(apply(start, { do: 'play' }, 9000), 1000)).toBe(0);
	});
});
