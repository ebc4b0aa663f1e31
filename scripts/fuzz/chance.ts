/** Chance that is the same each time it begins with the same number (mulberry32). */
export class Chance {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** 0 up to 1 */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let t = this.#state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	}

	/** 0 up to `count` */
	below(count: number): number {
		return Math.floor(this.next() * count);
	}

	one<Item>(items: readonly Item[]): Item {
		return items[this.below(items.length)]!;
	}
}
