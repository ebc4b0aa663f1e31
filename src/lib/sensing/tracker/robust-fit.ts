import { TERM_COUNT, type MotionModel } from './motion-model';
import { solvePositive } from './solve';

/** Each round weighs the cells by how well the last one explained them. */
const ROUNDS = 3;
/** Pull towards no motion, as a share of the mean energy: decides only what the picture leaves open. */
const RIDGE = 3e-3;
/** Translation is nearly always visible and needs hardly any pull. */
const TRANSLATION_RIDGE = 0.01 * RIDGE;
/** Keeps the system solvable when the picture is flat. */
const TINY = 1e-6;
/** Gradient energy that noise alone gives a cell, (grey levels / px)^2. */
const NOISE_ENERGY = 5;
/** Cells that miss by less than this are all good, px. */
const MIN_SCALE = 0.1;
/** A cell counts by its gradient energy up to here, (grey levels / px)^2: one strong edge may not outvote
 * all others. */
export const MAX_ENERGY = 3000;
/** A cell starts to lose weight at this many times the median misfit. */
const SCALE_PER_MEDIAN = 1.5;

/** What every cell says about the motion, by cell. */
export interface CellEvidence {
	/** Gradient energy [a b; b c] of the cell, (grey levels / px)^2. */
	a: Float64Array;
	b: Float64Array;
	c: Float64Array;
	/** Energy times displacement: [a b; b c] * d = (gx, gy). */
	gx: Float64Array;
	gy: Float64Array;
}

/**
 * Joins the displacements of the cells into one motion, by weighted least squares with Cauchy
 * weights w = 1 / (1 + (misfit / scale)^2): a cell with a hand, a hair or a lamp in it is outvoted.
 */
export class RobustFit {
	/** Newest step of the parameters. */
	readonly step: Float64Array;
	/** Median misfit of the cells after it, px, by how far they are trusted. */
	misfit = 0;
	/** What each cell moved beyond the joint motion, up and down, px; and what weight it has. */
	readonly rest: Float64Array;
	readonly weight: Float64Array;

	#model: MotionModel;
	#trust: Float64Array;
	#count: number;
	/** d(dx)/dp and d(dy)/dp at the centre of each cell, cell after cell. */
	#jx: Float64Array;
	#jy: Float64Array;
	#matrix: Float64Array;
	#misfits: Float64Array;
	#order: Uint16Array;

	/**
	 * @param xi,eta centres of the cells, half shoulder widths from the centre of the model
	 * @param trust weight of each cell before anything was seen, up to 1
	 */
	constructor(model: MotionModel, xi: Float64Array, eta: Float64Array, trust: Float64Array) {
		const { size } = model;
		this.#model = model;
		this.#trust = trust;
		this.#count = xi.length;
		this.#jx = new Float64Array(this.#count * size);
		this.#jy = new Float64Array(this.#count * size);
		for (let cell = 0; cell < this.#count; cell++) {
			for (let k = 0; k < size; k++) {
				const term = (row: number) => model.basis[row * size + k]!;
				this.#jx[cell * size + k] = term(0) + term(1) * xi[cell]! + term(2) * eta[cell]!;
				this.#jy[cell * size + k] = term(3) + term(4) * xi[cell]! + term(5) * eta[cell]!;
			}
		}
		this.step = new Float64Array(size);
		this.#matrix = new Float64Array(TERM_COUNT * TERM_COUNT);
		this.weight = new Float64Array(this.#count).fill(1);
		this.rest = new Float64Array(this.#count);
		this.#misfits = new Float64Array(this.#count);
		this.#order = Uint16Array.from({ length: this.#count }, (_, cell) => cell);
	}

	/** Sets `step` and `misfit` from the evidence of one picture. */
	fit(evidence: CellEvidence): void {
		this.weight.fill(1);
		for (let round = 0; round < ROUNDS; round++) {
			this.#solve(evidence);
			this.#judge(evidence);
		}
	}

	/** Normal equations sum(w J'AJ) step = sum(w J'g), with the ridge. */
	#solve({ a, b, c, gx, gy }: CellEvidence) {
		const { size, translation } = this.#model;
		const matrix = this.#matrix;
		const step = this.step;
		matrix.fill(0);
		step.fill(0);
		for (let cell = 0; cell < this.#count; cell++) {
			const energy = Math.min(1, MAX_ENERGY / (a[cell]! + c[cell]! + 1));
			const w = this.weight[cell]! * this.#trust[cell]! * energy;
			const at = cell * size;
			for (let i = 0; i < size; i++) {
				const x = this.#jx[at + i]!;
				const y = this.#jy[at + i]!;
				step[i]! += w * (x * gx[cell]! + y * gy[cell]!);
				const ax = w * (a[cell]! * x + b[cell]! * y);
				const ay = w * (b[cell]! * x + c[cell]! * y);
				for (let j = 0; j <= i; j++) {
					matrix[i * size + j]! += ax * this.#jx[at + j]! + ay * this.#jy[at + j]!;
				}
			}
		}
		let trace = 0;
		for (let i = 0; i < size; i++) trace += matrix[i * size + i]!;
		for (let i = 0; i < size; i++) {
			const share = i === translation[0] || i === translation[1] ? TRANSLATION_RIDGE : RIDGE;
			matrix[i * size + i]! += (share * trace) / size + TINY;
		}
		if (!solvePositive(matrix, step, size)) step.fill(0);
	}

	/** Misfit of every cell under the newest step, and the weight that follows from it. */
	#judge({ a, b, c, gx, gy }: CellEvidence) {
		const { size } = this.#model;
		const misfits = this.#misfits;
		for (let cell = 0; cell < this.#count; cell++) {
			const a0 = a[cell]!;
			const b0 = b[cell]!;
			const c0 = c[cell]!;
			const am = a0 + NOISE_ENERGY;
			const cm = c0 + NOISE_ENERGY;
			const determinant = am * cm - b0 * b0;
			let rx = (cm * gx[cell]! - b0 * gy[cell]!) / determinant;
			let ry = (am * gy[cell]! - b0 * gx[cell]!) / determinant;
			for (let k = 0; k < size; k++) {
				rx -= this.#jx[cell * size + k]! * this.step[k]!;
				ry -= this.#jy[cell * size + k]! * this.step[k]!;
			}
			this.rest[cell] = ry;
			const energy = a0 * rx * rx + 2 * b0 * rx * ry + c0 * ry * ry;
			misfits[cell] = Math.sqrt(Math.max(energy, 0) / (am + cm));
		}
		this.misfit = this.#median();
		const scale = Math.max(MIN_SCALE, SCALE_PER_MEDIAN * this.misfit);
		for (let cell = 0; cell < this.#count; cell++) {
			this.weight[cell] = 1 / (1 + (misfits[cell]! / scale) ** 2);
		}
	}

	/** Half of the trust lies at or below it. */
	#median(): number {
		const misfits = this.#misfits;
		this.#order.sort((one, other) => misfits[one]! - misfits[other]!);
		const half = this.#trust.reduce((sum, trust) => sum + trust, 0) / 2;
		let sum = 0;
		for (const cell of this.#order) {
			sum += this.#trust[cell]!;
			if (sum >= half) return misfits[cell]!;
		}
		return 0;
	}
}
