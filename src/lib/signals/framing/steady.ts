/** A word that can be read in peace: another takes its place only after both have had their time. */
export class Steady<T> {
	#word: T;
	#since = -Infinity;
	#wanted: { word: T; since: number } | null = null;

	/**
	 * @param word the first
	 * @param holdMs another word must be wanted for so long
	 * @param standMs and the one before it must have stood for so long
	 */
	constructor(
		word: T,
		private readonly holdMs: number,
		private readonly standMs: number
	) {
		this.#word = word;
	}

	get word(): T {
		return this.#word;
	}

	/** Takes over at once: what stood before said nothing. */
	set(t: number, word: T): void {
		if (word !== this.#word) this.#since = t;
		this.#word = word;
		this.#wanted = null;
	}

	/** @param t ms @param wanted what would be said now */
	step(t: number, wanted: T): T {
		if (wanted === this.#word) {
			this.#wanted = null;
			return this.#word;
		}
		if (this.#wanted?.word !== wanted) this.#wanted = { word: wanted, since: t };
		const due = t - this.#wanted.since >= this.holdMs && t - this.#since >= this.standMs;
		if (due) this.set(t, wanted);
		return this.#word;
	}
}
