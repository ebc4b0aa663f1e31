/** So long it may look for somebody's breath before the time begins all the same, ms. */
const LONGEST_LOOK_MS = 30_000;
/** From the first picture to the end of a short one, whatever is seen, ms. */
const LONGEST_MS = 75_000;
/** So much is left to count down when a calm time before it took long: more than has to be seen, ms. */
const LEAST_MS = 25_000;

/** What is to be seen, and what it waits for, in a measurement whose time has not begun. */
export interface BeforeCountdown {
	/** The breath is read. */
	seen: boolean;
	/** She is asked something, or sits a calm time that she asked for; `null`: nothing is waited for. */
	wait: 'question' | 'calm' | null;
}

/**
 * The time of a short measurement. First it looks for the breath, with no number on screen; then it is a
 * plain clock that falls a second every second and is never stopped by what is not seen. So it ends in time,
 * and what was seen by then is what there is. It has no clock of its own: somebody steps it.
 */
export class Countdown {
	/** ms; `null`: the time has not begun. */
	leftMs: number | null = null;
	#satMs = 0;

	/** @param lengthMs time to count down, ms @param longestMs from the first picture to the end, ms */
	constructor(
		readonly lengthMs: number,
		readonly longestMs = LONGEST_MS
	) {}

	get over(): boolean {
		return this.leftMs === 0;
	}

	/** @param ms time since the last step, without pauses */
	step(ms: number, { seen, wait }: BeforeCountdown) {
		this.#satMs += ms;
		if (this.leftMs !== null) this.leftMs = Math.max(0, this.leftMs - ms);
		else if (this.#begins(seen, wait))
			this.leftMs = Math.max(0, Math.min(this.lengthMs, this.longestMs - this.#satMs));
	}

	#begins(seen: boolean, wait: BeforeCountdown['wait']): boolean {
		if (wait === 'calm') return this.#satMs >= this.longestMs - LEAST_MS;
		return (seen && wait === null) || this.#satMs >= LONGEST_LOOK_MS;
	}
}
