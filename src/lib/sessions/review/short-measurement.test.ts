import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample } from '../sample.fixture';
import { againstRest, measuredSummary, onOneClock, rateWord } from './short-measurement';

describe('what a short measurement came to', () => {
	it('is the middle of what was seen', () => {
		const samples = [
			sample({ rate: 16, raise: 0.02 }),
			sample({ rate: 17, raise: 0.05, words: ['shoulders-raised'] }),
			sample({ rate: 30, raise: 0.06, words: ['shoulders-raised'] }),
			sample({ unsure: 'movement' })
		].flatMap((one, part) =>
			Array.from({ length: 40 }, (_, i) => ({ ...one, t: (40 * part + i) * 250 }))
		);
		expect(measuredSummary(samples, 45_000)).toEqual({
			durationMs: 45_000,
			rate: 17,
			rateSeen: 0.75,
			raise: 0.05,
			words: ['shoulders-raised']
		});
	});

	it('is no number of what was seen for a moment, or for a small part of the time', () => {
		const seen = { rate: 12, raise: 0.02 };
		const measured = (seconds: number, of: number) =>
			measuredSummary(
				Array.from({ length: of * 4 }, (_, i) =>
					sample({ t: i * 250, ...(i < seconds * 4 ? seen : {}) })
				),
				seconds * 1000
			);
		expect(measured(13, 173)).toMatchObject({ rate: null, raise: null });
		expect(measured(13, 13)).toMatchObject({ rate: null, raise: null });
		expect(measured(25, 45)).toMatchObject({ rate: 12, raise: 0.02 });
	});

	it('is nothing where nothing was seen', () => {
		expect(measuredSummary([], 0)).toEqual({
			...{ durationMs: 0, rate: null, rateSeen: 0, raise: null, words: [] }
		});
	});
});

describe('a rate against another', () => {
	it('is different from two breaths on', () => {
		expect(rateWord(15, 13)).toBe('faster');
		expect(rateWord(14.9, 13)).toBe('alike');
		expect(rateWord(11, 13)).toBe('slower');
	});

	it('takes into account how the rest itself varies', () => {
		expect(againstRest(16, { centre: 13, spread: 2 })).toBe('alike');
		expect(againstRest(17, { centre: 13, spread: 2 })).toBe('faster');
	});
});

describe('one clock for all measurements', () => {
	const part = fc
		.uniqueArray(fc.integer({ min: 0, max: 60_000 }), { maxLength: 20 })
		.map((times) => times.sort((a, b) => a - b).map((t) => sample({ t })));

	it('always rises, loses nothing and leaves a silence between the parts', () => {
		fc.assert(
			fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
				const all = onOneClock(parts);
				expect(all).toHaveLength(parts.flat().length);
				for (const [index, { t }] of all.entries())
					if (index > 0) expect(t).toBeGreaterThan(all[index - 1]!.t);
			})
		);
		const [, second] = onOneClock([[sample({ t: 100 })], [sample({ t: 0 })]]);
		expect(second!.t).toBe(5100);
	});
});
