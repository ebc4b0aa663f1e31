/**
 * What the breathing chain reached on the clips of `npm run bench:clips`: made-up clips in which a
 * photo breathes. The full tables, and how to get them, are in docs/breathing.md.
 */

export type ClipKind = 'still' | 'move' | 'event' | 'light' | 'none';

export interface Measured {
	kind: ClipKind;
	clips: number;
	/** Share of the time, from second 25 on and with the person in view, with a number, %; `null`
	 * where there is no breath to read. */
	usable: number | null;
	/** Mean absolute error of the numbers shown, breaths per minute. */
	error: number | null;
	/** Share of the numbers shown that are more than 2 off; without breath, share of the time with a
	 * number, %. */
	wrong: number;
}

/** Means over the clips of a kind. */
export const MEASURED: readonly Measured[] = [
	{ kind: 'still', clips: 9, usable: 98.3, error: 0.19, wrong: 0 },
	{ kind: 'move', clips: 5, usable: 99, error: 0.18, wrong: 0 },
	{ kind: 'event', clips: 6, usable: 82.4, error: 0.29, wrong: 1 },
	{ kind: 'light', clips: 3, usable: 100, error: 0.16, wrong: 0 },
	{ kind: 'none', clips: 4, usable: null, error: null, wrong: 0 }
];

/** Error of following the height of the shoulders alone, by kind of clip, breaths per minute. */
export const NAIVE_ERROR = { from: 1, to: 22 } as const;

/** Seconds until the first number: at 8 breaths a minute and more, and at 5 to 6. */
export const FIRST_NUMBER = { usual: { from: 11, to: 17 }, slow: { from: 20, to: 21 } } as const;
