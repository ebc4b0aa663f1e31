import type { MotionSample } from '../types';
import { bridge } from './bridge';
import { BRIDGE, MAX_SAMPLE_GAP_MS, SAMPLE_MS, WINDOW_SAMPLES } from './constants';
import { GrossMotion } from './gross-motion';
import { between, toRow } from './motion-row';
import type { MotionRow } from './motion-row';

/**
 * The last 25 s of body motion on an even 10 Hz grid. What cannot be compared with the rest (a gross
 * movement, a hole in time, a new hold of the tracker) is left blank: a step in a window looks like
 * breath to every spectrum. `rows` joins what is left around short blanks.
 */
export class MotionWindow {
	/** `null` is a blank. */
	#rows: (MotionRow | null)[] = [];
	#last: { t: number; row: MotionRow } | null = null;
	/** Time of the next point of the grid, ms. */
	#next = 0;
	#motion = new GrossMotion();
	#moving = false;
	/** What was made of the rows, until they change. */
	#joined: { frequency: number | null; rows: readonly MotionRow[] } | null = null;

	/** The person is moving as a whole: no breath can be told. */
	get moving(): boolean {
		return this.#moving;
	}

	/** Rows since the last blank, oldest first, as they came. */
	get unbroken(): readonly MotionRow[] {
		const blank = this.#rows.lastIndexOf(null);
		return this.#rows.slice(blank + 1) as MotionRow[];
	}

	/**
	 * The window as the detector wants it: oldest first, 10 Hz, no blanks.
	 * @param frequency rhythm of the breath before the blanks, Hz; without it what lies before the last
	 * blank cannot be joined and is left out
	 */
	rows(frequency: number | null): readonly MotionRow[] {
		if (this.#joined?.frequency !== frequency || this.#joined === null) {
			const rows = frequency === null ? this.unbroken : bridge(this.#rows, frequency);
			this.#joined = { frequency, rows };
		}
		return this.#joined.rows;
	}

	/**
	 * @param sample next sample of the tracker, at irregular times
	 * @returns how many points the grid grew by
	 */
	push(sample: MotionSample): number {
		const row = toRow(sample);
		const last = this.#last;
		if (last !== null && !(sample.t > last.t)) return 0;
		this.#last = { t: sample.t, row };
		this.#joined = null;
		if (last === null) {
			this.#next = sample.t;
			return this.#fill(sample, () => row);
		}
		const silence = sample.t - last.t;
		if (sample.restart || silence > MAX_SAMPLE_GAP_MS) return this.#resume(sample, row);
		return this.#fill(sample, (t) => between(last.row, row, (t - last.t) / silence));
	}

	/** What comes now has nothing to do with what was. */
	clear(): void {
		this.#rows = [];
		this.#last = null;
		this.#moving = false;
		this.#joined = null;
		this.#motion.restart();
	}

	/** Leaves only the newest `count` points of the grid. */
	keep(count: number): void {
		this.#rows = count > 0 ? this.#rows.slice(-count) : [];
		this.#joined = null;
	}

	/**
	 * Makes a blank of a stretch that was no breathing of its own kind. What lies before a long one has
	 * nothing to do with what comes after.
	 * @param from,to ms; both ends are part of it
	 */
	leaveOut(from: number, to: number): void {
		const index = (t: number) => this.#rows.length - (this.#next - t) / SAMPLE_MS;
		const first = Math.max(0, Math.ceil(index(from)));
		const end = Math.max(0, Math.floor(index(to)) + 1);
		if (end - first > BRIDGE.longest) this.#rows = this.#rows.slice(end);
		else this.#rows.fill(null, first, end);
		this.#joined = null;
	}

	/** After a time without values, or with values that begin anew: blanks, at least one, and then this. */
	#resume(sample: MotionSample, row: MotionRow): number {
		this.#motion.restart();
		const blanks = Math.max(1, Math.floor((sample.t - this.#next) / SAMPLE_MS));
		this.#next = sample.t;
		if (blanks > BRIDGE.longest) this.#rows = [];
		else if (this.#rows.length > 0) for (let i = 0; i < blanks; i++) this.#put(null);
		return blanks + this.#fill(sample, () => row);
	}

	#fill({ t: until, residual }: MotionSample, rowAt: (t: number) => MotionRow): number {
		let added = 0;
		for (; this.#next <= until; this.#next += SAMPLE_MS, added++) {
			this.#add(rowAt(this.#next), residual);
		}
		return added;
	}

	#add(row: MotionRow, misfit: number): void {
		const moved = this.#moving;
		this.#moving = this.#motion.step(row, misfit);
		// A movement is noticed a little after it has begun.
		if (this.#moving && !moved) this.#blank(BRIDGE.lead);
		this.#put(this.#moving ? null : row);
		if (this.#moving && this.#newestBlanks() > BRIDGE.longest) this.#rows = [];
	}

	#put(row: MotionRow | null): void {
		this.#rows.push(row);
		if (this.#rows.length > WINDOW_SAMPLES) this.#rows.shift();
	}

	/** The newest `count` rows were part of a movement. */
	#blank(count: number): void {
		const from = Math.max(0, this.#rows.length - count);
		this.#rows.fill(null, from);
	}

	#newestBlanks(): number {
		return this.#rows.length - 1 - this.#rows.findLastIndex((row) => row !== null);
	}
}
