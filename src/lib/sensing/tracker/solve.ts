/**
 * Solves the symmetric positive definite system `matrix * x = vector` in place by Cholesky
 * decomposition. `matrix` (n x n, row-major) is overwritten by its factor, `vector` by x.
 *
 * @returns false when the matrix is not positive definite; then `vector` means nothing
 */
export function solvePositive(matrix: Float64Array, vector: Float64Array, n: number): boolean {
	for (let row = 0; row < n; row++) {
		for (let column = 0; column <= row; column++) {
			let sum = matrix[row * n + column]!;
			for (let k = 0; k < column; k++) sum -= matrix[row * n + k]! * matrix[column * n + k]!;
			if (row !== column) {
				matrix[row * n + column] = sum / matrix[column * n + column]!;
			} else {
				if (!(sum > 0)) return false;
				matrix[row * n + row] = Math.sqrt(sum);
			}
		}
	}
	for (let row = 0; row < n; row++) {
		let sum = vector[row]!;
		for (let k = 0; k < row; k++) sum -= matrix[row * n + k]! * vector[k]!;
		vector[row] = sum / matrix[row * n + row]!;
	}
	for (let row = n - 1; row >= 0; row--) {
		let sum = vector[row]!;
		for (let k = row + 1; k < n; k++) sum -= matrix[k * n + row]! * vector[k]!;
		vector[row] = sum / matrix[row * n + row]!;
	}
	return true;
}
