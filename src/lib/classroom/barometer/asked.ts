/** What a class is asked. */
import * as v from 'valibot';

/** Questions that are there already; their words, and those of their answers, are in the catalogue. */
export const READY_QUESTIONS = ['tension', 'noticing', 'first-sign', 'next-step'] as const;
export type ReadyQuestion = (typeof READY_QUESTIONS)[number];

export const LONGEST_QUESTION = 160;
export const LONGEST_ANSWER = 40;

const classAnswerText = v.pipe(v.string(), v.maxLength(LONGEST_ANSWER));

export const askedSchema = v.variant('from', [
	v.strictObject({ from: v.literal('ready'), name: v.picklist(READY_QUESTIONS) }),
	v.strictObject({
		from: v.literal('own'),
		text: v.pipe(v.string(), v.maxLength(LONGEST_QUESTION)),
		/** `null`: the answers are 1 to 4. */
		answers: v.nullable(
			v.strictTuple([classAnswerText, classAnswerText, classAnswerText, classAnswerText])
		)
	})
]);
export type Asked = v.InferOutput<typeof askedSchema>;
