/** A misfit is high above this many times the usual one ... */
const TIMES_USUAL = 4;
/** ... and above this; below it the torso is certainly explained. px */
const ALWAYS_FINE = 1;
/**
 * Far from the reference misfit is normal, for cells at the edge see both the body and the still
 * wall behind it. Measured: 0.08 px of misfit per px of sway. px / px
 */
const FINE_PER_SHIFT = 0.1;
/** So long a high misfit may last: a hand that passes is no loss. ms */
const PATIENCE = 1000;
/** How fast the usual misfit follows. ms */
const MEMORY = 10_000;

/**
 * Watches whether the motion model still explains the picture as well as it usually does. It is the
 * last guard, and a mild one: a lost hold misses by 0.4-0.8 px, which strong sway can do as well.
 */
export class MisfitWatch {
	#usual: number | null = null;
	#last = 0;
	#highSince: number | null = null;

	/**
	 * @param misfit median misfit of the cells, px
	 * @param shift motion since the reference, px
	 * @param t ms
	 * @returns whether the hold must be given up: high for longer than a second
	 */
	step(misfit: number, shift: number, t: number): boolean {
		const usual = this.#usual ?? misfit;
		const limit = Math.max(ALWAYS_FINE, TIMES_USUAL * usual) + FINE_PER_SHIFT * shift;
		const share = Math.min((t - this.#last) / MEMORY, 1);
		this.#last = t;
		if (misfit > limit) {
			this.#highSince ??= t;
			return t - this.#highSince > PATIENCE;
		}
		this.#usual = usual + share * (misfit - usual);
		this.#highSince = null;
		return false;
	}

	/** Forgets what was usual. */
	reset(): void {
		this.#usual = null;
		this.#highSince = null;
	}
}
