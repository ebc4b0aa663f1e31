/** What is remembered of a class, so that it can be summed up afterwards. No names, no times. */
import * as v from 'valibot';
import { askedSchema } from '../barometer/asked';
import type { Barometer } from '../barometer/barometer';
import { tallySchema } from '../barometer/tally';
import type { ClassCommand, ClassState } from '../class-state';
import type { Slice } from '../slice';
import { SHOWS } from '../stage';
import { storylineSlice, type StorylineState } from '../storyline/storyline-slice';

/** More than this is more than one class. */
const MOST_KEPT = 60;
export const MAX_REMARKS_LENGTH = 2000;

const roundSchema = v.object({
	asked: askedSchema,
	before: v.nullable(tallySchema),
	after: v.nullable(tallySchema)
});
/** A question with what the class answered, before and after. */
export type AnsweredRound = v.InferOutput<typeof roundSchema>;

const shownSchema = v.object({
	on: v.picklist(SHOWS),
	/** The title of a page of words, or the name of a storyline; empty where there is none. */
	name: v.pipe(v.string(), v.maxLength(200))
});
/** Something that lay on the screen. */
export type ShownItem = v.InferOutput<typeof shownSchema>;

const storylineStateSchema = v.custom<StorylineState>(
	(state) => state !== null && v.is(storylineSlice.schema, state)
);

const summarySchema = v.object({
	/** In order; the same twice in a row is once. */
	shown: v.pipe(v.array(shownSchema), v.maxLength(MOST_KEPT)),
	/** Questions that another took the place of. */
	rounds: v.pipe(v.array(roundSchema), v.maxLength(MOST_KEPT)),
	/** Storylines in which was guessed, and that another took the place of. */
	guessed: v.pipe(v.array(storylineStateSchema), v.maxLength(MOST_KEPT)),
	/** The instructor's own words. */
	remarks: v.pipe(v.string(), v.maxLength(MAX_REMARKS_LENGTH))
});
export type SummaryState = v.InferOutput<typeof summarySchema>;

export type SummaryCommand = { do: 'remark'; text: string } | { do: 'anew' };

export const summarySlice: Slice<SummaryState, SummaryCommand> = {
	schema: summarySchema,
	start: { shown: [], rounds: [], guessed: [], remarks: '' },
	apply(state, command) {
		switch (command.do) {
			case 'remark': {
				const remarks = command.text.slice(0, MAX_REMARKS_LENGTH);
				return remarks === state.remarks ? state : { ...state, remarks };
			}
			case 'anew':
				return summarySlice.start;
		}
	}
};

/** The answers of a class; `null` when nobody answered. */
export function roundOf({ asked, tallies }: Barometer): AnsweredRound | null {
	return tallies.before || tallies.after ? { asked, ...tallies } : null;
}

/**
 * What is remembered after a command, so that a new question or storyline takes nothing away.
 * @param before and after: the class before and after it
 */
export function remembered(
	before: ClassState,
	command: ClassCommand,
	after: ClassState
): SummaryState {
	const { summary } = after;
	if (command.to === 'stage' && command.do !== 'quiet') return withShown(summary, shownNow(after));
	if (command.to === 'barometer' && command.do === 'ask') {
		const round = roundOf(before.barometer);
		return round ? { ...summary, rounds: withLast(summary.rounds, round) } : summary;
	}
	if (command.to === 'storyline' && (command.do === 'choose' || command.do === 'leave')) {
		const guessed = before.storyline;
		return guessed && guessed.guesses.length > 0
			? { ...summary, guessed: withLast(summary.guessed, guessed) }
			: summary;
	}
	return summary;
}

function shownNow({ stage, storyline }: ClassState): ShownItem | null {
	switch (stage.on) {
		case 'welcome':
		case 'summary':
			return null;
		case 'words':
			return stage.words.title ? { on: 'words', name: stage.words.title } : null;
		case 'storyline':
			return { on: 'storyline', name: storyline?.id ?? '' };
		default:
			return { on: stage.on, name: '' };
	}
}

function withShown(summary: SummaryState, item: ShownItem | null): SummaryState {
	const last = summary.shown.at(-1);
	const same = item === null || (last?.on === item.on && last.name === item.name);
	return same ? summary : { ...summary, shown: withLast(summary.shown, item) };
}

/** The oldest goes when there is no room. */
function withLast<Thing>(things: readonly Thing[], last: Thing): Thing[] {
	return [...things, last].slice(-MOST_KEPT);
}
