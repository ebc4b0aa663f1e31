import { LitReading, litWithin, type LitPart } from './lit-reading.svelte';
import { ReadAloud } from './read-aloud.svelte';

/** Reads all texts of a page aloud, one after the other, and tells which words are being said. */
export class PageReader {
	readonly #voice: ReadAloud;
	readonly #reading: LitReading;
	/** Where each text begins in what is read. */
	#pieces: readonly { text: string; at: number }[] = [];

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
		let whole = '';
		this.#pieces = texts.map((text) => {
			const at = whole.length;
			// A heading has no full stop: it would run on into what stands below it.
			whole += /[.?!…][”’]?$/.test(text) ? `${text} ` : `${text}. `;
			return { text, at };
		});
		this.#reading.read('page', whole);
	}

	stop() {
		this.#reading.stop();
	}

	/** The part of a text that is being said. */
	litOf(text: string): LitPart | null {
		// Looked at first: a screen that asks before anything is read follows it from then on.
		const { lit } = this.#reading;
		const piece = this.#pieces.find((one) => one.text === text);
		return piece ? litWithin(lit, piece.at, text.length) : null;
	}
}
