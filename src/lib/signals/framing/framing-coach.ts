import type { Observation } from '../types';
import { adviceOn, type FramingAdvice } from './advice';
import {
	DARK,
	EMPTY_AFTER_MS,
	FAIR,
	GOOD,
	JUDGE_AFTER_MS,
	LAPTOP,
	LOST_AFTER_MS,
	SENTENCE,
	VERDICT
} from './constants';
import { expectedShare, type Expectation } from './expectation';
import { FramingWindow, type FramingSeen } from './framing';
import { LEARNT } from './learnt';
import { Steady } from './steady';

/** Whether the breath will be read from how somebody sits; `looking`: not known yet. */
export const FRAMING_VERDICTS = ['looking', 'poor', 'fair', 'good'] as const;
export type FramingVerdict = (typeof FRAMING_VERDICTS)[number];

export interface FramingSaid {
	verdict: FramingVerdict;
	/** The one thing that would help most; `null`: nothing, or nothing is known yet. */
	advice: FramingAdvice | null;
	/** Share of the seconds in which the breath will be read, 0..1; `null` while looking. */
	expected: number | null;
}

export const NOTHING_YET: FramingSaid = { verdict: 'looking', advice: null, expected: null };

/**
 * Says before a measurement whether the breath will be read, and what would help: one thing at a time,
 * and never a thing that flickers. It warns; it refuses nothing.
 */
export class FramingCoach {
	#window = new FramingWindow();
	#verdict = new Steady<FramingVerdict>('looking', VERDICT.holdMs, VERDICT.standMs);
	#advice = new Steady<FramingAdvice | null>(null, SENTENCE.holdMs, SENTENCE.standMs);
	#startedAt: number | null = null;
	/** Since when the person in view has been there, and since when looks have missed her, ms. */
	#since: number | null = null;
	#missedSince: number | null = null;
	#said: FramingSaid = NOTHING_YET;

	/** @param expectation another one only to try what was learnt anew */
	constructor(private readonly expectation: Expectation = LEARNT) {}

	/** How the person sits; `null` while nobody has been seen. */
	get framing(): FramingSeen | null {
		return this.#window.framing;
	}

	/**
	 * @param observation the next frame
	 * @param read a breathing rate is on screen: then the framing has proved itself
	 */
	step(observation: Observation, read: boolean): FramingSaid {
		const { t, gap } = observation;
		if (gap) this.#restart();
		this.#startedAt ??= t;
		const seen = this.#window.push(observation);
		// Between two poses nothing new is known of how she sits.
		if (seen === null) return this.#said;
		if (seen) {
			this.#since ??= t;
			this.#missedSince = null;
		} else this.#missedSince ??= t;
		const missed = this.#missedSince !== null && t - this.#missedSince >= LOST_AFTER_MS;
		if (missed && this.#since !== null) this.#restart();
		this.#said = this.#say(t, read);
		return this.#said;
	}

	#say(t: number, read: boolean): FramingSaid {
		if (this.#since === null) return this.#nobody(t);
		const framing = this.#window.framing;
		if (framing === null || t - this.#since < JUDGE_AFTER_MS) return NOTHING_YET;
		return this.#judge(t, framing, read);
	}

	#judge(t: number, framing: FramingSeen, read: boolean): FramingSaid {
		const expected = expectedShare(framing, this.expectation);
		const before = this.#verdict.word;
		const due = read ? 'good' : grade(framing, expected, before);
		if (before === 'looking') this.#verdict.set(t, due);
		const verdict = this.#verdict.step(t, due);
		const helps = due === 'good' ? null : adviceOn(framing, this.#advice.word);
		// Nothing that could be read stands on the screen yet.
		if (before === 'looking') this.#advice.set(t, helps);
		const advice = this.#advice.step(t, helps);
		// A check mark with advice beside it, or a poor picture without a word, would be a riddle.
		return { verdict, advice: verdict === 'good' ? null : advice, expected };
	}

	#nobody(t: number): FramingSaid {
		const empty = t - (this.#startedAt ?? t) >= EMPTY_AFTER_MS;
		return empty ? { ...NOTHING_YET, advice: 'no-person' } : NOTHING_YET;
	}

	#restart(): void {
		this.#window.clear();
		this.#verdict = new Steady<FramingVerdict>('looking', VERDICT.holdMs, VERDICT.standMs);
		this.#advice = new Steady<FramingAdvice | null>(null, SENTENCE.holdMs, SENTENCE.standMs);
		this.#startedAt = null;
		this.#since = null;
		this.#missedSince = null;
		this.#said = NOTHING_YET;
	}
}

/** @param before the verdict that stands: it is left only when it is surely no longer so */
export function grade(
	framing: FramingSeen,
	expected: number,
	before: FramingVerdict
): Exclude<FramingVerdict, 'looking'> {
	if (expected >= (before === 'good' ? GOOD.leave : GOOD.enter)) return 'good';
	const fair = before === 'fair' || before === 'good' ? FAIR.leave : FAIR.enter;
	return expected >= fair || isLaptop(framing) ? 'fair' : 'poor';
}

/** A picture as an ordinary laptop gives it, in which there is something to follow. */
function isLaptop({ shoulderShare, shoulderLine, brightness, cells }: FramingSeen): boolean {
	return (
		shoulderShare >= LAPTOP.narrowest &&
		shoulderShare <= LAPTOP.widest &&
		shoulderLine <= LAPTOP.lowest &&
		brightness >= DARK.enter &&
		cells >= LAPTOP.cells
	);
}
