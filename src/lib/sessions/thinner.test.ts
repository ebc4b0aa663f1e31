import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Thinner } from './thinner';

describe('Thinner', () => {
	it('keeps the first of each quarter of a second', () => {
		const thinner = new Thinner();
		const kept = [0, 120, 249, 250, 499, 900, 1000].filter((t) => thinner.admits(t));
		expect(kept).toEqual([0, 250, 900, 1000]);
	});

	it('never goes back, and never keeps more than four a second', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 10_000 })), (times) => {
				const thinner = new Thinner();
				const kept = times.filter((t) => thinner.admits(t));
				expect(kept).toEqual([...kept].sort((a, b) => a - b));
				expect(kept.length).toBeLessThanOrEqual(41);
			})
		);
	});
});
