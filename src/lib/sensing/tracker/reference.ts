import type { CellGrid } from './cell-grid';
import { gradient } from './gradient';
import type { GreyImage } from './grey';
import type { CellEvidence } from './robust-fit';

/** Contrast, grey levels over a whole cell, below which a change of gain is not told from motion. */
const GAIN_DAMPING = 30;

/**
 * The held picture of a region: grey levels and gradients of its cells, pixel after pixel, cell
 * after cell (arrays of cells x cellWidth x cellHeight). Everything that does not change while the
 * hold lasts is worked out here, once.
 *
 * A change of light (offset and gain) must not look like motion. So the part of the gradients that a
 * constant or the picture itself could explain is taken out of them, per cell.
 */
export class Reference implements Pick<CellEvidence, 'a' | 'b' | 'c'> {
	readonly grey: Float32Array;
	readonly right: Float32Array;
	readonly down: Float32Array;
	/** Energy [a b; b c] of the cleaned gradients by cell, (grey levels / px)^2. */
	readonly a: Float64Array;
	readonly b: Float64Array;
	readonly c: Float64Array;

	/** @param image blurred picture that holds the whole grid */
	constructor(image: GreyImage, grid: CellGrid) {
		const cells = grid.left.length;
		const perCell = grid.cellWidth * grid.cellHeight;
		this.grey = new Float32Array(cells * perCell);
		this.right = new Float32Array(cells * perCell);
		this.down = new Float32Array(cells * perCell);
		this.a = new Float64Array(cells);
		this.b = new Float64Array(cells);
		this.c = new Float64Array(cells);

		const slope = new Float64Array(2);
		let i = 0;
		for (let cell = 0; cell < cells; cell++) {
			for (let row = 0; row < grid.cellHeight; row++) {
				for (let column = 0; column < grid.cellWidth; column++, i++) {
					const x = grid.left[cell]! + column;
					const y = grid.top[cell]! + row;
					this.grey[i] = image.data[y * image.width + x]!;
					gradient(image, x, y, slope);
					this.right[i] = slope[0]!;
					this.down[i] = slope[1]!;
				}
			}
			const span = [cell * perCell, (cell + 1) * perCell] as const;
			const right = this.right.subarray(...span);
			const down = this.down.subarray(...span);
			ignoreLight(this.grey.subarray(...span), right, down);
			this.a[cell] = dot(right, right);
			this.b[cell] = dot(right, down);
			this.c[cell] = dot(down, down);
		}
	}
}

/** Takes offset and gain of the light out of the gradients of one cell, in place. */
function ignoreLight(grey: Float32Array, right: Float32Array, down: Float32Array) {
	const pattern = Float64Array.from(grey);
	subtractMean(pattern);
	const norm = Math.sqrt(dot(pattern, pattern)) + GAIN_DAMPING;
	for (let i = 0; i < pattern.length; i++) pattern[i]! /= norm;
	for (const slope of [right, down]) {
		subtractMean(slope);
		const share = dot(slope, pattern);
		for (let i = 0; i < slope.length; i++) slope[i]! -= share * pattern[i]!;
	}
}

function subtractMean(values: Float32Array | Float64Array) {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i]!;
	const mean = sum / values.length;
	for (let i = 0; i < values.length; i++) values[i]! -= mean;
}

function dot(one: Float32Array | Float64Array, other: Float32Array | Float64Array): number {
	let sum = 0;
	for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
	return sum;
}
