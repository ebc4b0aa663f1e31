/** A longer silence than this is time we did not see: filters must not bridge it, ms. */
export const GAP_MS = 1000;
/** Least step between two frames: a frame whose own time did not move on is still a later one, ms. */
const MIN_STEP_MS = 1;
/** A time that goes back by no more than this was told wrongly; no film was wound back, ms. */
const SLIP_MS = 500;

/** Turns the times that frames carry into strictly increasing ms from the first frame on. */
export class FrameClock {
	/** Latest of the frames' own times, and the one that is our zero. */
	#latest: number | null = null;
	#zero = 0;
	#t = 0;

	/**
	 * @param raw the frame's own time, ms, on any scale
	 * @returns `t` ms since the first frame; `gap` when the time before it was not seen
	 */
	next(raw: number): { t: number; gap: boolean } {
		if (this.#latest === null) {
			this.#latest = this.#zero = raw;
			return { t: this.#t, gap: true };
		}
		const step = raw - this.#latest;
		// A file that was wound back or began again.
		const back = step < -SLIP_MS;
		if (back) this.#zero = raw - this.#t;
		this.#latest = back ? raw : Math.max(this.#latest, raw);
		// Never by adding steps up: a time told too late and the next told right would make time longer.
		this.#t = Math.max(this.#t + MIN_STEP_MS, raw - this.#zero);
		return { t: this.#t, gap: back || step > GAP_MS };
	}
}
