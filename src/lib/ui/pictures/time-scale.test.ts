import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoment } from '../format';
import { ticks } from './time-scale';

describe('times under a picture', () => {
	it('stand at distances that a clock makes, whatever the length', () => {
		expect(ticks(0, 132_300, 6).map(formatMoment)).toEqual([
			'0:00',
			'0:30',
			'1:00',
			'1:30',
			'2:00'
		]);
		expect(ticks(0, 66_000, 4).map(formatMoment)).toEqual(['0:00', '0:30', '1:00']);
	});

	it('count back from where the clock begins', () => {
		expect(ticks(-50_000, 66_000, 4).map(formatMoment)).toEqual(['−0:30', '0:00', '0:30', '1:00']);
	});

	it('lie within what is spanned, 0 among them, not more than asked, each its own time, whole steps of a clock apart', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -90_000, max: 0 }),
				fc.integer({ min: 1000, max: 14_000_000 }),
				fc.integer({ min: 4, max: 8 }),
				(from, to, most) => {
					const all = ticks(from, to, most);
					expect(all).toContain(0);
					expect(all.length).toBeLessThanOrEqual(most + 1);
					for (const t of all) expect(t >= from && t <= to).toBe(true);
					expect(new Set(all.map(formatMoment)).size).toBe(all.length);
					const steps = new Set(all.slice(1).map((t, i) => (t - all[i]!) / 1000));
					expect(steps.size).toBeLessThan(2);
					for (const step of steps)
						expect([5, 10, 15, 30].includes(step) || step % 60 === 0).toBe(true);
				}
			)
		);
	});
});
