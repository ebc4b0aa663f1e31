import * as v from 'valibot';
import { feltPlacesParts } from '../course/felt-places';
import { BREATHING_WAYS } from '../course/types';
import { POSTURE_WORDS } from '../signals/types';
import { MAX_SHORT_LENGTH } from './limits';
import { amount, finite, text } from './schema-parts';

const short = text(MAX_SHORT_LENGTH);
/** Felt tension, 0 (none) to 10. */
const felt = v.nullable(v.pipe(finite, v.integer(), v.minValue(0), v.maxValue(10)));

/** What a short measurement came to. */
const measured = v.object({
	/** Measured time, ms. */
	durationMs: amount,
	/** Breathing rate, bpm: median. */
	rate: v.nullable(finite),
	/** Share of the time in which the breath was seen, 0..1; missing in an older check. */
	rateSeen: v.exactOptional(v.pipe(finite, v.minValue(0), v.maxValue(1))),
	/** Shoulders above the calm minute, shoulder widths: median. */
	raise: v.nullable(finite),
	/** Postures that were there for a good part of the time. */
	words: v.pipe(v.array(v.picklist(POSTURE_WORDS)), v.maxLength(POSTURE_WORDS.length))
});

export const CALMING_WAYS = BREATHING_WAYS;

export const rustcheckSchema = v.object({
	kind: v.literal('rustcheck'),
	feltBefore: felt,
	feltAfter: felt,
	...feltPlacesParts,
	before: v.nullable(measured),
	after: v.nullable(measured),
	calming: v.nullable(
		v.object({
			way: v.picklist(CALMING_WAYS),
			/** Time spent on it, ms. */
			durationMs: amount,
			/** How well breath followed the pacer, 0..1 (phase locking value); `null`: not known. */
			follow: v.nullable(v.pipe(finite, v.minValue(0), v.maxValue(1)))
		})
	),
	intention: short,
	whenItRises: short,
	/** Theme of the kwartet that might bring air; `null`: none chosen. */
	theme: v.nullable(short)
});

/** What a Rustcheck holds. */
export type RustcheckDetails = v.InferOutput<typeof rustcheckSchema>;
export type MeasuredSummary = v.InferOutput<typeof measured>;
export type CalmingWay = (typeof CALMING_WAYS)[number];

/** Nothing said and nothing measured yet. */
export function emptyRustcheck(): RustcheckDetails {
	return {
		kind: 'rustcheck',
		feltBefore: null,
		feltAfter: null,
		places: [],
		before: null,
		after: null,
		calming: null,
		intention: '',
		whenItRises: '',
		theme: null
	};
}
