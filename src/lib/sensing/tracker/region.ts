import type { CellGrid } from './cell-grid';
import type { GreyImage } from './grey';
import { TERM_COUNT, type MotionModel } from './motion-model';
import { Reference } from './reference';
import { RobustFit, type CellEvidence } from './robust-fit';

/** Gauss-Newton steps per picture: it starts from the last picture's motion, so two are enough. */
const ITERATIONS = 2;

/**
 * A part of the picture held in memory, and its motion since then to a small part of a pixel.
 *
 * Gridded Lucas & Kanade (1981) against one reference, not from frame to frame: errors do not add
 * up. As in the inverse compositional form of Baker & Matthews (2004) gradients and energies belong
 * to the reference and are worked out once. The step is added, not composed: with motions of a few
 * px, new references beyond that, the difference is of second order.
 */
export class Region {
	/** Displacement field [a0, a1, a2, b0, b1, b2] since the reference, px (see `motion-model.ts`). */
	readonly motion = new Float64Array(TERM_COUNT);

	#grid: CellGrid;
	#model: MotionModel;
	#centreX: number;
	#centreY: number;
	#unit: number;
	#reference: Reference;
	#fit: RobustFit;
	#parameters: Float64Array;
	#evidence: CellEvidence;

	/**
	 * @param image blurred picture to hold
	 * @param grid its cells; at least one
	 * @param centreX,centreY origin of xi and eta, px
	 * @param unit length of one xi or eta (half a shoulder width), px
	 */
	constructor(
		image: GreyImage,
		grid: CellGrid,
		model: MotionModel,
		centreX: number,
		centreY: number,
		unit: number
	) {
		this.#grid = grid;
		this.#model = model;
		this.#centreX = centreX;
		this.#centreY = centreY;
		this.#unit = unit;
		this.#reference = new Reference(image, grid);
		const middleX = (grid.cellWidth - 1) / 2;
		const middleY = (grid.cellHeight - 1) / 2;
		this.#fit = new RobustFit(
			model,
			Float64Array.from(grid.left, (x) => (x + middleX - centreX) / unit),
			Float64Array.from(grid.top, (y) => (y + middleY - centreY) / unit)
		);
		this.#parameters = new Float64Array(model.size);
		const { a, b, c } = this.#reference;
		const cells = grid.left.length;
		this.#evidence = { a, b, c, gx: new Float64Array(cells), gy: new Float64Array(cells) };
	}

	/** Median misfit of the cells at the last step, px. */
	get misfit(): number {
		return this.#fit.misfit;
	}

	/** Displacement of a place, also one outside the region, since the reference, px. */
	displacementAt({ x, y }: { x: number; y: number }): { x: number; y: number } {
		const [a0 = 0, a1 = 0, a2 = 0, b0 = 0, b1 = 0, b2 = 0] = this.motion;
		const xi = (x - this.#centreX) / this.#unit;
		const eta = (y - this.#centreY) / this.#unit;
		return { x: a0 + a1 * xi + a2 * eta, y: b0 + b1 * xi + b2 * eta };
	}

	/** Follows the region into the next blurred picture. */
	step(image: GreyImage): void {
		for (let i = 0; i < ITERATIONS; i++) {
			this.#compare(image);
			this.#fit.fit(this.#evidence);
			for (let k = 0; k < this.#model.size; k++) this.#parameters[k]! += this.#fit.step[k]!;
			this.#spread();
		}
	}

	/** Parameters to displacement field. */
	#spread() {
		const { size, basis } = this.#model;
		for (let term = 0; term < TERM_COUNT; term++) {
			let sum = 0;
			for (let k = 0; k < size; k++) sum += basis[term * size + k]! * this.#parameters[k]!;
			this.motion[term] = sum;
		}
	}

	/**
	 * Samples the picture where the motion so far says each pixel went, and gathers per cell minus
	 * the sum of gradient times difference: what displacement is left. The innermost loop of the
	 * tracker: bilinear sampling is written out, and along a row the position only takes equal steps.
	 */
	#compare({ data, width, height }: GreyImage) {
		const { cellWidth, cellHeight, left, top } = this.#grid;
		const { grey, right, down } = this.#reference;
		const { gx, gy } = this.#evidence;
		const [a0 = 0, a1 = 0, a2 = 0, b0 = 0, b1 = 0, b2 = 0] = this.motion;
		const stepX = 1 + a1 / this.#unit;
		const stepY = b1 / this.#unit;
		const maxX = width - 1;
		const maxY = height - 1;
		let i = 0;
		for (let cell = 0; cell < left.length; cell++) {
			let sumX = 0;
			let sumY = 0;
			const xi = (left[cell]! - this.#centreX) / this.#unit;
			for (let row = 0; row < cellHeight; row++) {
				const y = top[cell]! + row;
				const eta = (y - this.#centreY) / this.#unit;
				let u = left[cell]! + a0 + a1 * xi + a2 * eta;
				let v = y + b0 + b1 * xi + b2 * eta;
				for (let column = 0; column < cellWidth; column++, i++) {
					const px = u < 0 ? 0 : u > maxX ? maxX : u;
					const py = v < 0 ? 0 : v > maxY ? maxY : v;
					const ix = px | 0;
					const iy = py | 0;
					const at = iy * width + ix;
					const nextX = ix < maxX ? 1 : 0;
					const below = iy < maxY ? at + width : at;
					const fx = px - ix;
					const fy = py - iy;
					const upperLeft = data[at]!;
					const lowerLeft = data[below]!;
					const upper = upperLeft + (data[at + nextX]! - upperLeft) * fx;
					const lower = lowerLeft + (data[below + nextX]! - lowerLeft) * fx;
					const difference = upper + (lower - upper) * fy - grey[i]!;
					sumX += right[i]! * difference;
					sumY += down[i]! * difference;
					u += stepX;
					v += stepY;
				}
			}
			gx[cell] = -sumX;
			gy[cell] = -sumY;
		}
	}
}
