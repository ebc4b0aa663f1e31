import * as v from 'valibot';
import { MAX_ANSWER_LENGTH, WHOSE } from '../course/answers';
import { TENSION_SIGNS } from '../signals/types';
import { MAX_SHORT_LENGTH } from './limits';
import { amount, finite, text } from './schema-parts';

const short = text(MAX_SHORT_LENGTH);
const answer = text(MAX_ANSWER_LENGTH);

/** The report's seven kinds of work, as lenses to look back through. */
export const LENSES = [
	'role',
	'relation',
	'reasoning',
	'identity',
	'emotion',
	'tacit',
	'team'
] as const;

const reflection = v.object({
	outsideMe: answer,
	outsideOther: answer,
	insideMe: answer,
	insideOther: answer,
	whose: v.nullable(v.picklist(WHOSE)),
	lens: v.nullable(v.picklist(LENSES)),
	/** Which question of the lens was answered; missing: the first. */
	lensQuestion: v.exactOptional(v.pipe(finite, v.integer(), v.minValue(0), v.maxValue(99))),
	lensAnswer: answer,
	nextStep: answer
});

export const gesprekSchema = v.object({
	kind: v.literal('gesprek'),
	intention: short,
	theme: v.nullable(short),
	/** Length of the whole conversation, also where nothing was measured, ms. */
	lengthMs: amount,
	/** Which signs were there when it rose, and how often. */
	signs: v.record(v.picklist(TENSION_SIGNS), v.pipe(finite, v.minValue(0))),
	reflection: v.nullable(reflection)
});

/** What a conversation holds. */
export type GesprekDetails = v.InferOutput<typeof gesprekSchema>;
/** What was thought of it afterwards. */
export type Reflection = v.InferOutput<typeof reflection>;
export type Lens = (typeof LENSES)[number];

/** The fields of a reflection that are written in. */
export const REFLECTION_TEXTS = [
	'outsideMe',
	'outsideOther',
	'insideMe',
	'insideOther',
	'lensAnswer',
	'nextStep'
] as const satisfies (keyof Reflection)[];

export function emptyReflection(): Reflection {
	return {
		outsideMe: '',
		outsideOther: '',
		insideMe: '',
		insideOther: '',
		whose: null,
		lens: null,
		lensAnswer: '',
		nextStep: ''
	};
}
