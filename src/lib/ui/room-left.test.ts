import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginning, fitting, nearTheEnd } from './room-left';

describe('what fits of a text', () => {
	it('is as much as may be kept, with no letter cut in two', () => {
		expect(fitting('zon', 3)).toBe('zon');
		expect(fitting('zonnig', 3)).toBe('zon');
		expect(fitting('zo🙂', 3)).toBe('zo');
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, max) => {
				const kept = fitting(text, max);
				expect(kept.length).toBeLessThanOrEqual(max);
				expect(kept.length).toBeGreaterThanOrEqual(Math.min(text.length, max - 1));
				expect(text.startsWith(kept)).toBe(true);
				expect(kept.isWellFormed()).toBe(text.isWellFormed());
			})
		);
	});

	it('is told of near the end: later in a short field than in a long one', () => {
		expect([40, 140, 4000].map(nearTheEnd)).toEqual([10, 35, 50]);
	});

	it('is found again by how the rest begins', () => {
		expect(beginning(' en dan')).toBe('en dan');
		expect(beginning('en dan gaan wij samen naar huis')).toBe('en dan gaan wij samen na …');
	});
});
