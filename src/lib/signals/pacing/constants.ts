/** Every number of the pacer, and of how well a breath goes along with it. */

/** Grid of the curves that are compared, Hz. A breath of 45 per minute is still seven points long. */
export const FOLLOW_RATE = 5;
/** Time between two points of that grid, ms. */
export const FOLLOW_STEP_MS = 1000 / FOLLOW_RATE;

/**
 * What of the curves counts, Hz: 2.4 to 36 breaths a minute. Wide on purpose: a band around the
 * pacer's own rate would make anything look like following.
 */
export const FOLLOW_BAND = { from: 0.04, to: 0.6 } as const;

/** A longer time without a point of the curve is a hole: what lies on both sides is apart, ms. */
export const FOLLOW_HOLE_MS = 1000;
/** So much at both ends of a stretch is left out: there the Fourier transform bends the phase, ms. */
export const FOLLOW_EDGE_MS = 2000;
/** A stretch between holes shorter than this is dropped, ms. */
export const FOLLOW_SHORTEST_MS = 10_000;

/**
 * So many breaths of the pacer must have been seen. With five, phases that have nothing to do with
 * each other come above 0.77 once in twenty times (Rayleigh test, p = exp(-n R^2) to first order).
 */
export const FOLLOW_CYCLES = 5;
/** ... and so large a share of the practice. */
export const FOLLOW_SEEN = 0.5;

/** What the number is called; chosen, not learnt. See docs/pacing.md. */
export const FOLLOW_WORDS = { mostly: 0.8, partly: 0.5 } as const;
