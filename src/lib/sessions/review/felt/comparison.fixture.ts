import type { FeltComparison } from './comparison';

/** A comparison of a minute in which nothing stood out, but for these parts. */
export function comparisonWith(parts: Partial<FeltComparison>): FeltComparison {
	return {
		length: 60_000,
		body: 'unclear',
		rises: [],
		sight: [],
		moments: [],
		noticed: null,
		noticingMs: null,
		feltOnly: [],
		feltUnseen: [],
		measuredOnly: [],
		agreement: null,
		...parts
	};
}
