import type { TensionReading, TensionSign } from '../types';
import { NUDGE } from './constants';

/** What she says to a nudge: it is so, it is so and fine, it is not so. */
export const NUDGE_ANSWERS = ['right', 'fine', 'wrong'] as const;
export type NudgeAnswer = (typeof NUDGE_ANSWERS)[number];

export interface Nudge {
	/** ms */
	t: number;
	because: readonly TensionSign[];
}

/**
 * Decides when to point at a rise: rarely. Orange must have lasted, only a new rise counts, and after
 * each nudge there is quiet. What is not surely seen never nudges.
 */
export class NudgeKeeper {
	#highSince: number | null = null;
	/** This rise has been pointed at, or may not be. */
	#spent = false;
	#quietUntil = -Infinity;
	#wrongs = 0;

	/** So often "not so": a lower sensitivity or a new calm minute may be better. */
	get doubtful(): boolean {
		return this.#wrongs >= NUDGE.wrongsToPropose;
	}

	/**
	 * @param t ms, increasing
	 * @returns the nudge to give now, or `null`
	 */
	step(t: number, { phase, because }: TensionReading): Nudge | null {
		const high = phase === 'oranje' || phase === 'rood';
		if (!high) {
			this.#highSince = null;
			// An unknown phase is no proof that the rise is over.
			if (phase !== null) this.#spent = false;
			return null;
		}
		this.#highSince ??= t;
		if (this.#spent || t - this.#highSince < NUDGE.afterMs || because.length === 0) return null;
		if (t < this.#quietUntil) return null;
		this.#spent = true;
		this.#quietUntil = t + NUDGE.coolDownMs;
		return { t, because };
	}

	/** @param t ms */
	answer(t: number, answer: NudgeAnswer): void {
		if (answer !== 'right') this.#quietUntil = t + NUDGE.quietMs;
		if (answer === 'wrong') this.#wrongs++;
	}

	/** The doubt was dealt with, or waved away. */
	settle(): void {
		this.#wrongs = 0;
	}
}
