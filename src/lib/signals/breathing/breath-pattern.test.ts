import { describe, expect, it } from 'vitest';
import { findBreaths, countedRate } from './breaths';
import { patternOf } from './breath-pattern';

/** Breaths of given lengths (s) and depths: a third of the time in, two thirds out. */
function breathing(lengths: readonly number[], depths: readonly number[]): Float64Array {
	return Float64Array.from(
		lengths.flatMap((length, k) =>
			Array.from({ length: 10 * length }, (_, i) => {
				const share = i / (10 * length);
				const filled = share < 1 / 3 ? 3 * share : 1 - (share - 1 / 3) * 1.5;
				return depths[k]! * (0.5 - 0.5 * Math.cos(Math.PI * filled));
			})
		)
	);
}

function pattern(lengths: readonly number[], depths: readonly number[]) {
	const lift = breathing(lengths, depths);
	// The breath signal has a unit of its own.
	const breath = lift.map((value) => 50 * value);
	return patternOf({ breaths: findBreaths(breath), breath, lift, t: 60_000, confidence: 0.8 });
}

const even = Array.from({ length: 7 }, () => 4);
const flat = even.map(() => 1);

describe('the pattern of breaths', () => {
	it('tells depth, in against out, and evenness', () => {
		const { depth, inhaleExhale, irregularity, sigh } = pattern(even, flat);
		expect(depth!.value).toBeGreaterThan(0.85);
		expect(depth!.value).toBeLessThan(1.05);
		expect(inhaleExhale!.value).toBeGreaterThan(0.4);
		expect(inhaleExhale!.value).toBeLessThan(0.7);
		expect(irregularity!.value).toBeLessThan(0.05);
		expect(sigh).toBeNull();
	});

	it('tells uneven breathing', () => {
		const { irregularity } = pattern([3, 5, 3, 5, 4, 3, 5], flat);
		expect(irregularity!.value).toBeGreaterThan(0.15);
		expect(irregularity!.value).toBeLessThan(0.35);
	});

	it('finds a sigh, and when it was', () => {
		const { sigh, peak } = pattern(even, [1, 1, 1, 1, 1, 2.6, 1]);
		expect(sigh).toBe(peak);
		// The sixth breath of seven ends 4 s before the newest sample and peaks 2.7 s before that.
		expect(sigh! - 60_000).toBeGreaterThan(-7300);
		expect(sigh! - 60_000).toBeLessThan(-6000);
	});

	it('counts breaths and parts of breaths', () => {
		const series = breathing(even, flat);
		expect(countedRate(findBreaths(series), series.length)).toBeCloseTo(15, 0);
		expect(countedRate([], 250)).toBeNull();
	});
});
