import type { Reading } from '$lib/signals/types';
import { isPause, sampleOf, Thinner, type Sample } from '$lib/sessions';

/** Keeps the samples of one short measurement, and how much of it could be read. */
export class Gathering {
	readonly samples: Sample[] = [];
	/** Time with a breathing rate, ms. */
	readMs = 0;
	#startT: number | null = null;
	#lastT = 0;
	#thinner = new Thinner();

	/** Every reading, as fast as they come. */
	push(reading: Reading) {
		this.#startT ??= this.#lastT = reading.t;
		const step = reading.t - this.#lastT;
		this.#lastT = reading.t;
		if (reading.breathing.rate !== null && !isPause(step)) this.readMs += step;
		const sample = sampleOf(reading, this.#startT);
		if (this.#thinner.admits(sample.t)) this.samples.push(sample);
	}
}
