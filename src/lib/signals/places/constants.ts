/** What still is the same place, and how long is looked before it is said. */

/**
 * How far a framing may differ. What lies within is posture, and is compared; what lies beyond it from
 * the first second on may as well be another chair, lid or desk, and is asked about.
 */
export const TOLERANCE = {
	/**
	 * Share of size, as a factor: just above the 6 % from which on somebody is said to lean, so that who
	 * leans a little is not asked, and nobody leans "all the time". About 5 cm at 70 cm. The median of 2 s
	 * of landmarks (jitter 0.7-2.7 px on 60 px between the ears) is known to 1 %.
	 */
	size: 1.07,
	/**
	 * Share of the height of the picture: a sixth of the shoulder width at an ordinary distance, 7 cm. Who
	 * slumps (2.5 cm counts) stays the same place; a lid tilted by 4 degrees does not.
	 */
	height: 0.08,
	/** Share of its width: 14 cm. No word is made of it; only another seat is as far aside. */
	aside: 0.12
} as const;

export const WATCH = {
	/** A framing is the median over this long, ms. */
	windowMs: 2000,
	/**
	 * So long nothing that is known may fit before it is asked, ms: who has just pressed the button is
	 * still bent over the laptop.
	 */
	askMs: 3000
} as const;

/** Good time of the short version of the calm minute, ms. */
export const SHORT_MS = 20_000;
