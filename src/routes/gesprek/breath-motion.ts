/** The swing of the breath is known by its largest lately: it fades by half in this time, ms. */
const HALF_LIFE = 8000;
/** Smaller is noise, 1/100 shoulder width. */
const SMALLEST = 0.2;
/** How fast a place is followed, ms: the picture glides. */
const GLIDE = 350;
/** One slow breath of a picture that has no breath to follow, ms. */
const OWN_BREATH = 10_000;

/** Where a picture that moves with the breath is: -1 (out) to 1 (in). */
export class BreathMotion {
	#swing = SMALLEST;
	#place = 0;
	#lastAt: number | null = null;

	/**
	 * @param now ms
	 * @param curve newest point of the breathing curve, 1/100 shoulder width; `null`: none, and the
	 * picture breathes slowly by itself
	 */
	step(now: number, curve: number | null): number {
		const elapsed = Math.max(0, now - (this.#lastAt ?? now));
		this.#lastAt = now;
		this.#swing = Math.max(
			SMALLEST,
			this.#swing * 0.5 ** (elapsed / HALF_LIFE),
			Math.abs(curve ?? 0)
		);
		const wanted =
			curve === null ? Math.sin((2 * Math.PI * now) / OWN_BREATH) : curve / this.#swing;
		this.#place += (wanted - this.#place) * (1 - Math.exp(-elapsed / GLIDE));
		return this.#place;
	}
}
