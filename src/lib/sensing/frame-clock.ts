/** A longer silence than this is time we did not see: filters must not bridge it, ms. */
export const GAP_MS = 1000;
/** Least step between two frames: a frame whose own time did not move on is still a later one, ms. */
const MIN_STEP_MS = 1;

/** Turns the times that frames carry into strictly increasing ms from the first frame on. */
export class FrameClock {
	#lastRaw: number | null = null;
	#t = 0;

	/**
	 * @param raw the frame's own time, ms, on any scale
	 * @returns `t` ms since the first frame; `gap` when the time before it was not seen
	 */
	next(raw: number): { t: number; gap: boolean } {
		if (this.#lastRaw === null) {
			this.#lastRaw = raw;
			return { t: this.#t, gap: true };
		}
		const step = raw - this.#lastRaw;
		this.#lastRaw = raw;
		// Backwards: a file that was wound back or began again.
		const gap = step < 0 || step > GAP_MS;
		this.#t += Math.max(step, MIN_STEP_MS);
		return { t: this.#t, gap };
	}
}
