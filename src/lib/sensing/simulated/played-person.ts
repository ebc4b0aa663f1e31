import type { PlayedChange } from '../../classroom';
import { SimulatedPerson, type BodyState } from './body';
import { PlayedScript, SAT_BEFORE_MS } from './played';

/** A body that does what it is told, for who draws it: the same one that the estimator sees. */
export class PlayedPerson {
	#played = new PlayedScript();
	#person: SimulatedPerson;

	/** @param seed the same seed is the same person */
	constructor(readonly seed: number) {
		this.#person = new SimulatedPerson(this.#played.script, seed);
	}

	/**
	 * @param changes all that it was told to do, by now
	 * @param t by the clock of the body, ms
	 */
	at(changes: readonly PlayedChange[], t: number): BodyState {
		this.#person.forgetFrom(this.#played.follow(changes) + SAT_BEFORE_MS);
		return this.#person.at(t + SAT_BEFORE_MS);
	}
}
