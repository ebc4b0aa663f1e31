import { LitReading, type LitPart } from '../reading/lit-reading.svelte';
import { ReadAloud } from '../reading/read-aloud.svelte';

/** One voice for the whole plate: where another place is read, the first falls silent. */
export class PlateReader {
	readonly #voice = new ReadAloud();
	readonly #reading = new LitReading(this.#voice);

	/** There is a voice on this device. */
	get possible(): boolean {
		return this.#voice.possible;
	}

	/** Looks for a voice. Returns how to stop. */
	listen(language: string): () => void {
		return this.#voice.listen(language);
	}

	/** @param place whose text it is */
	read(place: string, text: string) {
		this.#reading.read(place, text);
	}

	stop() {
		if (this.#reading.of !== null) this.#reading.stop();
	}

	isReading(place: string): boolean {
		return this.#reading.of === place;
	}

	/** The part of its text that is being said. */
	litOf(place: string): LitPart | null {
		return this.isReading(place) ? this.#reading.lit : null;
	}
}
