/**
 * What felt and measured are compared on. One clock for all: ms since the scene began; what was
 * measured in the rest before it has times below 0.
 */

/** A moment as it was kept (4 a second); the store's samples have this shape. */
export interface BodySample {
	t: number;
	/** 1/100 shoulder width, in is up; `null`: not seen. */
	curve: number | null;
	/** Shoulders above the calm minute, shoulder widths. */
	raise: number | null;
	/** Movement of the whole body, shoulder widths per second. */
	movement: number | null;
}

/** Values at whole steps of a clock; `NaN` where nothing was seen. */
export interface Series {
	/** Time of the first value, ms. */
	from: number;
	/** ms */
	step: number;
	values: Float64Array;
}

export const BODY_SIGNALS = [
	'breath-faster',
	'breath-shallow',
	'shoulders-raised',
	'fidgeting'
] as const;
/** Ways of the body to rise that are looked at afterwards; a part of the signs of tension. */
export type BodySignal = (typeof BODY_SIGNALS)[number];

export function timeAt({ from, step }: Series, index: number): number {
	return from + index * step;
}
