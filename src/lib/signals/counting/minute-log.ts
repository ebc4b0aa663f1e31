import type { BreathingReading, UnsureReason } from '../types';
import { COUNTING } from './constants';

/** What Luwte said at the end of one second of the counting. */
export interface SecondSaid {
	/** Breaths per minute; `null` when there was nothing to say. */
	rate: number | null;
	/** Length of the time, up to the end of this second, that the rate is the mean of, ms. */
	windowMs: number | null;
	/** When the newest whole breath began, ms since the start of the count (may lie before it). */
	onset: number | null;
	/** Why there is no rate; `null` when there is one, and when no picture came in. */
	unsure: UnsureReason | null;
}

/** One count as it is kept: the taps, and what Luwte said meanwhile. */
export interface CountedMinute {
	/** ms */
	lengthMs: number;
	/** Every tap, ms since the start, in order. */
	taps: readonly number[];
	/** Second by second from the start. */
	seconds: readonly SecondSaid[];
}

const UNSEEN: SecondSaid = { rate: null, windowMs: null, onset: null, unsure: null };

/** Takes down one count while it goes on. All times by the clock of the frames, ms. */
export class MinuteLog {
	readonly #start: number;
	readonly #lengthMs: number;
	readonly #taps: number[] = [];
	readonly #seconds: SecondSaid[];

	/** @param start when it begins */
	constructor(start: number, lengthMs: number = COUNTING.lengthMs) {
		this.#start = start;
		this.#lengthMs = lengthMs;
		this.#seconds = Array.from({ length: Math.ceil(lengthMs / 1000) }, () => UNSEEN);
	}

	/** Every reading; the last of a second stands for it. */
	reading(t: number, breathing: BreathingReading): void {
		const second = Math.floor((t - this.#start) / 1000);
		if (second < 0 || second >= this.#seconds.length) return;
		const { rate, unsure, pattern } = breathing;
		this.#seconds[second] = {
			rate: rate === null ? null : Math.round(rate.value * 1000) / 1000,
			windowMs: rate?.windowMs ?? null,
			onset: pattern === null ? null : Math.round(pattern.onset - this.#start),
			unsure
		};
	}

	/** @returns whether it fell within the time of the count */
	tap(t: number): boolean {
		const at = Math.round(t - this.#start);
		// Two taps between two frames may come out of order by a fraction of a frame.
		if (at < (this.#taps.at(-1) ?? 0) || at > this.#lengthMs) return false;
		this.#taps.push(at);
		return true;
	}

	/** How long it has gone on, ms, at most its length. */
	elapsed(t: number): number {
		return Math.min(this.#lengthMs, Math.max(0, t - this.#start));
	}

	result(): CountedMinute {
		return { lengthMs: this.#lengthMs, taps: [...this.#taps], seconds: [...this.#seconds] };
	}
}
