import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf, thinned } from './time-rows';

describe('a line over time', () => {
	it('breaks where nothing was seen, and at a long hole', () => {
		const all = [0, 1, 2, 9, 10].map((t) => ({ t: 1000 * t, value: t === 1 ? null : t }));
		expect(stretchesOf(all, 2000).map((one) => one.map(({ value }) => value))).toEqual([
			[0],
			[2],
			[9, 10]
		]);
	});

	it('keeps its ends and its heights when it is drawn with fewer points', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 300 }),
				(values) => {
					const line = values.map((value, i) => ({ t: 250 * i, value }));
					const few = thinned(line, 2000);
					expect(few.length).toBe(Math.ceil(values.length / 8));
					for (const { value, t } of few) {
						expect(value >= Math.min(...values) && value <= Math.max(...values)).toBe(true);
						expect(t >= 0 && t <= 250 * values.length).toBe(true);
					}
				}
			)
		);
	});
});
