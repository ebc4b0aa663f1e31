import { sentencesOf } from './narrator';
import type { ReadAloud } from './read-aloud.svelte';

/** A part of a text: first index, and the one after the last. */
export interface LitPart {
	start: number;
	end: number;
}

/**
 * Reads a text aloud and tells which words are being said: word by word where the voice tells, else a
 * sentence at a time.
 */
export class LitReading {
	lit = $state.raw<LitPart | null>(null);
	/** What is being read, as its reader named it. */
	of = $state.raw<string | null>(null);
	readonly #voice: Pick<ReadAloud, 'read' | 'hush'>;
	/** Counts what was begun: a voice tells late that an earlier text was cut off. */
	#turn = 0;

	constructor(voice: Pick<ReadAloud, 'read' | 'hush'>) {
		this.#voice = voice;
	}

	/** Instead of what is being read. @param of a name for it, see `of` */
	read(of: string, text: string) {
		this.#turn++;
		this.of = of;
		this.#next(text, 0, sentencesOf(text), this.#turn);
	}

	/** Silent, and nothing is lit. */
	stop() {
		this.#turn++;
		this.#end();
		this.#voice.hush();
	}

	/** @param from where in the text to look for the next sentence */
	#next(text: string, from: number, sentences: readonly string[], turn: number) {
		const [sentence, ...later] = sentences;
		if (sentence === undefined) return this.#end();
		const start = text.indexOf(sentence, from);
		const end = start + sentence.length;
		this.lit = { start, end };
		this.#voice.read(
			sentence,
			() => {
				if (turn === this.#turn) this.#next(text, end, later, turn);
			},
			(index) => {
				if (turn === this.#turn) this.lit = wordAt(text, start + index);
			}
		);
	}

	#end() {
		this.lit = null;
		this.of = null;
	}
}

/** The word that begins there, with the signs that belong to it. */
function wordAt(text: string, start: number): LitPart {
	const word = /^\S+/.exec(text.slice(start));
	return { start, end: start + (word?.[0].length ?? 1) };
}

/** A part of a text as a part of a piece of it; `null` where they do not meet. @param at where the piece begins */
export function litWithin(lit: LitPart | null, at: number, length: number): LitPart | null {
	if (!lit || lit.end <= at || lit.start >= at + length) return null;
	return { start: Math.max(lit.start - at, 0), end: Math.min(lit.end - at, length) };
}
