import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breathingReading } from '../testing/reading';
import { blandAltman, usuallyWithin } from './bland-altman';
import { compareCount, ratePairs } from './compare';
import { errorFigures } from './error-figures';
import { MinuteLog } from './minute-log';
import { rateOver } from './rate-over';
import { saidBreaths } from './said-breaths';
import { countOf } from './taps';
import { evenly, minuteOf, saidOf, SILENT } from './testing';

const bpm = fc.double({ min: 5, max: 30, noNaN: true });
const difference = fc.double({ min: -10, max: 10, noNaN: true });
const differences = fc.array(difference, { minLength: 5, maxLength: 30 });

describe('a count', () => {
	it('is the whole intervals over the time they took', () => {
		// Five intervals of 4 s: what lies before and after them is no breath.
		expect(countOf([7000, 11_000, 15_000, 19_000, 23_000, 27_000]).rate).toBe(15);
	});

	it('does not depend on when it began', () => {
		fc.assert(
			fc.property(bpm, fc.integer({ min: 0, max: 5000 }), (rate, first) => {
				expect(countOf(evenly(rate, first, 60_000)).rate).toBeCloseTo(rate, 1);
			})
		);
	});

	it('is no rate with fewer than three taps', () => {
		expect(countOf([]).rate).toBeNull();
		expect(countOf([1000, 5000]).rate).toBeNull();
		expect(countOf([1000, 5000, 9000]).rate).toBe(15);
	});

	it('takes a tap that comes twice for one', () => {
		const { taps, doubles, rate } = countOf([1000, 1200, 5000, 5599, 9000, 9600]);
		expect(taps).toEqual([1000, 5000, 9000, 9600]);
		expect(doubles).toBe(2);
		expect(rate).not.toBe(15);
	});

	it('notices an interval that may hide a breath, and fills in nothing', () => {
		const whole = evenly(15, 1000, 60_000);
		const { long, rate } = countOf(whole.filter((_, i) => i !== 5));
		expect(long).toBe(1);
		expect(rate).toBeCloseTo((15 * (whole.length - 2)) / (whole.length - 1), 6);
		expect(countOf(whole).long).toBe(0);
	});
});

describe('the rate over a stretch', () => {
	it('is the same wherever an even stretch begins', () => {
		const from = fc.integer({ min: 5000, max: 20_000 });
		const length = fc.integer({ min: 1000, max: 30_000 });
		fc.assert(
			fc.property(bpm, from, length, (rate, start, ms) => {
				const onsets = Array.from({ length: 40 }, (_, i) => (i * 60_000) / rate);
				expect(rateOver(onsets, start, start + ms, 1)).toBeCloseTo(rate, 6);
			})
		);
	});

	it('shares out a breath that is cut', () => {
		// Half of the first breath, the whole second: 1.5 breaths in 7.5 s.
		expect(rateOver([0, 5000, 10_000], 2500, 10_000, 1)).toBeCloseTo(12);
		expect(rateOver([0, 5000, 15_000], 5000, 10_000, 1)).toBeCloseTo(6);
	});

	it('is nothing when too little of it was counted', () => {
		const onsets = [10_000, 15_000, 20_000];
		expect(rateOver(onsets, 0, 20_000, 0.75)).toBeNull();
		expect(rateOver(onsets, 7000, 20_000, 0.75)).toBeCloseTo(12);
		expect(rateOver(onsets, 30_000, 40_000, 0)).toBeNull();
		expect(rateOver([], 0, 1000, 0)).toBeNull();
	});
});

describe('the breaths that Luwte said', () => {
	const said = (onset: number | null) =>
		onset === null ? SILENT : { rate: 12, windowMs: 25_000, onset, unsure: null };

	it('are one each, as they were told last', () => {
		const seconds = [1000, 1100, 1050, 6000, 6010, 11_020].map(said);
		expect(saidBreaths(seconds)).toEqual([[1050, 6010, 11_020]]);
	});

	it('go on over a short silence, but not over one that may hide a breath', () => {
		const seconds = [1000, null, 6000, null, 16_000].map(said);
		expect(saidBreaths(seconds)).toEqual([[1000, 6000], [16_000]]);
	});

	it('keep a breath that is told again after a later one', () => {
		expect(saidBreaths([1000, 6000, 1000, 6100].map(said))).toEqual([[1000, 6100]]);
	});
});

describe('a comparison', () => {
	it('lays both rates over the same time', () => {
		fc.assert(
			fc.property(bpm, bpm, (counted, luwte) => {
				const { same } = compareCount(minuteOf(evenly(counted, 500, 60_000), saidOf(luwte, 0)));
				expect(same?.counted).toBeCloseTo(counted, 1);
				expect(same?.luwte).toBeCloseTo(luwte, 6);
				expect(same?.difference).toBeCloseTo(luwte - counted, 1);
			})
		);
	});

	it('compares a breath that slows down with the count of then, not of the whole minute', () => {
		const taps = [...evenly(20, 0, 30_000), ...evenly(10, 36_000, 60_000)];
		const seconds = saidOf(10, 0, (second) => second >= 55);
		const [pair] = ratePairs(taps, seconds, 0.75);
		// The 25 s up to second 56: the last half minute, with its 10 a minute.
		expect(pair?.other).toBeCloseTo(10, 0);
		expect(countOf(taps).rate).toBeGreaterThan(14);
	});

	it('says for how much of the time Luwte had a number, and what mostly kept it', () => {
		const seconds = saidOf(15, 0, (second) => second < 32);
		seconds[40] = { ...SILENT, unsure: 'movement' };
		const { coverage } = compareCount(minuteOf(evenly(15, 0, 60_000), seconds));
		expect(coverage).toEqual({ seconds: 32, of: 60, reason: 'not-breath' });
	});

	it('lets the count stand alone when Luwte had nothing to say', () => {
		const { count, coverage, same, breaths } = compareCount(
			minuteOf(
				evenly(15, 0, 60_000),
				saidOf(15, 0, () => false)
			)
		);
		expect(count.rate).toBe(15);
		expect(coverage).toEqual({ seconds: 0, of: 60, reason: 'not-breath' });
		expect([same, breaths]).toEqual([null, null]);
	});

	it('never compares where Luwte was silent, however the silence falls', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (says) => {
				const seconds = saidOf(15, 0, (second) => says[second]!);
				const { coverage, same, breaths } = compareCount(
					minuteOf(evenly(15, 200, 60_000), seconds)
				);
				expect(coverage.seconds).toBe(says.filter(Boolean).length);
				expect(same?.seconds ?? 0).toBeLessThanOrEqual(coverage.seconds);
				if (coverage.seconds < 15) expect(same).toBeNull();
				if (coverage.seconds === 0) expect(breaths).toBeNull();
			})
		);
	});

	it('lets what Luwte says stand alone when hardly anything was tapped', () => {
		const { count, same, breaths } = compareCount(minuteOf([3000, 8000], saidOf(12, 0)));
		expect(count.rate).toBeNull();
		expect([same, breaths]).toEqual([null, null]);
	});
});

describe('breath by breath', () => {
	const breathsOf = (taps: readonly number[], seconds = saidOf(15, 0)) =>
		compareCount(minuteOf(taps, seconds)).breaths;

	it('knows how much later somebody taps', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1500, max: 1500 }), (late) => {
				const taps = evenly(15, 8000 + late, 50_000);
				const found = breathsOf(taps);
				expect(found).toMatchObject({ matched: taps.length, missed: 0, extra: 0, unjudged: 0 });
				expect(found?.offset).toBeCloseTo(late, 0);
				expect(found?.offsetSpread).toBeCloseTo(0, 0);
			})
		);
	});

	it('finds a breath without a tap and a tap without a breath', () => {
		const whole = evenly(15, 8000, 50_000);
		const taps = [...whole.filter((t) => t !== 20_000), 30_000].sort((a, b) => a - b);
		expect(breathsOf(taps)).toMatchObject({ matched: whole.length - 1, missed: 1, extra: 1 });
	});

	it('judges no tap at a time when Luwte did not follow', () => {
		const taps = evenly(15, 0, 60_000);
		const found = breathsOf(
			taps,
			saidOf(15, 0, (second) => second >= 30)
		);
		expect(found?.extra).toBe(0);
		expect(found?.unjudged).toBeGreaterThanOrEqual(7);
		expect(found!.matched + found!.unjudged).toBe(taps.length);
	});

	it('gives nobody two partners', () => {
		const times = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 3, maxLength: 40 });
		fc.assert(
			fc.property(times, bpm, (pressed, rate) => {
				const taps = countOf(pressed.sort((a, b) => a - b)).taps;
				const found = breathsOf(taps, saidOf(rate, 0));
				if (found === null) return;
				expect(found.matched + found.extra + found.unjudged).toBe(taps.length);
				expect(found.missed).toBeGreaterThanOrEqual(0);
				expect(Math.abs(found.offset ?? 0)).toBeLessThanOrEqual(found.interval / 2);
			})
		);
	});

	it('has a spread of 0.29 of an interval when taps and breaths have nothing to do with each other', () => {
		// 15 taps against 14.5 breaths a minute: every distance occurs.
		const seconds = Array.from({ length: 600 }, (_, s) => {
			const number = Math.floor(((s + 1) * 1000) / (60_000 / 14.5)) - 1;
			const onset = Math.round((number * 60_000) / 14.5);
			return { rate: 14.5, windowMs: 25_000, onset, unsure: null };
		});
		const found = breathsOf(evenly(15, 0, 600_000), seconds)!;
		expect(found.offsetSpread! / found.interval).toBeCloseTo(0.29, 1);
	});
});

describe('agreement over several comparisons', () => {
	it('is the mean difference and 1.96 standard deviations on both sides', () => {
		const found = blandAltman([1, -1, 1, -1, 0]);
		expect(found).toMatchObject({ n: 5, bias: 0, spread: 1 });
		expect(found?.limits?.high).toBeCloseTo(1.96);
		expect(found?.limits?.low).toBeCloseTo(-1.96);
	});

	it('has no limits with fewer than five', () => {
		expect(blandAltman([])).toBeNull();
		expect(blandAltman([0.5])).toEqual({ n: 1, bias: 0.5, spread: null, limits: null });
		expect(blandAltman([0.1, 0.2, 0.1, 0.2])?.limits).toBeNull();
	});

	it('moves along with the differences, and its limits lie around the bias', () => {
		fc.assert(
			fc.property(differences, difference, (all, shift) => {
				const found = blandAltman(all)!;
				const moved = blandAltman(all.map((d) => d + shift))!;
				expect(moved.bias).toBeCloseTo(found.bias + shift, 6);
				expect(moved.limits!.high - moved.limits!.low).toBeCloseTo(
					found.limits!.high - found.limits!.low,
					6
				);
				expect((found.limits!.high + found.limits!.low) / 2).toBeCloseTo(found.bias, 6);
			})
		);
	});

	it('says "usually within" only of what nine of ten did', () => {
		fc.assert(
			fc.property(differences, (all) => {
				const within = usuallyWithin(all)!;
				const inside = all.filter((d) => Math.abs(d) <= within + 1e-9).length;
				expect(inside).toBeGreaterThanOrEqual(0.9 * all.length);
				expect(within * 2).toBe(Math.round(within * 2));
				expect(within).toBeGreaterThanOrEqual(0.5);
			})
		);
	});

	it('rounds up, never down, and says nothing with fewer than five', () => {
		expect(usuallyWithin([0.1, 0.1, 0.1, 0.1])).toBeNull();
		expect(usuallyWithin([0.1, 0.1, 0.1, 0.1, 0.1])).toBe(0.5);
		expect(usuallyWithin([0.5, 0.5, 0.5, 0.5, 0.5])).toBe(0.5);
		expect(usuallyWithin([0.1, 0.1, 0.1, 0.1, -0.51])).toBe(1);
		// One of ten may be worse.
		expect(usuallyWithin([...Array<number>(9).fill(0.2), 4])).toBe(0.5);
	});
});

describe('error figures', () => {
	it('are those of the differences', () => {
		const pairs = [3, -4, 0, 0, 0].map((d) => ({ luwte: 15 + d, other: 15 }));
		const found = errorFigures(pairs)!;
		expect(found.mae).toBeCloseTo(1.4);
		expect(found.rmsd).toBeCloseTo(Math.sqrt(5));
		expect(found.agreement.bias).toBeCloseTo(-0.2);
		expect(errorFigures([])).toBeNull();
	});

	it('never have a mean absolute error above the root of the mean square', () => {
		fc.assert(
			fc.property(differences, (all) => {
				const found = errorFigures(all.map((d) => ({ luwte: 15 + d, other: 15 })))!;
				expect(found.mae).toBeLessThanOrEqual(found.rmsd + 1e-9);
				expect(Math.abs(found.agreement.bias)).toBeLessThanOrEqual(found.mae + 1e-9);
			})
		);
	});
});

describe('the log of a minute', () => {
	const reading = (rate: number | null, onset = 0) =>
		rate === null
			? breathingReading({ unsure: 'settling' })
			: breathingReading({
					rate: { value: rate, confidence: 1, windowMs: 20_000 },
					pattern: {
						depth: null,
						inhaleExhale: null,
						irregularity: null,
						onset,
						peak: onset,
						sigh: null
					}
				});

	it('keeps the last reading of every second, and times since its start', () => {
		const log = new MinuteLog(100_000, 3000);
		log.reading(100_000, reading(null));
		log.reading(100_900, reading(14, 98_000));
		log.reading(101_500, reading(15, 99_500));
		log.reading(103_000, reading(99));
		expect(log.result().seconds).toEqual([
			{ rate: 14, windowMs: 20_000, onset: -2000, unsure: null },
			{ rate: 15, windowMs: 20_000, onset: -500, unsure: null },
			{ rate: null, windowMs: null, onset: null, unsure: null }
		]);
	});

	it('takes taps within its time, in order', () => {
		const log = new MinuteLog(5000, 3000);
		const taken = [4000, 5000, 6000, 5900, 8000, 8001].map((t) => log.tap(t));
		expect(taken).toEqual([false, true, true, false, true, false]);
		expect(log.result().taps).toEqual([0, 1000, 3000]);
		expect(log.elapsed(4000)).toBe(0);
		expect(log.elapsed(9000)).toBe(3000);
	});
});
