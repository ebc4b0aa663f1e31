/** What a body can be made to do, and what of that is going on at one time. */
import * as v from 'valibot';

/** All that the instructor can let the made-up body do; several may go on together. */
export const BODY_CHANGES = [
	'breath-faster',
	'breath-shallower',
	'breath-held',
	'sigh',
	'shoulders-up',
	'leaning-in',
	'freezing',
	'restless',
	'turning-away',
	'hand-to-face',
	'talking',
	'laughing'
] as const;
export type BodyChange = (typeof BODY_CHANGES)[number];

const bodyTime = v.pipe(v.number(), v.minValue(0));
const duration = v.pipe(v.number(), v.minValue(0), v.maxValue(60_000));

/** A sigh is one breath: it passes by itself after so long, ms. */
export const SIGH_MS = 4000;

export const playedChangeSchema = v.object({
	change: v.picklist(BODY_CHANGES),
	/** When it begins, by the clock of the body, ms. */
	from: bodyTime,
	/** When it begins to pass; `null`: it goes on until somebody ends it. ms */
	until: v.nullable(bodyTime),
	/** 0 (hardly) to 1 (as far as it goes). */
	strength: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
	/** How long it takes to come, ms. */
	over: duration,
	/** How long it takes to pass, ms; left out: as long as to come. */
	passes: v.exactOptional(duration)
});

/** One thing that the body was made to do. */
export type PlayedChange = v.InferOutput<typeof playedChangeSchema>;

/** So many may be on one list; who wants more begins anew. */
export const MAX_CHANGES = 300;

/**
 * How much of a change there is at a time, 0..its strength: it comes and goes smoothly, and what passes
 * before it was there in full only becomes less.
 * @param t by the clock of the body, ms
 */
export function amountAt(change: PlayedChange, t: number): number {
	const { from, until, strength, over, passes = over } = change;
	if (until === null || t <= until) return strength * smooth(t - from, over);
	return strength * smooth(until - from, over) * (1 - smooth(t - until, passes));
}

/** From when on nothing is left of a change, by the clock of the body, ms; `Infinity`: it goes on. */
export function goneAt({ until, over, passes = over }: PlayedChange): number {
	return until === null ? Infinity : until + passes;
}

/** @param since ms after it began; @param over ms that it takes */
function smooth(since: number, over: number): number {
	if (since <= 0) return 0;
	if (since >= over) return 1;
	const share = since / over;
	return share * share * (3 - 2 * share);
}
