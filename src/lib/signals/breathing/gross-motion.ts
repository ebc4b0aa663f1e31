import { median } from '../dsp/stats';
import { GROSS_MOTION, SAMPLE_RATE } from './constants';
import type { MotionRow } from './motion-row';

/**
 * Notices that the person moves as a whole (reaches, sits up, walks away): far faster than they
 * usually move, breath included.
 */
export class GrossMotion {
	/** Newest last; as many as a speed needs. */
	#rows: MotionRow[] = [];
	/** Speeds of chest and head in the last quiet samples, 1/100 shoulder width per second. */
	#usual: Speeds[] = [];
	/** Misfits of the last samples, newest last. */
	#misfits: number[] = [];
	/** Samples for which movement still counts. */
	#left = 0;

	/**
	 * @param row next row of the 10 Hz grid
	 * @param misfit how badly the tracker explains the picture now, px: it jumps with a posture that
	 * changes too slowly to be fast
	 * @returns whether the person is moving
	 */
	step(row: MotionRow, misfit: number): boolean {
		this.#rows = [...this.#rows, row].slice(-GROSS_MOTION.span - 1);
		const before = this.#rows[0]!;
		if (this.#rows.length > GROSS_MOTION.span) {
			const speeds = speedsBetween(before, row);
			if (this.#isFast(speeds) || this.#jumps(misfit)) this.#left = GROSS_MOTION.widenSamples + 1;
			// The first seconds are learnt from whatever they hold: somebody may begin with deep breaths.
			if (this.#left === 0 || !this.#isUsualKnown()) this.#learn(speeds);
		}
		this.#left = Math.max(0, this.#left - 1);
		return this.#left > 0;
	}

	#jumps(misfit: number): boolean {
		this.#misfits = [...this.#misfits, misfit].slice(-GROSS_MOTION.misfitSpan - 1);
		return misfit - this.#misfits[0]! > GROSS_MOTION.misfitJump;
	}

	/** Rows before and after cannot be compared; what is usual stays known. */
	restart(): void {
		this.#rows = [];
		this.#misfits = [];
		this.#left = 0;
	}

	#isFast(speeds: Speeds): boolean {
		const { minSpeed, timesUsual } = GROSS_MOTION;
		return (['chest', 'head'] as const).some((part) => {
			const usual = this.#isUsualKnown() ? median(this.#usual.map((seen) => seen[part])) : 0;
			return speeds[part] > Math.max(minSpeed[part], timesUsual * usual);
		});
	}

	#isUsualKnown(): boolean {
		return this.#usual.length >= GROSS_MOTION.minUsualSamples;
	}

	#learn(speeds: Speeds): void {
		this.#usual.push(speeds);
		if (this.#usual.length > GROSS_MOTION.usualSamples) this.#usual.shift();
	}
}

/** 1/100 shoulder width per second. */
interface Speeds {
	chest: number;
	head: number;
}

/** Rows `span` samples apart. */
function speedsBetween(from: MotionRow, to: MotionRow): Speeds {
	const perSecond = SAMPLE_RATE / GROSS_MOTION.span;
	return {
		chest: perSecond * Math.hypot(to[0] - from[0], to[3] - from[3]),
		head: perSecond * Math.hypot(to[2] - from[2], to[4] - from[4])
	};
}
