/** Deals things in an order that nobody knows: none comes back before all were seen. */
export class Deal<Thing> {
	readonly #things: readonly Thing[];
	readonly #chance: () => number;
	#left: Thing[] = [];
	#last: Thing | null = null;

	/** @param chance at least 0 and less than 1 */
	constructor(things: readonly Thing[], chance: () => number) {
		this.#things = things;
		this.#chance = chance;
	}

	/** `null` only where there is nothing to deal. */
	next(): Thing | null {
		if (this.#left.length === 0) this.#left = [...this.#things];
		let at = Math.floor(this.#chance() * this.#left.length);
		// After the last one of a round comes another one.
		if (this.#left[at] === this.#last && this.#left.length > 1) at = (at + 1) % this.#left.length;
		const [thing = null] = this.#left.splice(at, 1);
		this.#last = thing;
		return thing;
	}
}
