import type { ReadAloud } from './read-aloud.svelte';

/** A sentence that is being said; an object, for the same sentence may come twice. */
interface Said {
	words: string;
	/** The next piece has come while it was being said. */
	late: boolean;
}

/**
 * Reads a text that comes piece by piece, at times that are not its own. A voice that is behind ends
 * its sentence and skips the rest of the old piece; it is cut off only when it is a whole piece behind.
 */
export class Narrator {
	#ahead: string[] = [];
	#saying: Said | null = null;
	#held = false;

	constructor(private readonly voice: Pick<ReadAloud, 'read' | 'hush'>) {}

	/** The next piece. */
	say(piece: string) {
		this.#ahead = sentencesOf(piece);
		if (this.#saying && !this.#saying.late) this.#saying.late = true;
		else this.#next();
	}

	/** Silent; the sentence that was being said is said again when it goes on. */
	hold() {
		if (this.#held) return;
		this.#held = true;
		if (this.#saying) this.#ahead.unshift(this.#saying.words);
		this.#hush();
	}

	goOn() {
		if (!this.#held) return;
		this.#held = false;
		this.#next();
	}

	/** Silent, and nothing is left to say. */
	end() {
		this.#ahead = [];
		this.#hush();
	}

	#next() {
		if (this.#held) return;
		const words = this.#ahead.shift();
		const said = words === undefined ? null : { words, late: false };
		this.#saying = said;
		if (!said) return;
		this.voice.read(said.words, () => {
			if (this.#saying === said) this.#next();
		});
	}

	#hush() {
		this.#saying = null;
		this.voice.hush();
	}
}

/** With the signs that end them, and quotes that are closed after those. */
export function sentencesOf(text: string): string[] {
	return (text.match(/[^.!?…]+[.!?…]*["'”’]*/g) ?? []).map((one) => one.trim()).filter(Boolean);
}
