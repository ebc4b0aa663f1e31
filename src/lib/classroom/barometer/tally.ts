/** How many chose each answer: sums of a whole class, and never who. */
import * as v from 'valibot';

/** A question has so many answers; a card has so many sides. */
export const CLASS_ANSWERS = [0, 1, 2, 3] as const;
export type ClassAnswer = (typeof CLASS_ANSWERS)[number];

/** How much of a class the instructor sees with an answer, at a glance. */
export const PORTIONS = ['nobody', 'less', 'half', 'more', 'everybody'] as const;
export type Portion = (typeof PORTIONS)[number];

/** A larger class does not fit into a room. */
export const MOST_PEOPLE = 500;

const people = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_PEOPLE));
const counts = v.strictTuple([people, people, people, people]);
const portion = v.nullable(v.picklist(PORTIONS));
const portions = v.strictTuple([portion, portion, portion, portion]);

/** Nothing but these fields: what says more than sums is refused. */
export const tallySchema = v.variant('way', [
	/** Counted hands. */
	v.strictObject({ way: v.literal('hands'), counts }),
	/** Cards that were read, and cards that were seen and not read. */
	v.strictObject({ way: v.literal('cards'), counts, unread: people }),
	/** Looked at and not counted; `null`: not said. */
	v.strictObject({ way: v.literal('glance'), portions })
]);
export type Tally = v.InferOutput<typeof tallySchema>;
export type ClassCounts = v.InferOutput<typeof counts>;

export type Portions = v.InferOutput<typeof portions>;

export const NO_COUNTS: ClassCounts = [0, 0, 0, 0];
export const NO_PORTIONS: Portions = [null, null, null, null];

/** How many answers there are in all; `null` where nobody counted. */
export function answered(tally: Tally): number | null {
	return tally.way === 'glance' ? null : tally.counts.reduce((sum, count) => sum + count, 0);
}

/** Of a class that was looked at, about this share has an answer, 0..1. */
const SHARE: Record<Portion, number> = {
	nobody: 0,
	less: 0.25,
	half: 0.5,
	more: 0.75,
	everybody: 1
};

/**
 * How long the bar of each answer is, as a share of all who answered, 0..1; of a glance about so long.
 * `null`: there is nothing to draw.
 */
export function bars(tally: Tally): (number | null)[] {
	if (tally.way === 'glance')
		return tally.portions.map((one) => (one === null ? null : SHARE[one]));
	const all = answered(tally) ?? 0;
	return tally.counts.map((count) => (all === 0 ? null : count / all));
}

/** The same counts with one of them changed; no fewer than nobody, no more than a room holds. */
export function withCount(counts: ClassCounts, answer: ClassAnswer, count: number): ClassCounts {
	const to = Math.min(MOST_PEOPLE, Math.max(0, Math.round(count)));
	return counts.map((old, i) => (i === answer ? to : old)) as ClassCounts;
}

/** The same glance with one answer said, or unsaid (`null`). */
export function withPortion(portions: Portions, answer: ClassAnswer, to: Portion | null): Portions {
	return portions.map((old, i) => (i === answer ? to : old)) as Portions;
}
