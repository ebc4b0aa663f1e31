import { recall, remember } from '../choices';

const KEY = 'luwte-first-round';

/** What is done for the first time, in order of a turn. */
export const FIRST_STEPS = ['ask', 'card', 'player', 'got', 'draw', 'lay'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/**
 * A first round that explains by doing: one sentence, the first time that somebody has to do a thing.
 * What was explained is remembered on this device, not who was told.
 */
class FirstRound {
	#done = $state.raw<readonly string[]>([]);

	load() {
		this.#done = (recall(KEY) ?? '').split(' ');
	}

	/** There is something left to explain. */
	get on(): boolean {
		return FIRST_STEPS.some((step) => this.explains(step));
	}

	/** From the beginning, or not at all. */
	set on(on: boolean) {
		this.#keep(on ? [] : FIRST_STEPS);
	}

	explains(step: FirstStep): boolean {
		return !this.#done.includes(step);
	}

	/** It was done once: that is enough. */
	pass(step: FirstStep) {
		if (this.explains(step)) this.#keep([...this.#done, step]);
	}

	#keep(done: readonly string[]) {
		this.#done = done;
		remember(KEY, done.join(' ').trim() || null);
	}
}

export const firstRound = new FirstRound();
