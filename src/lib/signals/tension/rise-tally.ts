import type { TensionReading, TensionSign } from '../types';

/** In how many rises each sign took part. */
export class RiseTally {
	readonly #counts = new Map<TensionSign, number>();
	#now = new Set<TensionSign>();

	step({ phase, because }: TensionReading): void {
		if (phase === null) return;
		if (phase === 'groen') this.#close();
		else because.forEach((sign) => this.#now.add(sign));
	}

	/** With the rise that goes on. */
	get counts(): Partial<Record<TensionSign, number>> {
		this.#close();
		return Object.fromEntries(this.#counts);
	}

	#close(): void {
		for (const sign of this.#now) this.#counts.set(sign, (this.#counts.get(sign) ?? 0) + 1);
		this.#now = new Set();
	}
}
