/**
 * Who is being measured. A cost compares a person in view with the one we follow: distance between
 * the shoulder midpoints in shoulder widths + |log of the ratio of widths| + colour distance in
 * units of COLOUR_UNIT. All limits are chosen, not learnt: rather a pause than the wrong person.
 */

/** Distance of clothing colour (shares of red and green) that counts as 1: a guess, well above
 * the noise of one look and below grey against blue (0.11). */
export const COLOUR_UNIT = 0.1;
/** Above this cost somebody is not the one we follow. */
export const FOLLOW_LIMIT = 1;
/** The best of several must be this much better than the next. */
export const FOLLOW_MARGIN = 0.6;
/** The tracked pose belongs to a person when it lies this near: place and size, as in the cost. */
export const SAME_PLACE = 0.6;
/** After this long unseen, place says nothing any more: ms. */
export const ABSENCE_MS = 2000;
/** Somebody who comes back is clearly another when both colour (in units) and size (|log|) differ by
 * more than this: other light or another chair changes one of them, seldom both. */
export const OTHER_COLOUR = 1.2;
export const OTHER_SIZE = 0.35;
/** For so long a second person in view is remembered as who might be left over: ms. */
export const OTHERS_MEMORY_MS = 60_000;
/** How fast the known colour and size follow what is seen, per look (about once a second). */
export const ANCHOR_RATE = 0.05;
/** The person's own region around the shoulder midpoint, in shoulder widths. */
export const REGION = { side: 0.95, above: 1.4, below: 2.5 } as const;
