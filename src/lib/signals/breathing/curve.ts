import { clamp } from '../dsp/stats';
import { CURVE, MAX_SAMPLE_GAP_MS } from './constants';

/**
 * The live breathing curve: chest lift around its own slow level, lightly smoothed. Causal, so a
 * little late (about 0.1 s); first order, so that a step dies out without ringing.
 */
export class BreathCurve {
	#lastT: number | null = null;
	#startT = 0;
	#level = 0;
	#value = 0;

	/**
	 * @param t ms
	 * @param lift chest lift, 1/100 shoulder width
	 * @returns the newest point, around zero
	 */
	step(t: number, lift: number): { t: number; value: number } {
		const dt = this.#lastT === null ? Infinity : t - this.#lastT;
		if (!(dt > 0)) return { t: this.#lastT ?? t, value: this.#value };
		this.#lastT = t;
		if (dt > MAX_SAMPLE_GAP_MS) {
			this.#startT = t;
			this.#level = lift;
			this.#value = 0;
			return { t, value: 0 };
		}
		const levelMs = clamp(t - this.#startT, CURVE.firstLevelMs, CURVE.levelMs);
		this.#level += (lift - this.#level) * share(dt, levelMs);
		this.#value += (lift - this.#level - this.#value) * share(dt, CURVE.smoothMs);
		return { t, value: this.#value };
	}

	restart(): void {
		this.#lastT = null;
	}
}

/** Part of a difference that a first-order filter makes up for in `dt`. */
function share(dt: number, timeConstant: number): number {
	return 1 - Math.exp(-dt / timeConstant);
}
