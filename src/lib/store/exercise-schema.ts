/** What was said in an exercise of the course, and what a file with it must look like. */
import * as v from 'valibot';
import { WHOSE, type Answer } from '../course/answers';
import { STATEMENT_KINDS } from '../course/types';
import { BODY_PLACES } from '../signals/body-places';
import { MAX_ANSWER_LENGTH, MAX_FELT_MARKS } from './limits';

const number = v.pipe(v.number(), v.finite());
const ms = v.pipe(number, v.minValue(0));
const words = v.pipe(v.string(), v.maxLength(MAX_ANSWER_LENGTH));
/** Of a module, an exercise, a step or a sentence in it. */
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));
/** More than the longest exercise has steps or sentences. */
const MAX_PARTS = 30;
const byName = <Value>(value: v.GenericSchema<unknown, Value>) =>
	v.pipe(v.record(id, value), v.maxEntries(MAX_PARTS));

const feltMark = v.object({
	t: ms,
	strength: v.pipe(number, v.minValue(0), v.maxValue(10)),
	way: v.picklist(['tap', 'hold'])
});

export const answerSchema: v.GenericSchema<unknown, Answer> = v.variant('type', [
	v.object({ type: v.literal('observe'), chosen: byName(v.picklist(STATEMENT_KINDS)) }),
	v.object({
		type: v.literal('body-map'),
		places: v.pipe(v.array(v.picklist(BODY_PLACES)), v.maxLength(BODY_PLACES.length)),
		words
	}),
	v.object({
		type: v.literal('thermometer'),
		felt: v.pipe(number, v.integer(), v.minValue(0), v.maxValue(10))
	}),
	v.object({ type: v.literal('rest'), lengthMs: ms, measuredMs: ms }),
	v.object({
		type: v.literal('scene'),
		marks: v.pipe(v.array(feltMark), v.maxLength(MAX_FELT_MARKS)),
		lengthMs: ms
	}),
	v.object({ type: v.literal('sort'), heaps: byName(id) }),
	v.object({
		type: v.literal('explanations'),
		insides: v.pipe(v.array(words), v.maxLength(MAX_PARTS)),
		check: words
	}),
	v.object({ type: v.literal('whose'), choice: v.picklist(WHOSE), words }),
	v.object({
		type: v.literal('breathing'),
		lengthMs: ms,
		follow: v.nullable(v.pipe(number, v.minValue(0), v.maxValue(1)))
	}),
	v.object({ type: v.literal('reflection'), words }),
	v.object({ type: v.literal('plan'), words })
]);

export const answersSchema: v.GenericSchema<unknown, Record<string, Answer>> = byName(answerSchema);

export const exerciseSchema = v.object({
	kind: v.literal('exercise'),
	module: id,
	exercise: id,
	answers: answersSchema,
	/**
	 * Where the scene began and where the rest before it, on the clock of the samples, ms; `null`: no
	 * scene was seen, or nothing was measured.
	 */
	measuredScene: v.nullable(v.object({ restFrom: ms, from: ms }))
});

export type ExerciseDetails = v.InferOutput<typeof exerciseSchema>;
