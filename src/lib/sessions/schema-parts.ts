/** What the schemas of what is kept are made of. */
import * as v from 'valibot';

/** Latest moment that a Date can hold, epoch ms. */
const LAST_MOMENT = 8.64e15;

export const finite = v.pipe(v.number(), v.finite());
/** A length of time or a count; 0 or more. */
export const amount = v.pipe(finite, v.minValue(0));
/** epoch ms */
export const moment = v.pipe(amount, v.maxValue(LAST_MOMENT));
/** Of something that is kept. */
export const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
/** @param limit UTF-16 units */
export const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
