import { clamp } from '../dsp/stats';
import { TOO_DARK, TOO_FAR } from '../quality/constants';
import type { FramingSeen } from './framing';
import { LEARNT } from './learnt';

/** What the expectation is made of, each 0 (bad) to 1 (as good as it gets). */
export const INGREDIENTS = ['chest', 'below', 'size', 'light', 'calm'] as const;
export type Ingredient = (typeof INGREDIENTS)[number];
export type Ingredients = Readonly<Record<Ingredient, number>>;

/** What was learnt from clips with known breathing: weights of a logistic regression. */
export interface Expectation {
	base: number;
	/** None is negative: more chest, light or calm never makes it worse. */
	weights: Ingredients;
}

/** Cells: none, and as many as make no difference any more. Each doubling counts the same. */
const CELLS = { none: 4, plenty: 64 } as const;
/** Torso below the shoulder line, shoulder widths. */
const BELOW = { none: 0, plenty: 0.4 } as const;
/** Shoulder width, share of the picture. Each doubling counts the same. */
const SIZE = { none: 0.1, plenty: 0.3 } as const;
/** Mean luminance, 0..255. */
const LIGHT = { none: 20, plenty: 70 } as const;
/** Speed of the head, shoulder widths per second. */
const SPEED = { none: 0.2, plenty: 0.01 } as const;

export function ingredientsOf(framing: FramingSeen): Ingredients {
	const { cells, below, shoulderShare, brightness, headSpeed } = framing;
	return {
		chest: between(Math.log2(Math.max(cells, 1)), Math.log2(CELLS.none), Math.log2(CELLS.plenty)),
		below: between(below, BELOW.none, BELOW.plenty),
		size: between(Math.log2(shoulderShare), Math.log2(SIZE.none), Math.log2(SIZE.plenty)),
		light: between(brightness, LIGHT.none, LIGHT.plenty),
		calm: between(headSpeed ?? SPEED.none, SPEED.none, SPEED.plenty)
	};
}

/** Share of the seconds in which the breath will be read, 0..1, if somebody stays as she sits now. */
export function expectedShare(
	framing: FramingSeen,
	{ base, weights }: Expectation = LEARNT
): number {
	if (!canBeRead(framing)) return 0;
	const ingredients = ingredientsOf(framing);
	return logistic(INGREDIENTS.reduce((sum, name) => sum + weights[name] * ingredients[name], base));
}

/** Without a chest to follow, in the dark or from far away nothing is read, whatever else is well. */
export function canBeRead({ cells, brightness, shoulderShare }: FramingSeen): boolean {
	return cells > 0 && brightness >= TOO_DARK.enter && shoulderShare >= TOO_FAR.enter;
}

export function logistic(x: number): number {
	return 1 / (1 + Math.exp(-x));
}

/** Where a value lies on its way from `none` to `plenty`, 0..1. */
function between(value: number, none: number, plenty: number): number {
	return clamp((value - none) / (plenty - none), 0, 1);
}
