/** Numbers of counting along. Chosen, not learnt; docs/validation.md tells why. */
export const COUNTING = {
	/** Length of one count, ms. */
	lengthMs: 60_000,
	/** A tap this soon after the one before is the same tap twice: nobody breathes 100 times a minute. ms */
	doubleMs: 600,
	/** Fewest taps that make a rate: two whole intervals. */
	fewestTaps: 3,
	/** An interval so many times the usual one may hold a breath that was not tapped. */
	longInterval: 1.6,
	/** "Usual" is a median of at least so many intervals. */
	fewestIntervals: 4
} as const;

export const COMPARING = {
	/** A reading is laid beside the count when so much of the time it is the mean of was counted. */
	overlap: 0.75,
	/** Fewest of such seconds before two rates are laid side by side. */
	fewestSeconds: 15,
	/** A tap and a breath belong together within this share of the usual interval. */
	tolerance: 0.5,
	/** Two breaths further apart than so many usual ones may have one between them that was not seen. */
	skipped: 1.5
} as const;

export const AGREEING = {
	/** Fewest comparisons before anything is said about how they usually come out. */
	fewest: 5,
	/** "Usually" is this share of the comparisons. */
	usually: 0.9,
	/** Said in steps of this size, rounded up, bpm. */
	step: 0.5,
	/** Normal differences lie within so many standard deviations in 95 of 100 cases. */
	limits: 1.96
} as const;
