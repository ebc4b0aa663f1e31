import * as v from 'valibot';
import { CALMING_WAYS, emptyRustcheck, rustcheckSchema, sampleSchema } from '$lib/sessions';
import { LIMITS } from '$lib/ui/pacer/breath-settings';
import { SCREENS } from './screens';

/** A quarter of an hour of samples: more than the longest check holds. */
const MAX_SAMPLES = 4 * 60 * 15;
/** An older draft is more likely about another conversation, ms. */
const FRESH_MS = 12 * 3600 * 1000;

const samples = v.pipe(v.array(sampleSchema), v.maxLength(MAX_SAMPLES));
const within = ({ min, max }: { min: number; max: number }) =>
	v.pipe(v.number(), v.minValue(min), v.maxValue(max), v.multipleOf(0.5));

/** Another number here makes that an older draft is left alone, and the check starts anew. */
const VERSION = 1;

const draftSchema = v.object({
	version: v.literal(VERSION),
	/** epoch ms */
	startedAt: v.pipe(v.number(), v.finite(), v.minValue(0)),
	screen: v.picklist(SCREENS),
	/** Measured with what; `none`: not measured. */
	source: v.picklist(['camera', 'simulated', 'none']),
	details: rustcheckSchema,
	/** Chosen, whether or not it was done. */
	way: v.nullable(v.picklist(CALMING_WAYS)),
	breath: v.object({
		in: within(LIMITS.in),
		sip: within(LIMITS.sip),
		out: within(LIMITS.out),
		minutes: within(LIMITS.minutes)
	}),
	/** Of each measurement, with times since its own start. */
	samples: v.object({ before: samples, calming: samples, after: samples })
});

/** A Rustcheck that is under way. */
export type RustcheckDraft = v.InferOutput<typeof draftSchema>;

/** The example has a draft of its own: it must not take the place of somebody's. */
export function draftId(profileId: string, example: boolean): string {
	return example ? `rustcheck example ${profileId}` : `rustcheck ${profileId}`;
}

/** @returns `null` for what is no draft, or one of an older shape */
export function readDraft(data: unknown): RustcheckDraft | null {
	const read = v.safeParse(draftSchema, data);
	return read.success ? read.output : null;
}

/** Whether going on is the likelier wish. @param savedAt and now: epoch ms */
export function isFresh(savedAt: number, now: number): boolean {
	return now - savedAt <= FRESH_MS;
}

export function newDraft(startedAt: number, source: RustcheckDraft['source']): RustcheckDraft {
	return {
		version: VERSION,
		startedAt,
		screen: 'felt',
		source,
		details: emptyRustcheck(),
		way: null,
		breath: { in: 4, sip: 0, out: 6, minutes: 2 },
		samples: { before: [], calming: [], after: [] }
	};
}
