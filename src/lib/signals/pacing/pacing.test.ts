import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../prng';
import { following, followWord, type CurveAt } from './following';
import { cycleMs, pacerAt, pacerPattern } from './pacer';

const slow = pacerPattern({ in: 4, sip: 0, out: 6 });
const sighing = pacerPattern({ in: 2, sip: 1, out: 6 });
const MINUTES_3 = 180_000;

/** A curve of ten points a second. */
function curve(lengthMs: number, valueAt: (t: number) => number): CurveAt[] {
	return Array.from({ length: lengthMs / 100 }, (_, i) => ({
		t: i * 100,
		value: valueAt(i * 100)
	}));
}

/** In is up; a pure wave. @param bpm breaths per minute */
const wave = (bpm: number) => (t: number) => -Math.cos((2 * Math.PI * bpm * t) / 60_000);

describe('the pacer', () => {
	it('goes in, then out, and begins again', () => {
		expect(cycleMs(slow)).toBe(10_000);
		expect(pacerAt(slow, 0)).toEqual({ index: 0, action: 'in', leftMs: 4000, fill: 0 });
		expect(pacerAt(slow, 2000).fill).toBeCloseTo(0.5);
		expect(pacerAt(slow, 4000)).toEqual({ index: 1, action: 'out', leftMs: 6000, fill: 1 });
		expect(pacerAt(slow, 7000).fill).toBeCloseTo(0.5);
		expect(pacerAt(slow, 10_000)).toEqual(pacerAt(slow, 0));
	});

	it('has a second breath in on top of the first', () => {
		expect(pacerAt(sighing, 2000)).toMatchObject({ action: 'sip', fill: 0.75 });
		expect(pacerAt(sighing, 3000)).toMatchObject({ action: 'out', fill: 1 });
	});

	it('waits breathed out before its start', () => {
		expect(pacerAt(slow, -500)).toMatchObject({ action: 'in', fill: 0 });
	});

	it('never jumps, whatever the times are', () => {
		const seconds = fc.integer({ min: 2, max: 20 }).map((halves) => halves / 2);
		fc.assert(
			fc.property(
				fc.record({ in: seconds, sip: fc.constantFrom(0, 0.5, 1), out: seconds }),
				fc.double({ min: 0, max: 120_000, noNaN: true }),
				(times, t) => {
					const pattern = pacerPattern(times);
					const { fill } = pacerAt(pattern, t);
					expect(fill).toBeGreaterThanOrEqual(0);
					expect(fill).toBeLessThanOrEqual(1);
					expect(Math.abs(pacerAt(pattern, t + 10).fill - fill)).toBeLessThan(0.05);
				}
			)
		);
	});
});

describe('following', () => {
	it('is 1 for who breathes as the pacer does', () => {
		for (const pattern of [slow, sighing]) {
			const points = curve(MINUTES_3, (t) => 0.8 * pacerAt(pattern, t).fill);
			expect(following(pattern, points, MINUTES_3)).toBeCloseTo(1, 2);
		}
	});

	it('stays high at a steady lag, and with a shape of one’s own', () => {
		const late = curve(MINUTES_3, (t) => pacerAt(slow, t - 1500).fill);
		expect(following(slow, late, MINUTES_3)).toBeGreaterThan(0.95);
		expect(following(slow, curve(MINUTES_3, wave(6)), MINUTES_3)).toBeGreaterThan(0.85);
	});

	it('is low for who breathes at an own rate', () => {
		for (const bpm of [4.5, 8, 13, 18])
			expect(following(slow, curve(MINUTES_3, wave(bpm)), MINUTES_3), `${bpm}`).toBeLessThan(0.3);
	});

	it('is between for who goes along two thirds of the time', () => {
		const half = curve(MINUTES_3, (t) => (t < 120_000 ? pacerAt(slow, t).fill : wave(13)(t)));
		const value = following(slow, half, MINUTES_3)!;
		expect(followWord(value)).toBe('partly');
	});

	it('is low for noise', () => {
		const values = Array.from({ length: 20 }, (_, seed) => {
			const random = mulberry32(seed + 1);
			let level = 0;
			// Slow wandering, in the band of a breath.
			const points = curve(MINUTES_3, () => (level += 0.15 * (random.normal() - level)));
			return following(slow, points, MINUTES_3)!;
		});
		expect(Math.max(...values)).toBeLessThan(0.5);
	});

	it('does not look at how deep the breath is', () => {
		const shallow = curve(MINUTES_3, (t) => 0.05 * pacerAt(slow, t).fill + 3);
		expect(following(slow, shallow, MINUTES_3)).toBeCloseTo(1, 2);
	});

	it('bridges no hole, and still says what the rest says', () => {
		const points = curve(MINUTES_3, (t) => pacerAt(slow, t).fill).filter(
			({ t }) => t < 60_000 || t > 80_000
		);
		expect(following(slow, points, MINUTES_3)).toBeGreaterThan(0.97);
	});

	it('says nothing when too little was seen', () => {
		const follower = (length: number) => curve(length, (t) => pacerAt(slow, t).fill);
		expect(following(slow, [], MINUTES_3)).toBeNull();
		// Four breaths.
		expect(following(slow, follower(40_000), 40_000)).toBeNull();
		// A minute of three.
		expect(following(slow, follower(60_000), MINUTES_3)).toBeNull();
		// Seen in bits.
		const bits = follower(MINUTES_3).filter(({ t }) => t % 12_000 < 6000);
		expect(following(slow, bits, MINUTES_3)).toBeNull();
	});

	it('has words for every value', () => {
		expect([1, 0.8, 0.79, 0.5, 0.49, 0].map(followWord)).toEqual([
			...['mostly', 'mostly', 'partly', 'partly'],
			...['own-way', 'own-way']
		]);
	});
});
