import { mulberry32 } from '../../signals/prng';
import { sceneAt, type Scenario } from './scenarios';
import { ease, wander } from './wander';

/** Calm rates of simulated people, breaths per minute. */
const SLOWEST = 12.3;
const FASTEST = 13.7;
/** No two breaths take equally long: standard deviation of the rate over time, as a share. */
const VARIATION = 0.03;
/** Steps in which breaths are added up, ms. */
const STEP = 50;

/** The breathing of one simulated person. */
export class Breath {
	#scenario: Scenario;
	#seed: number;
	#calmRate: number;
	#drift: (t: number) => number;
	/** Breaths since the start at every multiple of STEP, as far as anybody asked. */
	#breaths: number[] = [0];

	constructor(scenario: Scenario, seed: number) {
		const random = mulberry32(seed);
		this.#scenario = scenario;
		this.#seed = seed;
		this.#calmRate = SLOWEST + (FASTEST - SLOWEST) * random.uniform();
		this.#drift = wander(random, 0.01, 0.05);
	}

	/** Breaths per minute at time t, ms; 0 while the breath is held. */
	rateAt(t: number): number {
		const { rateFactor } = sceneAt(this.#scenario, t, this.#seed);
		return this.#calmRate * rateFactor * (1 + VARIATION * this.#drift(t));
	}

	/** Fill of the chest at time t, ms: 0 (breathed out) to 1. */
	fillAt(t: number): number {
		const phase = this.#breathsAt(t) % 1;
		// In for two fifths, out for a little longer, then a rest.
		return phase < 0.4 ? ease(phase, 0, 0.4) : 1 - ease(phase, 0.4, 0.85);
	}

	#breathsAt(t: number): number {
		const index = Math.floor(t / STEP);
		while (this.#breaths.length <= index) {
			const at = (this.#breaths.length - 1) * STEP;
			this.#breaths.push(this.#breaths.at(-1)! + this.#grown(at, STEP));
		}
		return this.#breaths[index]! + this.#grown(index * STEP, t - index * STEP);
	}

	/** Breaths in `duration` ms from t on. */
	#grown(t: number, duration: number): number {
		return (this.rateAt(t) * duration) / 60_000;
	}
}
