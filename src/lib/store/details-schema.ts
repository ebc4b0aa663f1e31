/** What a Rustcheck, a Gesprek and a plan hold, and what a file with them must look like. */
import * as v from 'valibot';
import { WHOSE } from '../course/answers';
import { BREATHING_WAYS } from '../course/types';
import { BODY_PLACES } from '../signals/body-places';
import { POSTURE_WORDS, TENSION_PHASES, TENSION_SIGNS } from '../signals/types';
import { exerciseSchema, type ExerciseDetails } from './exercise-schema';
import { MAX_ANSWER_LENGTH, MAX_SHORT_LENGTH } from './limits';

const number = v.pipe(v.number(), v.finite());
const ms = v.pipe(number, v.minValue(0));
const short = v.pipe(v.string(), v.maxLength(MAX_SHORT_LENGTH));
const answer = v.pipe(v.string(), v.maxLength(MAX_ANSWER_LENGTH));
/** Felt tension, 0 (none) to 10. */
const felt = v.nullable(v.pipe(number, v.integer(), v.minValue(0), v.maxValue(10)));

/** What a short measurement came to. */
const measured = v.object({
	/** Measured time, ms. */
	durationMs: ms,
	/** Breathing rate, bpm: median. */
	rate: v.nullable(number),
	/** Shoulders above the calm minute, shoulder widths: median. */
	raise: v.nullable(number),
	/** Postures that were there for a good part of the time. */
	words: v.pipe(v.array(v.picklist(POSTURE_WORDS)), v.maxLength(POSTURE_WORDS.length))
});

export const CALMING_WAYS = BREATHING_WAYS;

export const rustcheckSchema = v.object({
	kind: v.literal('rustcheck'),
	feltBefore: felt,
	feltAfter: felt,
	places: v.pipe(v.array(v.picklist(BODY_PLACES)), v.maxLength(BODY_PLACES.length)),
	before: v.nullable(measured),
	after: v.nullable(measured),
	calming: v.nullable(
		v.object({
			way: v.picklist(CALMING_WAYS),
			/** Time spent on it, ms. */
			durationMs: ms,
			/** How well breath followed the pacer, 0..1 (phase locking value); `null`: not known. */
			follow: v.nullable(v.pipe(number, v.minValue(0), v.maxValue(1)))
		})
	),
	intention: short,
	whenItRises: short,
	/** Theme of the kwartet that might bring air; `null`: none chosen. */
	theme: v.nullable(short)
});

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
	lensQuestion: v.exactOptional(v.pipe(number, v.integer(), v.minValue(0), v.maxValue(99))),
	lensAnswer: answer,
	nextStep: answer
});

const gesprek = v.object({
	kind: v.literal('gesprek'),
	intention: short,
	theme: v.nullable(short),
	/** Length of the whole conversation, also where nothing was measured, ms. */
	lengthMs: ms,
	/** Which signs were there when it rose, and how often. */
	signs: v.record(v.picklist(TENSION_SIGNS), v.pipe(number, v.minValue(0))),
	reflection: v.nullable(reflection)
});

export const detailsSchema = v.variant('kind', [rustcheckSchema, gesprek, exerciseSchema]);

const planRow = v.object({
	/** What I notice in my body. */
	body: answer,
	/** What others see. */
	seen: answer,
	/** What I think. */
	thoughts: answer,
	/** What helps me. */
	helps: answer,
	/** What I ask my team. */
	team: answer
});

export const planRowsSchema = v.object(
	Object.fromEntries(TENSION_PHASES.map((phase) => [phase, planRow])) as Record<
		(typeof TENSION_PHASES)[number],
		typeof planRow
	>
);

export type MeasuredSummary = v.InferOutput<typeof measured>;
export type CalmingWay = (typeof CALMING_WAYS)[number];
export type RustcheckDetails = v.InferOutput<typeof rustcheckSchema>;
export type Lens = (typeof LENSES)[number];
export type Reflection = v.InferOutput<typeof reflection>;
export type GesprekDetails = v.InferOutput<typeof gesprek>;
export type SessionDetails = RustcheckDetails | GesprekDetails | ExerciseDetails;
export type PlanRow = v.InferOutput<typeof planRow>;
export type PlanRows = v.InferOutput<typeof planRowsSchema>;
