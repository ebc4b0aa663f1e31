import type { MotionSample } from '../types';
import { ACTIVE, BEGIN, END, FEWEST_SEEN, QUIET } from './constants';

/** A sample in which the mouth was seen. */
interface Seen {
	t: number;
	/** 1/100 mouth width */
	way: number;
}

/** From when to when somebody's mouth was at it, ms. */
export interface Stretch {
	from: number;
	to: number;
}

/**
 * Notices that somebody speaks, by a mouth that keeps moving by itself. Chewing and laughing are the
 * same to it: the breath cannot be counted in them either. Without a mouth in sight it says nothing.
 */
export class SpeechWatch {
	/** Newest last, no older than the longest window. */
	#seen: Seen[] = [];
	#stretch: Stretch | null = null;

	/** What is going on, from the first active sample to the newest one; `null` while nothing is. */
	get stretch(): Stretch | null {
		return this.#stretch;
	}

	/**
	 * @param sample next sample of the tracker, later than the one before
	 * @returns whether they speak now
	 */
	step({ t, mouth }: Pick<MotionSample, 't' | 'mouth'>): boolean {
		if (mouth !== null && Number.isFinite(mouth)) this.#seen.push({ t, way: mouth });
		this.#seen = this.#seen.filter((seen) => seen.t > t - QUIET.windowMs);
		const limit = this.#limit();
		const active = this.#seen.filter((seen) => seen.way >= limit);
		const newest = active.at(-1)?.t ?? t;
		if (this.#stretch === null) {
			if (!this.#begins(t, active)) return false;
			const first = active.find((seen) => seen.t > t - BEGIN.windowMs)!;
			this.#stretch = { from: first.t, to: newest };
		} else if (this.#ends(t, active)) {
			this.#stretch = null;
		} else {
			this.#stretch = { ...this.#stretch, to: newest };
		}
		return this.#stretch !== null;
	}

	/** What was before counts no more. */
	restart(): void {
		this.#seen = [];
		this.#stretch = null;
	}

	#begins(t: number, active: readonly Seen[]): boolean {
		const seen = since(this.#seen, t - BEGIN.windowMs);
		return seen >= FEWEST_SEEN && since(active, t - BEGIN.windowMs) >= BEGIN.share * seen;
	}

	/** Also when the mouth has been out of sight for the whole window. */
	#ends(t: number, active: readonly Seen[]): boolean {
		const seen = since(this.#seen, t - END.windowMs);
		return seen === 0 || since(active, t - END.windowMs) < END.share * seen;
	}

	/** From here on a mouth is active, 1/100 mouth width. */
	#limit(): number {
		if (this.#seen.length < QUIET.fewest) return ACTIVE.from;
		const ways = this.#seen.map(({ way }) => way).sort((a, b) => a - b);
		const quiet = ways[Math.floor(QUIET.quantile * ways.length)]!;
		return Math.min(ACTIVE.to, Math.max(ACTIVE.from, ACTIVE.timesQuiet * quiet));
	}
}

/** How many samples are newer than `from`, ms. */
function since(samples: readonly Seen[], from: number): number {
	return samples.filter(({ t }) => t > from).length;
}
