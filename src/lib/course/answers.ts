/**
 * What a trainee can say in a step, and what it must look like where it is kept. Nothing of it is ever
 * right or wrong.
 */
import * as v from 'valibot';
import { feltPlacesParts } from './felt-places';
import { FELT_WAYS, STATEMENT_KINDS, type Step, type StepType } from './types';

export const WHOSE = ['mine', 'other', 'both', 'unknown'] as const;
export type WhoseChoice = (typeof WHOSE)[number];

/** Longest answer in own words, UTF-16 units. */
export const MAX_ANSWER_LENGTH = 4_000;
/** A scene lasts at most 150 s; a slider that is held speaks a few times a second. */
export const MAX_FELT_MARKS = 2_000;
/** A scene asks for one of three ways at most; who stopped where it asked may have tried all of them since. */
const MAX_OTHER_WAYS = 3;
/** More than the longest exercise has steps or sentences. */
const MAX_PARTS = 30;
/** Lines of her own situation. */
export const MAX_FACTS = 30;

const finite = v.pipe(v.number(), v.finite());
const ms = v.pipe(finite, v.minValue(0));
const words = v.pipe(v.string(), v.maxLength(MAX_ANSWER_LENGTH));
/** Of a module, an exercise, a step or a sentence in it. */
export const partId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));
const byName = <Value extends v.GenericSchema>(value: Value) =>
	v.pipe(v.record(partId, value), v.maxEntries(MAX_PARTS));

const feltMarkSchema = v.object({
	/** ms since the scene began */
	t: ms,
	/** 1 (a little) to 10. */
	strength: v.pipe(finite, v.minValue(0), v.maxValue(10)),
	way: v.picklist(FELT_WAYS)
});

/**
 * How strongly something is felt from here on. A `tap` speaks of a moment; a `hold` lasts until the next
 * mark, and a strength of 0 ends it.
 */
export type FeltMark = v.InferOutput<typeof feltMarkSchema>;

/** A scene, or what was seen of it. */
const takeParts = {
	marks: v.pipe(v.array(feltMarkSchema), v.maxLength(MAX_FELT_MARKS)),
	/** How much of the scene was seen, since it began. */
	lengthMs: ms
};

const answerSchema = v.variant('type', [
	/** For each statement by name. */
	v.object({ type: v.literal('observe'), chosen: byName(v.picklist(STATEMENT_KINDS)) }),
	v.object({ type: v.literal('body-map'), ...feltPlacesParts, words }),
	v.object({
		type: v.literal('thermometer'),
		/** 0 to 10. */
		felt: v.pipe(finite, v.integer(), v.minValue(0), v.maxValue(10))
	}),
	/** How long was sat, and of it measured. */
	v.object({ type: v.literal('rest'), lengthMs: ms, measuredMs: ms }),
	v.object({
		type: v.literal('scene'),
		...takeParts,
		/** What she chose where the scene asked; missing: it asked nothing, or she stopped before. */
		way: v.exactOptional(partId),
		/** Ways she went back for, from the choice on; nothing measures then. */
		others: v.exactOptional(
			v.pipe(v.array(v.object({ way: partId, ...takeParts })), v.maxLength(MAX_OTHER_WAYS))
		)
	}),
	/** The heap of each sentence, both by name. */
	v.object({ type: v.literal('sort'), heaps: byName(partId) }),
	v.object({
		type: v.literal('explanations'),
		insides: v.pipe(v.array(words), v.maxLength(MAX_PARTS)),
		check: words
	}),
	v.object({ type: v.literal('whose'), choice: v.picklist(WHOSE), words }),
	v.object({
		type: v.literal('breathing'),
		lengthMs: ms,
		/** How well breath followed the pacer, 0..1 (phase locking value). */
		follow: v.nullable(v.pipe(finite, v.minValue(0), v.maxValue(1)))
	}),
	v.object({ type: v.literal('reflection'), words }),
	v.object({ type: v.literal('plan'), words }),
	/** `null`: none of them. */
	v.object({ type: v.literal('homework'), task: v.nullable(partId) }),
	v.object({
		type: v.literal('facts'),
		lines: v.pipe(
			v.array(v.object({ words, kind: v.nullable(v.picklist(STATEMENT_KINDS)) })),
			v.maxLength(MAX_FACTS)
		)
	}),
	v.object({
		type: v.literal('pictures'),
		chosen: v.pipe(v.array(partId), v.maxLength(MAX_PARTS))
	})
]);
/** By the name of the step. */
export const answersSchema = byName(answerSchema);

export type Answer = v.InferOutput<typeof answerSchema>;
export type AnswerOf<Type extends Answer['type']> = Extract<Answer, { type: Type }>;

/** Steps that only show something. */
const SILENT: ReadonlySet<StepType> = new Set(['read', 'compare', 'roles']);

/** Does this answer belong to this step, also after its text was changed? */
export function fits(answer: Answer, step: Step): boolean {
	if (answer.type !== step.type || SILENT.has(step.type)) return false;
	switch (step.type) {
		case 'observe':
			return known(Object.keys((answer as AnswerOf<'observe'>).chosen), step.statements);
		case 'sort':
			return known(Object.keys((answer as AnswerOf<'sort'>).heaps), step.items);
		case 'homework': {
			const { task } = answer as AnswerOf<'homework'>;
			return task === null || known([task], step.tasks);
		}
		case 'pictures':
			return known((answer as AnswerOf<'pictures'>).chosen, step.pictures);
		default:
			return true;
	}
}

function known(names: string[], parts: { id: string }[]): boolean {
	return names.every((name) => parts.some(({ id }) => id === name));
}
