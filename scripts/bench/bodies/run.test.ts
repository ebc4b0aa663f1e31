import { describe, expect, it } from 'vitest';
import type { Habit } from './body';
import { run } from './run';

/** Seconds of some bodies together. */
function together(habit: Habit, seeds: readonly number[]) {
	const outcomes = seeds.map((seed) => run({ habit, seed }));
	const sum = (figure: 'expected' | 'usable' | 'empty' | 'false') =>
		outcomes.reduce((total, outcome) => total + outcome[figure], 0);
	return { sum, errors: outcomes.flatMap(({ errors }) => errors) };
}

describe('made-up bodies', () => {
	it('are read while they breathe', () => {
		const { sum, errors } = together('still', [1, 2, 3, 4]);
		expect(sum('usable')).toBeGreaterThan(0.5 * sum('expected'));
		expect(Math.max(...errors)).toBeLessThan(2);
	});

	it('are read no longer when the breath has stopped, though they go on moving', () => {
		const { sum } = together(
			'held',
			Array.from({ length: 16 }, (_, i) => 200_000 + i)
		);
		expect(sum('empty')).toBeGreaterThan(100);
		// Without a look at the newest breath it is 5 % for these bodies.
		expect(sum('false')).toBeLessThan(0.04 * sum('empty'));
	});

	it('are not read when they rock as evenly as a breath', () => {
		const { sum } = together('no breath, rocking', [600021, 600037, 600050]);
		expect(sum('empty')).toBeGreaterThan(200);
		expect(sum('false')).toBe(0);
	});
});
