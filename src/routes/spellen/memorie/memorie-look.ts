import type { Memorie, Pair, Weight } from '$lib/content';

/** Tints of paper, as on the other cards. */
const TONES = 7;

export type PairLook = Pair & { theme: string; tone: number };

/** The pairs, ready to be looked up by the names that the rules use. */
export class MemorieLook {
	readonly themes: readonly { id: string; title: string; pairs: readonly string[] }[];
	readonly #pairs = new Map<string, PairLook>();

	constructor({ themes }: Memorie) {
		this.themes = themes.map(({ id, title, pairs }, index) => {
			for (const pair of pairs)
				// Also by the names of before: a kept game goes on with those that it was dealt.
				for (const name of [`${id}/${pair.id}`, ...(pair.formerly ?? [])])
					this.#pairs.set(name, { ...pair, theme: title, tone: index % TONES });
			return { id, title, pairs: pairs.map((pair) => `${id}/${pair.id}`) };
		});
	}

	has(id: string): boolean {
		return this.#pairs.has(id);
	}

	pair(id: string): PairLook {
		const pair = this.#pairs.get(id);
		if (!pair) throw new Error(`no pair ${id}`);
		return pair;
	}

	/** Pairs of one theme, or of all, whose question comes no nearer than this. */
	of(theme: string | null, most: Weight): string[] {
		return this.themes
			.flatMap(({ id, pairs }) => (!theme || id === theme ? pairs : []))
			.filter((pair) => this.pair(pair).weight <= most);
	}
}
