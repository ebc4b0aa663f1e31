/**
 * What felt and measured are compared on. One clock for all: ms since the scene began; what was
 * measured in the rest before it has times below 0.
 */
import type { Sample } from '../../sample';

/** What a kept sample tells of a scene. */
export type BodySample = Pick<Sample, 't' | 'curve' | 'raise' | 'movement'>;

/** Values at whole steps of a clock; `NaN` where nothing was seen. */
export interface Series {
	/** Time of the first value, ms. */
	from: number;
	/** ms */
	step: number;
	values: Float64Array;
}

export const SCENE_SIGNALS = [
	'breath-faster',
	'breath-shallow',
	'shoulders-raised',
	'fidgeting'
] as const;
/** Ways of the body to rise that are looked at afterwards; a part of the signs of tension. */
export type SceneSignal = (typeof SCENE_SIGNALS)[number];

export function timeAt({ from, step }: Series, index: number): number {
	return from + index * step;
}
