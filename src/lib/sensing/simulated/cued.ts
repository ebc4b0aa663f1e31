import { CALM, type Script } from './scenarios';
import { ease } from './wander';

/** How long the rise takes, how long it stays and how long it takes to go down, ms. */
const UP_MS = 7000;
const STAYS_MS = 30_000;
const DOWN_MS = 15_000;

/** A calm body that rises when it is told to, for an example beside a scene. */
export class CuedRise {
	#at = Infinity;

	/** @param t when it begins to rise, by the clock of the body, ms; not in what was played already */
	riseAt(t: number) {
		this.#at = t;
	}

	readonly script: Script = (t) => {
		const up = ease(t, this.#at, this.#at + UP_MS);
		const down = ease(t, this.#at + UP_MS + STAYS_MS, this.#at + UP_MS + STAYS_MS + DOWN_MS);
		const share = Number.isFinite(this.#at) ? up - down : 0;
		return {
			...CALM,
			rateFactor: 1 + 0.5 * share,
			depth: 1 - 0.35 * share,
			raise: 0.06 * share,
			movement: 1 + 2 * share
		};
	};
}
