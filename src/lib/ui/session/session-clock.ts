/** Time since a session began, ms. A simulated body may hurry it. */
export class SessionClock {
	readonly #from = performance.now();

	/** @param speed times real time */
	constructor(private readonly speed = 1) {}

	get now(): number {
		return (performance.now() - this.#from) * this.speed;
	}
}

/**
 * Puts the times of readings on the clock of a session. Each source has a clock of its own that starts
 * somewhere; only the steps between its readings count.
 */
export class ReadingTimes {
	#offset: number | null = null;

	/** The next readings come from another source. */
	restart() {
		this.#offset = null;
	}

	/**
	 * @param t of the reading, ms
	 * @param now of the session, ms
	 * @returns the reading's time in the session, ms
	 */
	at(t: number, now: number): number {
		this.#offset ??= now - t;
		return t + this.#offset;
	}
}
