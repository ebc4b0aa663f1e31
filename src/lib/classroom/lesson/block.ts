/** What a lesson is made of: blocks, each with what the class sees and what the instructor knows. */
import * as v from 'valibot';
import type { ExerciseKey } from '../../course/types';
import { askedSchema } from '../barometer/asked';
import { MOMENTS } from '../barometer/barometer';
import { wordsSchema } from '../stage';

/** What a class can do together; `words` is a page of words to look at. */
export const BLOCK_KINDS = [
	'words',
	'film',
	'body',
	'storyline',
	'live',
	'replay',
	'barometer',
	'exercise',
	'talk',
	'pause'
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Longest block, minutes: what takes longer is two blocks. */
export const MAX_BLOCK_MINUTES = 60;
export const MAX_LESSON_BLOCKS = 40;
/** Lengths of texts, UTF-16 units. */
export const MAX_BLOCK_TITLE_LENGTH = 100;
export const MAX_BLOCK_NOTE_LENGTH = 600;

export const lessonId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/));
const note = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_BLOCK_NOTE_LENGTH));
const notes = v.pipe(v.array(note), v.maxLength(12));
const elsewhere = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));

/** For the instructor's eyes only. */
const notesSchema = v.strictObject({
	say: notes,
	watch: notes,
	asked: v.pipe(v.array(v.strictObject({ question: note, answer: note })), v.maxLength(8))
});

const base = {
	id: lessonId,
	title: v.pipe(v.string(), v.maxLength(MAX_BLOCK_TITLE_LENGTH)),
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_BLOCK_MINUTES)),
	/** What lies on the class's screen; for a kind that shows something else, what lies there before. */
	screen: wordsSchema,
	notes: notesSchema,
	/** What to say when it is left out because time runs short; `null`: the lesson is no lesson without it. */
	skip: v.nullable(note)
};

const exerciseKey = v.custom<ExerciseKey>(
	(name) => typeof name === 'string' && /^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/.test(name)
);

export const EXERCISE_COMPANY = ['pairs', 'threes', 'alone'] as const;

export const blockSchema = v.variant('kind', [
	v.strictObject({ ...base, kind: v.literal('words') }),
	v.strictObject({ ...base, kind: v.literal('film') }),
	v.strictObject({ ...base, kind: v.literal('body') }),
	v.strictObject({ ...base, kind: v.literal('storyline'), storyline: elsewhere }),
	v.strictObject({ ...base, kind: v.literal('live') }),
	v.strictObject({ ...base, kind: v.literal('replay'), recording: elsewhere }),
	v.strictObject({
		...base,
		kind: v.literal('barometer'),
		asked: askedSchema,
		moment: v.picklist(MOMENTS)
	}),
	v.strictObject({
		...base,
		kind: v.literal('exercise'),
		exercise: exerciseKey,
		company: v.picklist(EXERCISE_COMPANY)
	}),
	v.strictObject({ ...base, kind: v.literal('talk') }),
	v.strictObject({ ...base, kind: v.literal('pause') })
]);

/** One step of a lesson. */
export type LessonBlock = v.InferOutput<typeof blockSchema>;
export type BlockNotes = LessonBlock['notes'];

export const blocksSchema = v.pipe(
	v.array(blockSchema),
	v.maxLength(MAX_LESSON_BLOCKS),
	v.check((blocks) => new Set(blocks.map(({ id }) => id)).size === blocks.length, 'block twice')
);

/** How long blocks take together, minutes. */
export function minutesOf(blocks: readonly { readonly minutes: number }[]): number {
	return blocks.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** When each of the blocks begins, minutes since the lesson did. */
export function startsOf(blocks: readonly { readonly minutes: number }[]): number[] {
	return blocks.map((_, i) => minutesOf(blocks.slice(0, i)));
}
