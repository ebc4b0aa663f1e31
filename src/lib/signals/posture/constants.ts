import type { PostureFeature } from '../types';

/** Every number of the posture part. Limits are chosen on our clips; each has its reason beside it. */

/** One-Euro filter on landmarks in frame widths. */
export const SMOOTHING = {
	/** Cut-off of a point at rest, Hz: raw landmarks jitter by 0.7-2.7 px (lab). */
	minCutoff: 1,
	/** Hz per frame width per second: a point that moves 0.1 frame width in a second is followed
	 * with 3 Hz, so a movement is not seen late. */
	beta: 20,
	/** Cut-off of the speed estimate, Hz (value of the paper). */
	speedCutoff: 1
} as const;

/** Distance of the nose tip before the line through the ears, in half ear distances: about 11 cm to
 * 7.5 cm in an adult head (rough proportions). Turns the nose's offset into degrees. */
export const NOSE_REACH = 1.5;

/** Smallest difference from one's own baseline that is called something. */
export const FLOORS: Readonly<Record<PostureFeature, number>> = {
	/** Shoulder widths: about 1.2 cm. The smallest raise in our clips is 0.0375. */
	raise: 0.03,
	/** Share of apparent size: about 4 cm nearer at 70 cm from the camera. */
	lean: 0.06,
	/** Shoulder widths: about 2.5 cm lower. */
	slump: 0.06,
	/** Degrees, mean of head and torso: a glance at the edge of a screen stays below it. */
	turn: 15,
	/** Degrees, mean of head and shoulder line. */
	tilt: 6
};
/** A limit is also at least this many spreads of the baseline minute: 4 of a normal spread are
 * passed once in 16,000. */
export const SPREADS = 4;
/** A word ends when the difference falls below this share of its limit. */
export const LEAVE_SHARE = 0.7;
/** A word begins, and ends, after this long: ms. A gesture is not a posture. */
export const WORD_MS = 800;

export const MOVEMENT = {
	/** Movement is the mean over this long, ms. */
	windowMs: 3000,
	/** Displacements are taken over this long, ms: shorter ones are mostly jitter. */
	spanMs: 500,
	/** Below this much of the window there is no figure yet, ms. */
	minWindowMs: 1500,
	/** Fidgeting is at least this fast, shoulder widths per second ... */
	fidgetFloor: 0.05,
	/** ... and this many times the movement of the calm minute. */
	fidgetTimes: 3,
	/** Very still is below this share of the movement of the calm minute. */
	stillShare: 0.4,
	/** How long they must last, ms: both are states, not events. */
	fidgetMs: 3000,
	stillMs: 8000
} as const;

export const BASELINE = {
	/** Good observation time, ms. */
	duration: 60_000,
	/** Longer between two good frames than this does not count as watched, ms. */
	maxStep: 500,
	/** One sample is kept per this long, ms: more would be the same jitter twice. */
	sampleMs: 200,
	/** Readings of the breath needed for a resting rate (one a second). */
	minRates: 10
} as const;
