/** Power of two, so that a place can be wrapped with a mask. */
const TABLE = 1 << 19;

/** Numbers between 0 and 1 from a seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

/**
 * Camera noise: normally distributed numbers with the given standard deviation. Drawing each anew
 * would take longer than everything else; a table, entered at another place for each frame, does.
 */
export class Noise {
	readonly #table = new Float32Array(TABLE);
	readonly #random: () => number;

	constructor(seed: number, sigma: number) {
		this.#random = seeded(seed);
		for (let i = 0; i < TABLE; i++) {
			const radius = Math.sqrt(-2 * Math.log(1 - this.#random()));
			this.#table[i] = sigma * radius * Math.cos(2 * Math.PI * this.#random());
		}
	}

	/** A place in the table to begin a frame at. */
	place(): number {
		return Math.floor(this.#random() * TABLE);
	}

	at(place: number): number {
		return this.#table[place & (TABLE - 1)] ?? 0;
	}
}
