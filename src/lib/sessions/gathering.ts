import type { Reading } from '../signals/types';
import { ReadingClock } from './reading-clock';
import type { Sample } from './sample';

/** Keeps the samples of one short measurement, and how much of it could be read. */
export class Gathering {
	readonly samples: Sample[] = [];
	/** Time in which the breath was seen, ms. */
	seenMs = 0;
	/** Time with a breathing rate, ms. */
	readMs = 0;
	#clock = new ReadingClock();

	/** Time of the newest reading on the clock of the samples, ms. */
	get now(): number {
		return this.#clock.now;
	}

	/** Every reading, as fast as they come. */
	push(reading: Reading) {
		const { step, sample } = this.#clock.take(reading);
		if (reading.breathing.curve !== null) this.seenMs += step;
		if (reading.breathing.rate !== null) this.readMs += step;
		if (sample) this.samples.push(sample);
	}
}
