import type { Reading } from '$lib/signals/types';
import { sampleOf, type Sample } from '$lib/store';

/** One sample is kept of every quarter of a second, ms. */
const SLOT_MS = 250;
/** A longer step is a pause: no measured time, ms. */
const PAUSE_MS = 1000;

/** Keeps the samples of one short measurement, and how much of it could be read. */
export class Gathering {
	readonly samples: Sample[] = [];
	/** Time with a breathing rate, ms. */
	readMs = 0;
	#startT: number | null = null;
	#lastT = 0;
	#slot = -1;

	/** Every reading, as fast as they come. */
	push(reading: Reading) {
		this.#startT ??= this.#lastT = reading.t;
		const step = reading.t - this.#lastT;
		this.#lastT = reading.t;
		if (reading.breathing.rate !== null && step <= PAUSE_MS) this.readMs += step;
		const slot = Math.floor((reading.t - this.#startT) / SLOT_MS);
		if (slot <= this.#slot) return;
		this.#slot = slot;
		this.samples.push(sampleOf(reading, this.#startT));
	}
}
