/**
 * How a region may move. Every model is a linear map from its parameters to the six numbers of a
 * smooth displacement field in px:
 *
 *     dx = a0 + a1 xi + a2 eta        dy = b0 + b1 xi + b2 eta
 *
 * with xi, eta the distance from the region's centre in half shoulder widths. So a1 is px of
 * widening at the shoulder, whatever the size of the person.
 */
export interface MotionModel {
	/** Number of parameters, n. */
	size: number;
	/** 6 x n, row-major: [a0, a1, a2, b0, b1, b2] = basis * parameters. */
	basis: readonly number[];
	/** Indexes of the two parameters that are pure translation. */
	translation: readonly [number, number];
}

/** Index of each term of the field in a vector of six. */
export const Term = { a0: 0, a1: 1, a2: 2, b0: 3, b1: 4, b2: 5 } as const;
export const TERM_COUNT = 6;

/** The torso: it lifts, widens, leans and shears. Parameters are the six terms themselves. */
export const AFFINE: MotionModel = {
	size: 6,
	// prettier-ignore
	basis: [
		1, 0, 0, 0, 0, 0,
		0, 1, 0, 0, 0, 0,
		0, 0, 1, 0, 0, 0,
		0, 0, 0, 1, 0, 0,
		0, 0, 0, 0, 1, 0,
		0, 0, 0, 0, 0, 1
	],
	translation: [0, 3]
};

/** A torso of which little can be seen: it shifts and widens. Parameters x, widening, y. */
export const WIDENING: MotionModel = {
	size: 3,
	// prettier-ignore
	basis: [
		1, 0, 0,
		0, 1, 0,
		0, 0, 0,
		0, 0, 1,
		0, 0, 0,
		0, 0, 0
	],
	translation: [0, 2]
};

/** The head: a stiff thing that shifts, comes nearer and rolls. Parameters x, y, scale, roll. */
export const SIMILARITY: MotionModel = {
	size: 4,
	// prettier-ignore
	basis: [
		1, 0, 0, 0,
		0, 0, 1, 0,
		0, 0, 0, -1,
		0, 1, 0, 0,
		0, 0, 0, 1,
		0, 0, 1, 0
	],
	translation: [0, 1]
};
