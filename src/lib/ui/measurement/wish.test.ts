import { describe, expect, it } from 'vitest';
import { readWish } from './wish';

const wish = (query: string) => readWish(new URLSearchParams(query));

describe('readWish', () => {
	it('opens the ordinary page without a wish', () => {
		expect(wish('')).toEqual({ source: 'camera' });
		expect(wish('bron=iets')).toEqual({ source: 'camera' });
	});

	it('reads a simulated body with its scenario and seed', () => {
		expect(wish('bron=simulatie&scenario=rising&seed=3')).toEqual({
			source: 'simulated',
			scenario: 'rising',
			seed: 3,
			speed: 1,
			size: 1
		});
	});

	it('falls back to calm, seed 1 and real time on what it does not understand', () => {
		const calm = { source: 'simulated', scenario: 'calm', seed: 1, speed: 1, size: 1 };
		expect(wish('bron=simulatie')).toEqual(calm);
		expect(wish('bron=simulatie&scenario=storm&seed=x&tempo=1e9')).toEqual(calm);
		expect(wish('bron=simulatie&seed=1.5&tempo=-3&maat=9')).toEqual(calm);
	});

	it('hurries a simulated body within reason', () => {
		expect(wish('bron=simulatie&tempo=20')).toMatchObject({ speed: 20 });
	});

	it('seats a simulated body at another size in the picture, within reason', () => {
		expect(wish('bron=simulatie&maat=1.12')).toMatchObject({ size: 1.12 });
	});

	it('goes to the file picker', () => {
		expect(wish('bron=bestand')).toEqual({ source: 'file' });
	});
});
