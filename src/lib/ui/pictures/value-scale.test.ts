import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueScale } from './value-scale';

describe('a scale beside a picture', () => {
	it('has round values, each once, also where the values are nearly the same', () => {
		expect(valueScale([12.9, 13.4], [8, 20], 4)).toEqual({
			low: 5,
			high: 20,
			ticks: [5, 10, 15, 20]
		});
		expect(valueScale([], [-0.05, 0.15], 4).ticks).toEqual([-0.05, 0, 0.05, 0.1, 0.15]);
	});

	it('spans what it is told and every value, at equal steps, as few as asked', () => {
		const value = fc.double({ min: -60, max: 60, noNaN: true });
		fc.assert(
			fc.property(
				fc.array(value),
				value,
				fc.double({ min: 0.1, max: 40, noNaN: true }),
				(values, from, more) => {
					const { low, high, ticks } = valueScale(values, [from, from + more], 4);
					for (const one of [...values, from, from + more]) {
						expect(one).toBeGreaterThanOrEqual(low - 1e-9);
						expect(one).toBeLessThanOrEqual(high + 1e-9);
					}
					expect(ticks.length).toBeLessThanOrEqual(6);
					expect(new Set(ticks).size).toBe(ticks.length);
					const steps = ticks.slice(1).map((tick, i) => tick - ticks[i]!);
					for (const step of steps) expect(step).toBeCloseTo(steps[0]!);
				}
			)
		);
	});
});
