import type { CellGrid } from './cell-grid';
import type { GreyImage } from './grey';
import { Term, TERM_COUNT, type MotionModel } from './motion-model';
import type { Placement } from './placement';
import { Reference } from './reference';
import { MAX_ENERGY, RobustFit, type CellEvidence } from './robust-fit';

/** Gauss-Newton steps per picture: it starts from the last picture's motion, so two are enough. */
const ITERATIONS = 2;
/** Keeps a mean defined where no cell has any weight. */
const TINY = 1e-6;

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
	#trust: Float64Array;
	#xi: Float64Array;
	#eta: Float64Array;
	#reference: Reference;
	#fit: RobustFit;
	#parameters: Float64Array;
	#evidence: CellEvidence;

	/**
	 * @param image blurred picture to hold
	 * @param placement its cells; at least one
	 * @param unit length of one xi or eta (half a shoulder width), px
	 */
	constructor(image: GreyImage, { grid, model, centre, trust }: Placement, unit: number) {
		this.#grid = grid;
		this.#model = model;
		this.#centreX = centre.x;
		this.#centreY = centre.y;
		this.#unit = unit;
		this.#trust = trust;
		this.#reference = new Reference(image, grid);
		this.#xi = Float64Array.from(
			grid.left,
			(x) => (x + (grid.cellWidth - 1) / 2 - centre.x) / unit
		);
		this.#eta = Float64Array.from(
			grid.top,
			(y) => (y + (grid.cellHeight - 1) / 2 - centre.y) / unit
		);
		this.#fit = new RobustFit(model, this.#xi, this.#eta, trust);
		this.#parameters = new Float64Array(model.size);
		const { a, b, c } = this.#reference;
		const cells = grid.left.length;
		this.#evidence = { a, b, c, gx: new Float64Array(cells), gy: new Float64Array(cells) };
	}

	/** Number of cells that are followed. */
	get cells(): number {
		return this.#xi.length;
	}

	/** Median misfit of the cells at the last step, px. */
	get misfit(): number {
		return this.#fit.misfit;
	}

	/**
	 * How far some of the cells moved down, px: their own motion, not that of the whole region.
	 * @param cells indexes, at least one
	 */
	downOf(cells: readonly number[]): number {
		const { motion } = this;
		const { c } = this.#reference;
		let sum = 0;
		let weights = 0;
		for (const cell of cells) {
			const weight = this.#trust[cell]! * this.#fit.weight[cell]! * Math.min(c[cell]!, MAX_ENERGY);
			const whole =
				motion[Term.b0]! + motion[Term.b1]! * this.#xi[cell]! + motion[Term.b2]! * this.#eta[cell]!;
			sum += (weight + TINY) * (whole + this.#fit.rest[cell]!);
			weights += weight + TINY;
		}
		return sum / weights;
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
