import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample } from '../sample.fixture';
import { summarise } from './summary';

describe('summarise', () => {
	it('says nothing about an empty session', () => {
		expect(summarise([])).toEqual({ rate: null, seen: 0, words: [], rows: [] });
	});

	it('gives the middle and the quartiles of the breathing rate, and how much was seen', () => {
		const rates = [12, 14, 16, 18, null];
		const samples = Array.from({ length: 400 }, (_, i) =>
			sample({ t: i * 250, rate: rates[Math.floor(i / 80)]! })
		);
		const { rate, seen } = summarise(samples);
		expect(rate).toEqual({ low: 13.5, middle: 15, high: 16.5 });
		expect(seen).toBeCloseTo(0.8);
	});

	it('says no rate that was seen for a small part of the time, but how small that was', () => {
		const samples = Array.from({ length: 1000 }, (_, i) =>
			sample({ t: i * 250, rate: i < 80 ? 11 : null })
		);
		expect(summarise(samples)).toMatchObject({ rate: null, seen: 0.08 });
	});

	it('names postures that lasted, longest first, and leaves out what passed by', () => {
		const samples = Array.from({ length: 100 }, (_, i) =>
			sample({
				t: i * 1000,
				words: [
					...(i < 40 ? (['slumped'] as const) : []),
					...(i < 60 ? (['shoulders-raised'] as const) : []),
					...(i < 5 ? (['tilted'] as const) : [])
				]
			})
		);
		expect(summarise(samples).words).toEqual(['shoulders-raised', 'slumped']);
	});

	it('names no posture that was seen for a small part of the time', () => {
		const samples = Array.from({ length: 100 }, (_, i) =>
			sample({ t: i * 1000, words: i < 20 ? ['slumped'] : [] })
		);
		expect(summarise(samples).words).toEqual([]);
	});

	it('makes a row of every half minute with a sample, and leaves gaps out', () => {
		const samples = [
			...Array.from({ length: 30 }, (_, i) => sample({ t: i * 1000, raise: i < 15 ? 0.1 : 0.3 })),
			...Array.from({ length: 16 }, (_, i) => sample({ t: 90_000 + i * 1000, rate: 15 }))
		];
		const { rows } = summarise(samples);
		expect(rows.map(({ t }) => t)).toEqual([0, 90_000]);
		expect(rows[0]!.raise).toBeCloseTo(0.2);
		expect(rows[0]!.rate).toBeNull();
		expect(rows[1]).toMatchObject({ raise: null, rate: 15 });
	});

	it('has no number in a row of which little was seen: a body hardly in view, or a hidden tab', () => {
		const seen = Array.from({ length: 60 }, (_, i) => sample({ t: i * 1000, rate: 13 }));
		const hardly = seen.map((one, i) => (i >= 30 && i < 55 ? { ...one, rate: null } : one));
		expect(summarise(hardly).rows.map(({ rate }) => rate)).toEqual([13, null]);
		const hidden = seen.filter((_, i) => i < 30 || i > 55);
		expect(summarise(hidden).rows.map(({ rate }) => rate)).toEqual([13, null]);
	});

	it('keeps the quartiles in order whatever the rates', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 4, max: 40, noNaN: true }), { minLength: 80, maxLength: 120 }),
				(rates) => {
					const { rate } = summarise(rates.map((rate, i) => sample({ t: i * 500, rate })));
					return rate!.low <= rate!.middle && rate!.middle <= rate!.high;
				}
			)
		);
	});
});
