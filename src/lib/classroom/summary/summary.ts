/** A class in a few facts: what was shown, what was answered and guessed. Words are made in `ui`. */
import type { ClassState } from '../class-state';
import type { Guess } from '../storyline/storyline-slice';
import { roundOf, type AnsweredRound, type ShownItem } from './summary-slice';

export interface ClassSummary {
	/** `null`: no lesson was given. */
	lesson: string | null;
	/** Each once, in the order in which it first came. */
	shown: ShownItem[];
	/** In the order in which was asked. */
	rounds: AnsweredRound[];
	guesses: { storyline: string; guesses: readonly Guess[] }[];
	remarks: string;
}

/** What there is to say of a class up to now. */
export function summaryOf(state: ClassState): ClassSummary {
	const { summary, storyline } = state;
	const now = roundOf(state.barometer);
	const guessed = storyline?.guesses.length ? [...summary.guessed, storyline] : summary.guessed;
	return {
		lesson: state.lesson?.title ?? null,
		shown: summary.shown.filter(
			({ on, name }, i, all) => all.findIndex((one) => one.on === on && one.name === name) === i
		),
		rounds: now ? [...summary.rounds, now] : summary.rounds,
		guesses: guessed.map(({ id, guesses }) => ({ storyline: id, guesses })),
		remarks: summary.remarks.trim()
	};
}

/** Is there anything to tell? */
export function isEmptySummary({ shown, rounds, guesses, remarks }: ClassSummary): boolean {
	return shown.length + rounds.length + guesses.length === 0 && remarks === '';
}
