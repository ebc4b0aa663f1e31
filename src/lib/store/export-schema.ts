/** What a file must look like before anything of it is stored. Unknown properties are left out. */
import * as v from 'valibot';
import { NOT_COMPARED, POSTURE_WORDS, TENSION_PHASES, UNSURE_REASONS } from '../signals/types';
import { countSchema } from './count-schema';
import { detailsSchema, planRowsSchema } from './details-schema';
import { EXPORT_FORMAT, EXPORT_VERSION, type LuwteExport } from './export-json';
import { MAX_MARK_LENGTH, MAX_NAME_LENGTH, MAX_NOTE_LENGTH, MAX_PLACES } from './limits';
import {
	MARK_KINDS,
	PLACE_ORIGINS,
	SESSION_KINDS,
	SESSION_SOURCES,
	SESSION_STATES,
	type Profile
} from './model';

/** Latest moment that a Date can hold, epoch ms. */
const LAST_MOMENT = 8.64e15;
const MAX_BASELINE_MEASURES = 100;

const number = v.pipe(v.number(), v.finite());
const positive = v.pipe(number, v.minValue(0));
const moment = v.pipe(positive, v.maxValue(LAST_MOMENT));
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));

const centreSpread = v.object({ centre: number, spread: number });

const baseline = v.object({
	posture: v.pipe(v.record(text(64), centreSpread), v.maxEntries(MAX_BASELINE_MEASURES)),
	shoulderWidth: number,
	movement: centreSpread,
	breathing: v.nullable(centreSpread),
	// Copies made by older versions do not have it.
	breathDepth: v.exactOptional(v.nullable(centreSpread)),
	torsoColour: v.nullable(v.tuple([number, number])),
	// Nor this, before there were places.
	place: v.exactOptional(
		v.object({ camera: v.nullable(text(MAX_NAME_LENGTH)), width: positive, height: positive })
	)
});

const place = v.object({
	id,
	name: text(MAX_NAME_LENGTH),
	takenAt: moment,
	usedAt: moment,
	origin: v.picklist(PLACE_ORIGINS),
	value: baseline
});

const profile = v.object({
	id,
	name: text(MAX_NAME_LENGTH),
	createdAt: moment,
	places: v.pipe(v.array(place), v.maxLength(MAX_PLACES))
});

/** Up to version 3 a person had one calm minute, and nobody knew where. */
const placelessProfile = v.pipe(
	v.object({
		...v.omit(profile, ['places']).entries,
		baseline: v.nullable(v.object({ takenAt: moment, value: baseline }))
	}),
	v.transform(({ baseline, ...person }): Profile => {
		if (!baseline) return { ...person, places: [] };
		const { takenAt, value } = baseline;
		const first = { id: person.id, name: '', takenAt, usedAt: takenAt, value };
		return { ...person, places: [{ ...first, origin: 'minute' }] };
	})
);

const meta = v.object({
	id,
	profileId: id,
	kind: v.picklist(SESSION_KINDS),
	startedAt: moment,
	endedAt: v.nullable(moment),
	source: v.picklist(SESSION_SOURCES),
	note: text(MAX_NOTE_LENGTH),
	state: v.picklist(SESSION_STATES),
	durationMs: positive,
	samples: positive,
	baseline: v.nullable(baseline),
	details: v.exactOptional(v.nullable(detailsSchema))
});

export const sampleSchema = v.object({
	t: positive,
	rate: v.nullable(number),
	rateConfidence: v.nullable(number),
	curve: v.nullable(number),
	raise: v.nullable(number),
	lean: v.nullable(number),
	slump: v.nullable(number),
	turn: v.nullable(number),
	tilt: v.nullable(number),
	movement: v.nullable(number),
	unsure: v.nullable(v.picklist([...UNSURE_REASONS, ...NOT_COMPARED])),
	words: v.pipe(v.array(v.picklist(POSTURE_WORDS)), v.maxLength(POSTURE_WORDS.length)),
	// Recordings of version 1 do not have it.
	phase: v.exactOptional(v.nullable(v.picklist(TENSION_PHASES)))
});

const mark = v.object({ t: positive, kind: v.picklist(MARK_KINDS), text: text(MAX_MARK_LENGTH) });

const plan = v.object({ profileId: id, changedAt: moment, rows: planRowsSchema });

const record = v.pipe(
	v.object({ meta, samples: v.array(sampleSchema), marks: v.array(mark) }),
	v.check(({ meta, samples }) => meta.samples === samples.length, 'count of samples'),
	v.check(({ samples }) => isRising(samples.map(({ t }) => t)), 'order of samples')
);

/** Enough to tell what kind of file it is. */
export const headSchema = v.object({ format: v.literal(EXPORT_FORMAT), version: v.unknown() });

export const exportSchema: v.GenericSchema<unknown, LuwteExport> = v.pipe(
	v.object({
		format: v.literal(EXPORT_FORMAT),
		// Version 1 knew no plans and no kinds of session but one; up to 3 there were no counts.
		version: v.pipe(
			v.picklist([1, 2, 3, EXPORT_VERSION]),
			v.transform((): typeof EXPORT_VERSION => EXPORT_VERSION)
		),
		exportedAt: moment,
		profiles: v.array(v.union([profile, placelessProfile])),
		sessions: v.array(record),
		plans: v.optional(v.array(plan), []),
		counts: v.optional(v.array(countSchema), [])
	}),
	v.check(({ profiles }) => isUnique(profiles.map(({ id }) => id)), 'profile twice'),
	v.check(({ sessions }) => isUnique(sessions.map(({ meta }) => meta.id)), 'session twice'),
	v.check(({ profiles, sessions }) => {
		const known = new Set(profiles.map(({ id }) => id));
		return sessions.every(({ meta }) => known.has(meta.profileId));
	}, 'session of nobody'),
	v.check(({ profiles, plans }) => {
		const known = new Set(profiles.map(({ id }) => id));
		return (
			isUnique(plans.map(({ profileId }) => profileId)) &&
			plans.every(({ profileId }) => known.has(profileId))
		);
	}, 'plan of nobody, or two'),
	v.check(({ profiles, counts }) => {
		const known = new Set(profiles.map(({ id }) => id));
		return (
			isUnique(counts.map(({ id }) => id)) && counts.every(({ profileId }) => known.has(profileId))
		);
	}, 'count of nobody, or twice')
);

function isUnique(ids: string[]): boolean {
	return new Set(ids).size === ids.length;
}

function isRising(times: number[]): boolean {
	return times.every((t, index) => t > (times[index - 1] ?? -1));
}
