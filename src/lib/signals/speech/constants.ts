/**
 * When somebody speaks. Chosen on twelve recordings of people who speak, make faces or are silent, with
 * crops of the mouth beside the numbers (docs/speech.md).
 */

/** Way of the mouth from one sample to the next at which it is active, 1/100 mouth width: at the least ... */
export const ACTIVE = {
	from: 1,
	/** ... so many times the person's own quiet mouth (noise, a beard that shimmers) ... */
	timesQuiet: 4,
	/** ... and never more than this: who speaks on and on would pass for a restless mouth. */
	to: 2
} as const;

/** The quiet mouth: this quantile of the last so many ms, known after so many samples. */
export const QUIET = { quantile: 0.2, windowMs: 30_000, fewest: 50 } as const;

/**
 * Speech begins when in the last so many ms this share of the samples is active. A smile takes 0.5 s, a
 * swallow 0.3 s, the opening of a yawn 1 s: none of them fills two seconds.
 */
export const BEGIN = { windowMs: 2000, share: 0.6 } as const;
/** And ends below this share of these: between sentences it goes on. */
export const END = { windowMs: 3000, share: 0.15 } as const;

/** Of the samples of `BEGIN` the mouth must be seen in so many, of ten a second. */
export const FEWEST_SEEN = 10;
