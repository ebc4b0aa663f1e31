/** A square matrix as rows. */
export type Matrix = readonly (readonly number[])[];

export function dot(a: readonly number[], b: readonly number[]): number {
	return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

export function multiply(matrix: Matrix, vector: readonly number[]): number[] {
	return matrix.map((row) => dot(row, vector));
}

/**
 * Inverse of a symmetric positive definite matrix, by Cholesky: half the work of a general
 * inverse, and it notices when the matrix is not one.
 * @returns `null` when the matrix is not positive definite or holds NaN
 */
export function invertPositiveDefinite(matrix: Matrix): number[][] | null {
	const lower = cholesky(matrix);
	if (lower === null) return null;
	const columns = matrix.map((_, k) => solveColumn(lower, k));
	// The inverse is symmetric: its columns are its rows.
	return columns;
}

/** Lower triangle with lower x lower' = matrix. */
function cholesky(matrix: Matrix): number[][] | null {
	const lower: number[][] = [];
	for (const [i, row] of matrix.entries()) {
		const current: number[] = [];
		lower.push(current);
		for (let j = 0; j < i; j++) {
			const other = lower[j]!;
			current.push((row[j]! - dot(other.slice(0, j), current)) / other[j]!);
		}
		const rest = row[i]! - dot(current, current);
		if (!(rest > 0)) return null;
		current.push(Math.sqrt(rest));
	}
	return lower;
}

/** Solves lower x lower' x = unit vector k. */
function solveColumn(lower: readonly number[][], k: number): number[] {
	const size = lower.length;
	const forward: number[] = [];
	for (const [i, row] of lower.entries()) {
		const known = dot(forward, row);
		forward.push(((i === k ? 1 : 0) - known) / row[i]!);
	}
	const x = new Array<number>(size).fill(0);
	for (let i = size - 1; i >= 0; i--) {
		let known = 0;
		for (let j = i + 1; j < size; j++) known += lower[j]![i]! * x[j]!;
		x[i] = (forward[i]! - known) / lower[i]![i]!;
	}
	return x;
}
