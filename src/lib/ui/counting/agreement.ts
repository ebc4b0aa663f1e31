import {
	blandAltman,
	compareCount,
	usuallyWithin,
	type Agreement,
	type Comparison
} from '$lib/signals/counting';
import type { KeptCount } from '$lib/store';

/** One time of counting along, with what follows from it. */
export interface Time {
	count: KeptCount;
	comparison: Comparison;
}

/** How somebody's counts lie beside Luwte's over several times. */
export interface Overview {
	/** Newest first. */
	times: Time[];
	/** Times before a camera in which both had a rate: where they lie, oldest first, bpm. */
	points: { mean: number; difference: number }[];
	/** Times before a camera in which Luwte, or the count, had too little to say. */
	without: number;
	/** `null` when there are no points. */
	agreement: Agreement | null;
	/** `null` while there are too few. */
	within: number | null;
}

/**
 * Only what a camera saw of the person who counted says something about her: an example or a video is
 * listed, and left out of the figures.
 */
export function overviewOf(counts: readonly KeptCount[]): Overview {
	const times = counts.map((count) => ({ count, comparison: compareCount(count) }));
	const own = times.filter(({ count }) => count.source === 'camera');
	const points = own.flatMap(({ comparison: { same } }) =>
		same === null ? [] : [{ mean: (same.counted + same.luwte) / 2, difference: same.difference }]
	);
	const differences = points.map(({ difference }) => difference);
	return {
		times: times.reverse(),
		points,
		without: own.length - points.length,
		agreement: blandAltman(differences),
		within: usuallyWithin(differences)
	};
}
