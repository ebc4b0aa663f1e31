import fc from 'fast-check';
import { expect, it } from 'vitest';
import { solvePositive } from './solve';

it('solves any well-posed system of four or six unknowns', () => {
	const numbers = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
		minLength: 42,
		maxLength: 42
	});
	fc.assert(
		fc.property(fc.constantFrom(4, 6), numbers, (n, values) => {
			const truth = values.slice(36, 36 + n);
			const entry = (i: number, j: number) => {
				let sum = i === j ? 1 : 0;
				for (let k = 0; k < n; k++) sum += values[i * n + k]! * values[j * n + k]!;
				return sum;
			};
			const matrix = Float64Array.from({ length: n * n }, (_, i) =>
				entry(Math.floor(i / n), i % n)
			);
			const vector = Float64Array.from({ length: n }, (_, i) =>
				truth.reduce((sum, x, j) => sum + entry(i, j) * x, 0)
			);
			expect(solvePositive(matrix, vector, n)).toBe(true);
			truth.forEach((x, i) => expect(vector[i]).toBeCloseTo(x, 4));
		}),
		{ seed: 1 }
	);
});

it('refuses a matrix that is not positive definite', () => {
	expect(solvePositive(new Float64Array(16), new Float64Array(4), 4)).toBe(false);
	expect(solvePositive(Float64Array.of(NaN), Float64Array.of(1), 1)).toBe(false);
});
