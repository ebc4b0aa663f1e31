import type { MotionSample } from '../types';
import { MAX_SAMPLE_GAP_MS, SAMPLE_MS, WINDOW_SAMPLES } from './constants';
import { GrossMotion } from './gross-motion';
import { between, toRow } from './motion-row';
import type { MotionRow } from './motion-row';

/**
 * The last 25 s of body motion on an even 10 Hz grid. It holds one unbroken stretch: a hole, a new
 * hold of the tracker or a gross movement empties it, because a step in a window looks like breath
 * to every spectrum.
 */
export class TrackerWindow {
	#rows: MotionRow[] = [];
	#last: { t: number; row: MotionRow } | null = null;
	/** Time of the next point of the grid, ms. */
	#next = 0;
	#motion = new GrossMotion();
	#moving = false;

	/** Oldest first, 10 Hz; at most 25 s. */
	get rows(): readonly MotionRow[] {
		return this.#rows;
	}

	/** The person is moving as a whole: no breath can be told. */
	get moving(): boolean {
		return this.#moving;
	}

	/**
	 * @param sample next sample of the tracker, at irregular times
	 * @returns how many rows the grid grew by
	 */
	push(sample: MotionSample): number {
		const row = toRow(sample);
		const last = this.#last;
		if (last !== null && !(sample.t > last.t)) return 0;
		this.#last = { t: sample.t, row };
		if (last === null || sample.restart || sample.t - last.t > MAX_SAMPLE_GAP_MS) {
			this.#startAt(sample.t, row);
			return this.#rows.length;
		}
		let added = 0;
		for (; this.#next <= sample.t; this.#next += SAMPLE_MS) {
			const share = (this.#next - last.t) / (sample.t - last.t);
			added += this.#add(between(last.row, row, share));
		}
		return added;
	}

	/** What comes now has nothing to do with what was. */
	clear(): void {
		this.#rows = [];
		this.#last = null;
		this.#moving = false;
		this.#motion.restart();
	}

	#startAt(t: number, row: MotionRow): void {
		this.#rows = [];
		this.#motion.restart();
		this.#next = t + SAMPLE_MS;
		this.#add(row);
	}

	#add(row: MotionRow): number {
		this.#moving = this.#motion.step(row);
		if (this.#moving) {
			this.#rows = [];
			return 0;
		}
		this.#rows.push(row);
		if (this.#rows.length > WINDOW_SAMPLES) this.#rows.shift();
		return 1;
	}
}
