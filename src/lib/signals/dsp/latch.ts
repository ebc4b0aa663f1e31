/**
 * A yes or no that lasts: it turns on after its condition has held for a while and off after it has
 * been gone for a while. Against flicker, in words and in warnings.
 */
export class Latch {
	readonly #onMs: number;
	readonly #offMs: number;
	#on: boolean;
	/** Since when the condition has differed from the state, ms. */
	#since: number | null = null;

	/**
	 * @param onMs how long the condition must hold before this turns on
	 * @param offMs how long it must be gone before this turns off
	 * @param on how it begins
	 */
	constructor(onMs: number, offMs: number, on = false) {
		this.#onMs = onMs;
		this.#offMs = offMs;
		this.#on = on;
	}

	get on(): boolean {
		return this.#on;
	}

	/**
	 * @param t ms
	 * @param enter the condition to turn on
	 * @param stay the weaker condition to stay on (hysteresis)
	 */
	step(t: number, enter: boolean, stay = enter): boolean {
		const wanted = this.#on ? stay : enter;
		if (wanted === this.#on) {
			this.#since = null;
			return this.#on;
		}
		this.#since ??= t;
		if (t - this.#since >= (wanted ? this.#onMs : this.#offMs)) {
			this.#on = wanted;
			this.#since = null;
		}
		return this.#on;
	}
}
