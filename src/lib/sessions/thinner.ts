import { SAMPLE_SLOT_MS } from './limits';

/** Readings come as fast as they like: of each slot of time the first is kept. */
export class Thinner {
	#slot = -1;

	/**
	 * Whether to keep what comes now.
	 * @param t ms since the start of the session
	 */
	admits(t: number): boolean {
		const slot = Math.floor(t / SAMPLE_SLOT_MS);
		if (slot <= this.#slot) return false;
		this.#slot = slot;
		return true;
	}
}
