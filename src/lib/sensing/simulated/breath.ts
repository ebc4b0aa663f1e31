import { mulberry32 } from '../../signals/prng';
import type { Script, Sigh } from './scenarios';
import { ease, wander } from './wander';

/** Calm rates of simulated people, breaths per minute. */
const SLOWEST = 12.3;
const FASTEST = 13.7;
/** No two breaths take equally long: standard deviation of the rate over time, as a share. */
const VARIATION = 0.03;
/** Steps in which breaths are added up, ms. */
const STEP = 50;

/** The breathing of one simulated person. */
export class SimulatedBreath {
	#script: Script;
	#calmRate: number;
	#drift: (t: number) => number;
	/** From breath to breath, for who talks. */
	#unevenDrift: (t: number) => number;
	/** Breaths since the start at every multiple of STEP, as far as anybody asked. */
	#breaths: number[] = [0];

	constructor(script: Script, seed: number) {
		const random = mulberry32(seed);
		this.#script = script;
		this.#calmRate = SLOWEST + (FASTEST - SLOWEST) * random.uniform();
		this.#drift = wander(random, 0.01, 0.05);
		this.#unevenDrift = wander(mulberry32(seed ^ 0x3c6ef372), 0.05, 0.3);
	}

	/** Breaths per minute at time t, ms; 0 while the breath is held. */
	rateAt(t: number): number {
		const { rateFactor, unevenness } = this.#script(t);
		const variation = unevenness === 1 ? this.#drift(t) : unevenness * this.#unevenDrift(t);
		// However uneven, a breath goes forward.
		return this.#calmRate * rateFactor * Math.max(0.3, 1 + VARIATION * variation);
	}

	/** Fill of the chest at time t, ms: 0 (breathed out) to 1, and beyond in a sigh. */
	fillAt(t: number): number {
		const phase = this.#breathsAt(t) % 1;
		// In, at rest for two fifths; out for a little longer; then a rest.
		const { inhale, sigh } = this.#script(t);
		const fill = phase < inhale ? ease(phase, 0, inhale) : 1 - ease(phase, inhale, 0.85);
		return sigh === null ? fill : sighed(fill, sigh);
	}

	/** From t on another script holds, ms: what was added up of the old one does not count. */
	forgetFrom(t: number) {
		this.#breaths.length = Math.min(this.#breaths.length, Math.floor(Math.max(0, t) / STEP) + 1);
	}

	#breathsAt(t: number): number {
		const index = Math.floor(t / STEP);
		while (this.#breaths.length <= index) {
			const at = (this.#breaths.length - 1) * STEP;
			this.#breaths.push(this.#grown(this.#breaths.at(-1)!, at, STEP));
		}
		return this.#grown(this.#breaths[index]!, index * STEP, t - index * STEP);
	}

	/** What so many breaths have become `duration` ms after t. */
	#grown(breaths: number, t: number, duration: number): number {
		const sighs = this.#script(t).sigh !== null && this.#script(t + duration).sigh === null;
		// Who has sighed has breathed out, and begins anew.
		return (sighs ? Math.ceil(breaths) : breaths) + (this.rateAt(t) * duration) / 60_000;
	}
}

/** The breath of before makes way for one deep one: in for two fifths, a little longer out. */
function sighed(fill: number, { share, depth }: Sigh): number {
	return fill * (1 - ease(share, 0, 0.4)) + depth * (ease(share, 0, 0.4) - ease(share, 0.45, 1));
}
