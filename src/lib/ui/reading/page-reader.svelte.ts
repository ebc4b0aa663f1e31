import { LitReading, litWithin, type LitPart } from './lit-reading.svelte';
import { ReadAloud } from './read-aloud.svelte';

/** Reads all texts of a page aloud, one after the other, and tells which words are being said. */
export class PageReader {
	readonly #voice: ReadAloud;
	readonly #reading: LitReading;
	/** Where each text begins in what is read. */
	#starts: ReadonlyMap<string, number> = new Map();

	/** @param voice another one only in tests */
	constructor(voice = new ReadAloud()) {
		this.#voice = voice;
		this.#reading = new LitReading(voice);
	}

	/** There is a voice on this device. */
	get possible(): boolean {
		return this.#voice.possible;
	}

	get reading(): boolean {
		return this.#reading.of !== null;
	}

	/** Looks for a voice. Returns how to stop. */
	listen(language: string): () => void {
		return this.#voice.listen(language);
	}

	/** @param texts in the order in which they stand on the page */
	read(texts: readonly string[]) {
		const starts = new Map<string, number>();
		let whole = '';
		for (const text of texts) {
			starts.set(text, whole.length);
			// A heading has no full stop: it would run on into what stands below it.
			whole += /[.?!]$/.test(text) ? `${text} ` : `${text}. `;
		}
		this.#starts = starts;
		this.#reading.read('page', whole);
	}

	stop() {
		this.#reading.stop();
	}

	/** The part of a text that is being said. */
	litOf(text: string): LitPart | null {
		const at = this.#starts.get(text);
		return at === undefined ? null : litWithin(this.#reading.lit, at, text.length);
	}
}
