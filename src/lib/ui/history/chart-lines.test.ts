import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sample } from '$lib/sessions/sample.fixture';
import { sessionRows } from './chart-lines';

it('beside a line of a session no two values are written alike, whatever was measured', () => {
	const rate = fc.option(fc.double({ min: 3, max: 45, noNaN: true }));
	const posture = fc.option(fc.double({ min: -0.6, max: 0.6, noNaN: true }));
	fc.assert(
		fc.property(
			fc.array(fc.record({ rate, raise: posture, lean: posture, slump: posture }), {
				minLength: 1,
				maxLength: 20
			}),
			rate,
			(figures, rest) => {
				const samples = figures.map((one, i) => sample({ ...one, t: 250 * i }));
				for (const { scale, written } of sessionRows(samples, rest, []).rows) {
					const labels = scale.ticks.map((value) => written!(value));
					expect(labels.length).toBeGreaterThan(1);
					expect(new Set(labels).size).toBe(labels.length);
				}
			}
		)
	);
});
