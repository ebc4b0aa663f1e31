import { measuredTime, type Sample } from '../sample';

/**
 * Least that must have been seen before a number or a word is said of a whole measurement; chosen. In
 * 20 s there are four breaths or more, and what holds for less than two fifths of the time may have been
 * the exception.
 */
const LEAST_SHARE = 0.4;
const LEAST_MS = 20_000;

/** Seen for less than this share of the time, how long comes before any number; chosen. */
const FULL_SHARE = 0.95;

/** What is said of a mark is laid beside the time from so long before it to so long after it, ms... */
const BEFORE_MARK_MS = 10_000;
const AFTER_MARK_MS = 5000;
/** ... and so much of that time must have been seen; chosen. */
const MOSTLY = 0.5;

/** Whether something was seen for long enough to speak of the whole. @param seen,all ms */
export function isLongEnough(seen: number, all: number): boolean {
	return all > 0 && isGoodPart(seen, all) && seen >= LEAST_MS;
}

/** Whether a number may be said of a short part, such as a row of a table. @param seen,all ms */
export function isGoodPart(seen: number, all: number): boolean {
	return seen >= LEAST_SHARE * all;
}

/** Whether it was seen all the time, so that nobody needs to be told for how long. @param share 0..1 */
export function isFull(share: number): boolean {
	return share >= FULL_SHARE;
}

/** Whether the samples in which something was seen are enough to speak of all of them. */
export function isEnough(samples: readonly Sample[], isSeen: (sample: Sample) => boolean): boolean {
	const all = measuredTime(samples, null);
	return isLongEnough((samples.filter(isSeen).length / samples.length) * all, all);
}

/**
 * Whether enough was seen around a mark to say that nothing changed then.
 * @param t of the mark, ms
 * @param length of the whole, ms
 * @param seenShare share of the time from one moment to another in which it was seen, 0..1
 */
export function isSeenAround(
	t: number,
	length: number,
	seenShare: (from: number, to: number) => number
): boolean {
	const [from, to] = [Math.max(0, t - BEFORE_MARK_MS), Math.min(length, t + AFTER_MARK_MS)];
	return isMostlySeen(seenShare(from, to));
}

/** Whether enough of a short time was seen to say that nothing changed in it. @param share 0..1 */
export function isMostlySeen(share: number): boolean {
	return share >= MOSTLY;
}
