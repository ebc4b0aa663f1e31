/** A measurement to look at again, without anything that tells whose it was. */
import * as v from 'valibot';
import { classReadingSchema, type ClassReading } from '../class-reading';

/** So many readings a recording may have: more than two hours at 4 Hz. */
export const MAX_READINGS = 30_000;
export const MAX_MARKS = 2_000;

export const RECORDING_KINDS = [
	'made-up',
	'measurement',
	'rustcheck',
	'gesprek',
	'exercise'
] as const;
export type RecordingKind = (typeof RECORDING_KINDS)[number];

export const recordingId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const time = v.pipe(v.number(), v.finite(), v.minValue(0));

/** No name, no note, no date: only what kind it is, how long, and what was measured and felt. */
export const recordingSchema = v.object({
	id: recordingId,
	kind: v.picklist(RECORDING_KINDS),
	/** ms */
	length: time,
	/** Breathing rate of the calm minute, bpm; `null` when not known. */
	rest: v.nullable(v.pipe(v.number(), v.finite())),
	/** In order of time, from 0. */
	readings: v.pipe(v.array(classReadingSchema), v.maxLength(MAX_READINGS), v.readonly()),
	/** When something was felt, in order, ms. */
	felt: v.pipe(v.array(time), v.maxLength(MAX_MARKS), v.readonly())
});
export type ClassRecording = v.InferOutput<typeof recordingSchema>;

/** A reading is of now for no longer than this, ms. */
const OF_NOW_MS = 2_000;

/** What is known of a recording at a time. */
export interface ReplayMoment {
	/** So many of its readings have been. */
	count: number;
	/** What is measured; `null`: nothing, then. */
	now: ClassReading | null;
	/** What was felt until then, ms. */
	felt: readonly number[];
}

/** @param t ms since it began */
export function replayAt({ readings, felt }: ClassRecording, t: number): ReplayMoment {
	const count = countUntil(readings.length, (index) => readings[index]!.t, t);
	const newest = readings[count - 1];
	return {
		count,
		now: newest && t - newest.t <= OF_NOW_MS ? newest : null,
		felt: felt.slice(
			0,
			countUntil(felt.length, (index) => felt[index]!, t)
		)
	};
}

/** How many of times in order are not later than `t`: by halving, so that an hour is found at once. */
function countUntil(length: number, timeOf: (index: number) => number, t: number): number {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (timeOf(middle) <= t) low = middle + 1;
		else high = middle;
	}
	return low;
}
