import { SMOOTHING } from './constants';

/**
 * One-Euro filter: smooths more the slower a value moves, so that rest has little jitter and motion
 * little lag. Casiez, Roussel, Vogel: 1 Euro filter, CHI 2012.
 */
export class OneEuro {
	#value: number | null = null;
	#speed = 0;

	/**
	 * @param value any unit (here frame widths)
	 * @param dt time since the value before, s, above 0
	 */
	step(value: number, dt: number): number {
		if (this.#value === null) {
			this.#value = value;
			return value;
		}
		const speed = (value - this.#value) / dt;
		this.#speed += share(SMOOTHING.speedCutoff, dt) * (speed - this.#speed);
		const cutoff = SMOOTHING.minCutoff + SMOOTHING.beta * Math.abs(this.#speed);
		this.#value += share(cutoff, dt) * (value - this.#value);
		return this.#value;
	}
}

/** Weight of the new value in a first-order low-pass. */
function share(cutoff: number, dt: number): number {
	const r = 2 * Math.PI * cutoff * dt;
	return r / (r + 1);
}
