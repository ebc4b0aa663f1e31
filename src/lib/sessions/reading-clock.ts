import type { Reading } from '../signals/types';
import { isPause } from './limits';
import { sampleOf, type Sample } from './sample';
import { Thinner } from './thinner';

/** A reading in its session. */
export interface TimedReading {
	/** Time in the session, ms. */
	t: number;
	/** Measured time that it adds, ms: none for the first, and none after a pause. */
	step: number;
	/** As it is kept; `null` when its slot of time has a sample already. */
	sample: Sample | null;
}

/**
 * The one clock of all that a session measures. Each source has a clock of its own that starts
 * somewhere; only the steps between its readings count.
 */
export class ReadingClock {
	/** Time of the newest reading in the session, ms. */
	now = 0;
	/** Of the session's clock to that of the source, ms; `null` before its first reading. */
	#offset: number | null = null;
	#thinner = new Thinner();

	/** Nothing was read yet: the next reading is the first. */
	get isNew(): boolean {
		return this.#offset === null;
	}

	/** The next readings come from another source. */
	anotherSource() {
		this.#offset = null;
	}

	/**
	 * @param reading as fast as they come
	 * @param now time in the session, ms, when its clock runs without readings as well; without it the
	 * first reading is where the session begins
	 */
	take(reading: Reading, now = 0): TimedReading {
		const isFirst = this.isNew;
		this.#offset ??= now - reading.t;
		const t = reading.t + this.#offset;
		const passed = isFirst ? 0 : t - this.now;
		this.now = t;
		return {
			t,
			step: isPause(passed) ? 0 : passed,
			sample: this.#thinner.admits(t) ? sampleOf(reading, -this.#offset) : null
		};
	}
}
