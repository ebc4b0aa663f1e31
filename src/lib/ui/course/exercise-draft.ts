import * as v from 'valibot';
import { answersSchema, type ExerciseKey } from '$lib/course';
import { sampleSchema, type Sample } from '$lib/sessions';

/** A quarter of an hour of samples: more than a rest and a scene hold. */
const MAX_SAMPLES = 4 * 60 * 15;
/** Another number here makes that an older draft is left alone, and the exercise starts anew. */
const VERSION = 1;

const ms = v.pipe(v.number(), v.finite(), v.minValue(0));

const draftSchema = v.object({
	version: v.literal(VERSION),
	/** epoch ms */
	startedAt: ms,
	source: v.picklist(['camera', 'simulated', 'none']),
	at: v.pipe(v.number(), v.integer(), v.minValue(0)),
	answers: answersSchema,
	samples: v.pipe(v.array(sampleSchema), v.maxLength(MAX_SAMPLES)),
	measuredScene: v.nullable(v.object({ restFrom: ms, from: ms }))
});

/** An exercise that is under way. */
export type ExerciseDraft = Omit<v.InferOutput<typeof draftSchema>, 'samples'> & {
	samples: readonly Sample[];
};

export function newDraft(startedAt: number, source: ExerciseDraft['source']): ExerciseDraft {
	return {
		version: VERSION,
		startedAt,
		source,
		at: 0,
		answers: {},
		samples: [],
		measuredScene: null
	};
}

/** @returns `null` for what is no draft, or one of an older shape */
export function readDraft(data: unknown): ExerciseDraft | null {
	const read = v.safeParse(draftSchema, data);
	return read.success ? read.output : null;
}

/** What the names of one person's drafts begin with. The example has drafts of its own. */
export function draftPrefix(profileId: string, example = false): string {
	return `exercise${example ? ' example' : ''} ${profileId} `;
}

export function draftId(profileId: string, example: boolean, key: ExerciseKey): string {
	return `${draftPrefix(profileId, example)}${key}`;
}
