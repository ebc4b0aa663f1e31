import * as v from 'valibot';
import { baselineSchema } from './baseline';
import { detailsSchema } from './details';
import type { GesprekDetails } from './gesprek';
import { MAX_NOTE_LENGTH } from './limits';
import { markSchema } from './mark';
import { sampleSchema } from './sample';
import { amount, id, moment, text } from './schema-parts';

export const SESSION_KINDS = ['measurement', 'rustcheck', 'gesprek', 'exercise'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** `none`: kept without a measurement, from what the person said herself. */
export const SESSION_SOURCES = ['camera', 'file', 'simulated', 'none'] as const;
export type SessionSource = (typeof SESSION_SOURCES)[number];

export const SESSION_STATES = ['recording', 'complete'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

const newSession = {
	profileId: id,
	kind: v.picklist(SESSION_KINDS),
	startedAt: moment,
	source: v.picklist(SESSION_SOURCES),
	/** Snapshot of the calm minute that the readings are compared with. */
	baseline: v.nullable(baselineSchema)
};

export const metaSchema = v.object({
	...newSession,
	id,
	/** `null` while recording */
	endedAt: v.nullable(moment),
	note: text(MAX_NOTE_LENGTH),
	/** `recording` without a live recorder means that the tab crashed or was closed. */
	state: v.picklist(SESSION_STATES),
	/** Only the time in which samples came in: hidden tabs and sleep do not count. ms */
	durationMs: amount,
	/** How many samples are stored. */
	samples: amount,
	/** What belongs to this kind of session alone; missing while there is nothing yet. */
	details: v.exactOptional(v.nullable(detailsSchema)),
	/** When the note or the details were written last, epoch ms; missing while they never were. */
	changedAt: v.exactOptional(moment)
});

/** One whole session, as a file must hold it. Unknown properties are left out. */
export const recordSchema = v.pipe(
	v.object({
		meta: metaSchema,
		/** In order of time. */
		samples: v.array(sampleSchema),
		/** In order of time. */
		marks: v.array(markSchema)
	}),
	v.check(({ meta, samples }) => meta.samples === samples.length, 'count of samples'),
	v.check(({ samples }) => isRising(samples.map(({ t }) => t)), 'order of samples')
);

export type SessionMeta = v.InferOutput<typeof metaSchema>;
/** What the caller knows when a recording starts. */
export type NewSession = Pick<SessionMeta, keyof typeof newSession>;
/** One session with all that belongs to it. */
export type SessionRecord = v.InferOutput<typeof recordSchema>;

/** When the last of it came in, epoch ms. */
export function lastMoment({ meta, samples, marks }: SessionRecord): number {
	return meta.startedAt + Math.max(0, samples.at(-1)?.t ?? 0, marks.at(-1)?.t ?? 0);
}

/** What a conversation holds. Of one that was cut off there may be no details yet. */
export function gesprekDetails(
	{ meta }: Pick<SessionRecord, 'meta'>,
	lengthMs: number
): GesprekDetails {
	if (meta.details?.kind === 'gesprek') return meta.details;
	return { kind: 'gesprek', intention: '', theme: null, lengthMs, signs: {}, reflection: null };
}

function isRising(times: number[]): boolean {
	return times.every((t, index) => t > (times[index - 1] ?? -1));
}
