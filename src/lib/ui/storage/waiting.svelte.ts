import type { OpeningState } from '$lib/store';

/** Opening mostly takes some hundredths of a second: only a longer wait is worth a word, ms. */
const SAID_AFTER = { blocked: 1000, opening: 4000 };

/** Whether this tab waits for the database, as every page says it. */
export class Waiting {
	/** `blocked`: another tab keeps an older version open; `opening`: the browser takes its time. */
	said = $state<OpeningState>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	hear = (state: OpeningState) => {
		clearTimeout(this.#timer);
		// It is over, or better known by now.
		if (state === null || this.said) this.said = state;
		else this.#timer = setTimeout(() => (this.said = state), SAID_AFTER[state]);
	};
}

export const waiting = new Waiting();
