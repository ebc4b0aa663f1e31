import type { Sample } from './sample';

/** A sample in which nothing was seen, but for what a test says. */
export function sample(part: Partial<Sample>): Sample {
	return {
		t: 0,
		rate: null,
		rateConfidence: null,
		curve: null,
		raise: null,
		lean: null,
		slump: null,
		turn: null,
		tilt: null,
		movement: null,
		unsure: null,
		words: [],
		...part
	};
}
