import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../signals/prng';
import { feltBesideMeasured } from './comparison';
import { feltMoments, strengthAt } from './felt';
import { agreement, spearman } from './ranks';
import { findRise } from './rise';
import { centreRange, slopeRange } from './exact-ranges';
import { trend, wentTogether } from './trend';
import type { FeltMark } from '../../../course/answers';
import type { BodySample, Series } from './types';

const LIMITS = { height: 1, clearness: 5 };

/** Noise of an AR(1) process around a level, and a rise on top of it. One value a second, from -50 s. */
function seriesOf(seed: number, rise: (second: number) => number, alike = 0.5): Series {
	const random = mulberry32(seed);
	let noise = 0;
	const values = Float64Array.from({ length: 140 }, (_, i) => {
		noise = alike * noise + random.normal() * 0.4;
		return 13 + noise + rise(i - 50);
	});
	return { from: -50_000, step: 1000, values };
}

const straight = (onset: number, ramp: number, height: number) => (second: number) =>
	height * Math.min(1, Math.max(0, (second - onset) / ramp));

describe('the onset of a rise', () => {
	it('is found within a few seconds, whatever the way up', () => {
		const errors = Array.from({ length: 60 }, (_, seed) => {
			const onset = 15 + (seed % 30);
			const rise = findRise(seriesOf(seed, straight(onset, 1 + (seed % 9), 5)), LIMITS, 0);
			return rise === null ? Infinity : Math.abs(rise.onset / 1000 - onset);
		}).sort((a, b) => a - b);
		expect(errors[30]).toBeLessThan(2);
		expect(errors[57]).toBeLessThan(5);
	});

	it('is not said of a flat signal', () => {
		const said = Array.from({ length: 200 }, (_, seed) =>
			findRise(
				seriesOf(1000 + seed, () => 0),
				LIMITS,
				0
			)
		).filter((rise) => rise !== null);
		expect(said.length).toBeLessThanOrEqual(4);
	});

	it('is not said of a fall', () => {
		expect(findRise(seriesOf(3, straight(20, 5, -6)), LIMITS, 0)).toBeNull();
	});

	it('lies within its range, and is not before the scene', () => {
		fc.assert(
			fc.property(fc.integer(), fc.integer({ min: 12, max: 60 }), (seed, onset) => {
				const rise = findRise(seriesOf(seed, straight(onset, 6, 5)), LIMITS, 0);
				if (rise === null) return;
				expect(rise.onset).toBeGreaterThanOrEqual(0);
				expect(rise.range[0]).toBeLessThanOrEqual(rise.onset);
				expect(rise.range[1]).toBeGreaterThanOrEqual(rise.onset);
			}),
			{ numRuns: 50 }
		);
	});

	it('is not said when too little was seen', () => {
		const series = seriesOf(5, straight(20, 5, 6));
		series.values.fill(NaN, 0, 60);
		expect(findRise(series, LIMITS, 0)).toBeNull();
	});

	it('tells when it was over', () => {
		const hump = (second: number) => straight(20, 4, 6)(second) - straight(50, 4, 6)(second);
		const rise = findRise(seriesOf(8, hump), LIMITS, 0);
		expect(rise?.over).toBeGreaterThan(46_000);
		expect(rise?.over).toBeLessThan(60_000);
	});
});

describe('rank correlation', () => {
	it('is 1 for any rising relation and -1 for any falling one', () => {
		const x = [1, 2, 3, 4, 5];
		expect(spearman(x, x.map(Math.exp))).toBeCloseTo(1);
		expect(
			spearman(
				x,
				x.map((v) => -(v ** 3))
			)
		).toBeCloseTo(-1);
	});

	it('shares ranks between equal values', () => {
		// By hand: ranks 0.5 0.5 2 3 and 0 1 2.5 2.5, centred products 4, squares 4.5 each: Pearson's correlation of those.
		expect(spearman([1, 1, 2, 3], [1, 2, 3, 3])).toBeCloseTo(4 / 4.5);
	});

	it('says nothing of what does not move, and of too few pairs', () => {
		expect(
			agreement(
				new Array(20).fill(1),
				Array.from({ length: 20 }, (_, i) => i)
			)
		).toBeNull();
		expect(agreement([1, 2, 3], [1, 2, 3])).toBeNull();
	});

	it('is 1 of what goes together, and near nothing of chance', () => {
		const wave = Array.from({ length: 40 }, (_, i) => Math.sin(i / 3));
		expect(
			agreement(
				wave,
				wave.map((v) => 2 * v + 1)
			)
		).toBeCloseTo(1);
		const random = mulberry32(12);
		const chance = Array.from({ length: 60 }, () => {
			const [a, b] = [0, 1].map(() => Array.from({ length: 24 }, () => random.normal()));
			return agreement(a!, b!)!;
		});
		expect(Math.abs(chance.reduce((sum, rho) => sum + rho, 0) / chance.length)).toBeLessThan(0.1);
	});
});

describe('felt marks', () => {
	const tap = (t: number, strength = 6): FeltMark => ({ t, strength, way: 'tap' });
	const hold = (t: number, strength: number): FeltMark => ({ t, strength, way: 'hold' });

	it('are moments: a double tap once, a hold when it begins', () => {
		expect(feltMoments([tap(1000), tap(2000), tap(9000)])).toEqual([1000, 9000]);
		expect(feltMoments([hold(4000, 3), hold(5000, 7), hold(8000, 0), hold(20_000, 2)])).toEqual([
			4000, 20_000
		]);
	});

	it('last as long as they are held, a tap for a moment', () => {
		expect(strengthAt([hold(4000, 3), hold(8000, 0)], 7000)).toBe(3);
		expect(strengthAt([hold(4000, 3), hold(8000, 0)], 9000)).toBe(0);
		expect(strengthAt([tap(4000, 6)], 6000)).toBe(6);
		expect(strengthAt([tap(4000, 6)], 20_000)).toBe(0);
	});
});

describe('felt beside measured', () => {
	const LENGTH = 80_000;
	const REST = -50_000;

	/** A body whose shoulders go up at a time, seen four times a second; the breath goes on as it does. */
	function body(onset: number | null): BodySample[] {
		const random = mulberry32(77);
		return Array.from({ length: (LENGTH - REST) / 250 }, (_, i) => {
			const t = REST + i * 250;
			const up = onset === null ? 0 : Math.min(1, Math.max(0, (t - onset) / 4000));
			return {
				t,
				curve: Math.sin((2 * Math.PI * t) / 4600) + 0.02 * random.normal(),
				raise: 0.06 * up + 0.004 * random.normal(),
				movement: 0.02 * Math.exp(0.2 * random.normal())
			};
		});
	}
	const tap = (t: number): FeltMark => ({ t, strength: 6, way: 'tap' });

	it('tells what rose first and how long noticing took', () => {
		const found = feltBesideMeasured(body(30_000), [tap(36_000)], REST, LENGTH);
		expect(found.body).toBe('rise');
		expect(found.rises[0]?.signal).toBe('shoulders-raised');
		expect(found.rises[0]!.onset / 1000).toBeCloseTo(30, -0.5);
		expect(found.noticed).toBe(36_000);
		expect(found.noticingMs).toBe(36_000 - found.rises[0]!.onset);
		expect(found.feltOnly).toEqual([]);
		expect(found.measuredOnly).toEqual([]);
	});

	it('tells of who was before her body', () => {
		const found = feltBesideMeasured(body(30_000), [tap(22_000)], REST, LENGTH);
		expect(found.noticingMs).toBeLessThan(0);
	});

	it('tells what was felt where nothing rose, and what rose where nothing was felt', () => {
		const early = feltBesideMeasured(body(50_000), [tap(8000)], REST, LENGTH);
		expect(early.feltOnly).toEqual([8000]);
		expect(early.noticingMs).toBeNull();
		expect(early.measuredOnly.map(({ signal }) => signal)).toContain('shoulders-raised');
	});

	it('says of a flat body that nothing clear was seen, not that it was at rest', () => {
		const found = feltBesideMeasured(body(null), [tap(20_000)], REST, LENGTH);
		expect(found.body).toBe('unclear');
		expect(found.rises).toEqual([]);
		expect(found.feltOnly).toEqual([20_000]);
	});

	it('knows not measured from not seen', () => {
		expect(feltBesideMeasured([], [tap(20_000)], 0, LENGTH).body).toBe('none');
		const hidden = body(30_000).map(({ t }) => ({ t, curve: null, raise: null, movement: null }));
		expect(feltBesideMeasured(hidden, [], REST, LENGTH).body).toBe('unseen');
	});
});

describe('a trend over sessions', () => {
	it('gives middle and spread, and no direction with few sessions', () => {
		expect(trend([4, 8, 6])).toMatchObject({ count: 3, middle: 6, spread: [5, 7], slope: null });
		expect(trend([])).toBeNull();
	});

	it('is not turned by one wild session', () => {
		const steady = trend([9, 8, 7, 6, 60, 4, 3, 2])!;
		expect(steady.slope!.value).toBeCloseTo(-1, 0);
		expect(trend([9, 8, 7.5, 7, 6, 60, 4, 3, 2, 1])!.slope!.range[1]).toBeLessThan(0);
	});

	it('is not sure of chance', () => {
		const { slope } = trend([5, 9, 4, 8, 6, 9, 5, 7])!;
		expect(slope!.range[0]).toBeLessThan(0);
		expect(slope!.range[1]).toBeGreaterThan(0);
	});

	it('says no direction of fewer values than can show one', () => {
		expect(trend([9, 8, 7, 6])!.slope).toBeNull();
	});
});

describe('ranges of a few values', () => {
	/** How often a range leaves out what is true, of made-up values around it. */
	function missed(range: (values: number[]) => readonly [number, number] | null, count: number) {
		const random = mulberry32(31);
		const runs = 2000;
		const wrong = Array.from({ length: runs }, () => {
			const [low, high] = range(Array.from({ length: count }, () => random.normal()))!;
			return low > 0 || high < 0;
		}).filter(Boolean);
		return wrong.length / runs;
	}

	it('miss no more often than they say', () => {
		for (const count of [7, 9, 14]) {
			expect(missed((values) => centreRange(values, 0.1), count)).toBeLessThan(0.12);
			expect(missed((values) => slopeRange(values, 0.1)!.range, count)).toBeLessThan(0.12);
		}
	});

	it('are as narrow as they may be', () => {
		// By hand: of the 32 ways in which five ranks can be signed, one has all of them on one side.
		const values = [1, 2, 3, 4, 5];
		expect(centreRange(values, 2 / 32)).toEqual([1, 5]);
		expect(centreRange(values, 1 / 32)).toBeNull();
		// Of the 24 orders of four values, one rises all the way.
		expect(slopeRange([1, 2, 4, 8], 2 / 24)!.range).toEqual([1, 4]);
		expect(slopeRange([1, 2, 4, 8], 1 / 24)).toBeNull();
	});
});

describe('felt and measured over sessions', () => {
	it('went together only when many scenes say so clearly', () => {
		const clear = [0.5, 0.6, 0.4, 0.55, 0.7, 0.45, 0.62];
		expect(wentTogether(clear)).toBe(true);
		expect(wentTogether(clear.slice(0, 4))).toBe(false);
		expect(wentTogether([0.1, 0.3, 0, 0.2, 0.15, 0.25, 0.1])).toBe(false);
		expect(wentTogether(clear.map((one) => -one))).toBe(false);
	});
});
