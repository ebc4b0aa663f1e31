import { SAMPLE_SLOT_MS } from '../limits';

/**
 * Least that must have been seen before a number or a word is said of a whole measurement; chosen. In
 * 20 s there are four breaths or more, and what holds for less than two fifths of the time may have been
 * the exception.
 */
const LEAST_SHARE = 0.4;
const LEAST_MS = 20_000;

/**
 * Whether something was seen for long enough to speak of the whole.
 * @param seen samples with it
 * @param all samples
 */
export function isEnough(seen: number, all: number): boolean {
	return isLongEnough(seen * SAMPLE_SLOT_MS, all * SAMPLE_SLOT_MS);
}

/** As above, of times. @param seen,all ms */
export function isLongEnough(seen: number, all: number): boolean {
	return all > 0 && seen >= LEAST_SHARE * all && seen >= LEAST_MS;
}
