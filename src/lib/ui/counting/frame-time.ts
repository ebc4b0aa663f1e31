/** Between two frames the clock of the frames goes on with that of the page, at most so long, ms. */
const LONGEST_STEP_MS = 100;

/** Tells by the clock of the frames when something happened on the page. */
export class FrameTime {
	#t = 0;
	#wall = -Infinity;

	/** A frame came in. @param t its own time, ms @param wall the page's clock (`performance.now()`), ms */
	frame(t: number, wall: number) {
		this.#t = t;
		this.#wall = wall;
	}

	/** Since the newest frame by the page's clock, ms. */
	silence(wall: number): number {
		return wall - this.#wall;
	}

	/** @param wall the page's clock, as in `event.timeStamp`, ms */
	at(wall: number): number {
		return this.#t + Math.max(-LONGEST_STEP_MS, Math.min(LONGEST_STEP_MS, wall - this.#wall));
	}
}
