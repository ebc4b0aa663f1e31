/** A board with everything that belongs to it: how it came about, what was said, and the step from it. */
import * as v from 'valibot';
import { historySchema } from './schema';

/** Alone, with somebody (a colleague or a client), or with a team at a beamer. */
export const SITTINGS = ['alone', 'pair', 'team'] as const;
export type Sitting = (typeof SITTINGS)[number];

export const MAX_TITLE_LENGTH = 80;
/** Anything that is written in a sentence or some, UTF-16 units. */
export const MAX_THOUGHT_LENGTH = 1000;
/** Questions to who speaks as an image. */
export const ENTER_QUESTIONS = 3;
const MAX_ENTERED = 60;

const name = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const thought = v.pipe(v.string(), v.maxLength(MAX_THOUGHT_LENGTH));
const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));

/** What was said by who stepped into an image, as "I". */
const enteredSchema = v.object({
	/** The image; it may be gone from the board since. */
	piece: name,
	/** How it was called when somebody stepped in. */
	called: thought,
	answers: v.pipe(v.array(thought), v.length(ENTER_QUESTIONS))
});

/** A step so small that it can be done this week. */
const stepSchema = v.object({
	/** What I do. */
	what: thought,
	/** What the other wishes, in whose tempo. */
	wish: thought,
	/** What it asks of me. */
	asks: thought,
	/** Who helps. */
	help: thought,
	/** How I shall notice. */
	notice: thought,
	/** From when the app reminds of it, epoch ms; null: not. */
	remindAt: v.nullable(moment),
	/** When she said that it was done or let go, epoch ms. */
	closedAt: v.nullable(moment)
});

export const layingSchema = v.object({
	id: name,
	/** Whose it is; null where a team laid it: it bears nobody's name. */
	profileId: v.nullable(name),
	sitting: v.picklist(SITTINGS),
	title: v.pipe(v.string(), v.maxLength(MAX_TITLE_LENGTH)),
	createdAt: moment,
	changedAt: moment,
	/** The facts of a conversation that she looked back on, in words; empty otherwise. */
	facts: thought,
	history: historySchema,
	/** After how many steps (`stepCount`) she began to change one thing; null before that. */
	before: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
	entered: v.pipe(v.array(enteredSchema), v.maxLength(MAX_ENTERED)),
	/** What the new picture knows. */
	knows: thought,
	step: stepSchema
});

export type Laying = v.InferOutput<typeof layingSchema>;
export type Entered = Laying['entered'][number];
export type SmallStep = Laying['step'];

export const NO_STEP: SmallStep = {
	...{ what: '', wish: '', asks: '', help: '', notice: '' },
	...{ remindAt: null, closedAt: null }
};

/** A new board of somebody, with nothing on it. @param at epoch ms */
export function newLaying(
	of: Pick<Laying, 'id' | 'profileId' | 'sitting' | 'title' | 'facts'>,
	at: number
): Laying {
	return {
		...of,
		...{ createdAt: at, changedAt: at },
		history: { start: { pieces: [], drawn: [] }, done: [], undone: [], forgotten: 0 },
		...{ before: null, entered: [], knows: '', step: { ...NO_STEP } }
	};
}

/** Is a step waiting to be looked at? @param now epoch ms */
export function isDue({ step }: Laying, now: number): boolean {
	return step.remindAt !== null && step.closedAt === null && step.remindAt <= now;
}

/**
 * The mark of `before` on a board of so many steps. Steps taken back past the mark take it along, so that it
 * is always of a board that was there.
 * @param steps `stepCount` of that board
 */
export function markWithin(before: Laying['before'], steps: number): Laying['before'] {
	return before === null ? null : Math.min(before, steps);
}
