/** So long the body must have been at rest, samples (1 s). */
const SPAN = 10;
/** At rest the torso moves less than this, breath included. Shoulder widths. */
const MAX_RANGE = 0.025;
/** A misfit that never falls below this says that the hold was taken in the middle of a movement, px ... */
const MIN_MISFIT = 0.5;
/** ... if the torso has indeed moved: without that, something else stands before it. Shoulder widths. */
const MIN_SHIFT = 0.018;

/**
 * Notices that the body has come to rest away from where the hold was taken: cells at the edges then
 * see the wall instead of the body, for good. A new hold costs nothing, for values are carried on.
 */
export class RestWatch {
	#steps: { x: number; y: number; misfit: number }[] = [];

	/**
	 * @param x,y motion of the torso since the hold was taken, shoulder widths
	 * @param misfit median misfit of its cells, px
	 * @returns whether a new hold is due
	 */
	step(x: number, y: number, misfit: number): boolean {
		this.#steps.push({ x, y, misfit });
		if (this.#steps.length < SPAN) return false;
		if (this.#steps.length > SPAN) this.#steps.shift();
		return (
			this.#steps.every(({ misfit }) => misfit >= MIN_MISFIT) &&
			Math.hypot(x, y) >= MIN_SHIFT &&
			range(this.#steps.map((step) => step.x)) <= MAX_RANGE &&
			range(this.#steps.map((step) => step.y)) <= MAX_RANGE
		);
	}

	/** A new hold was taken. */
	reset(): void {
		this.#steps = [];
	}
}

function range(values: readonly number[]): number {
	return Math.max(...values) - Math.min(...values);
}
