/** What a file must look like before anything of it is stored. Unknown properties are left out. */
import * as v from 'valibot';
import { layingSchema } from '../association';
import { ownLessonSchema } from '../classroom/lesson';
import { moment } from '../sessions/schema-parts';
import { recordSchema } from '../sessions/session';
import { countSchema } from './count-schema';
import { FILE_FORMATS } from './file-head';
import { ownImageSchema, plateSheetSchema } from './image-schema';
import { opens } from './layings';
import { planSchema } from './plan-schema';
import { placelessProfileSchema, profileSchema } from './profile-schema';

export const EXPORT_FORMAT = FILE_FORMATS.export;

/** Raise it for every change an older Luwte cannot read; a new posture word is one. */
export const EXPORT_VERSION = 6;

export const exportSchema = v.pipe(
	v.object({
		format: v.literal(EXPORT_FORMAT),
		// Version 1 knew no plans and no kinds of session but one; up to 3 there were no counts, up to 4
		// no boards, own images and plates, up to 5 no lessons.
		version: v.pipe(
			v.picklist([1, 2, 3, 4, 5, EXPORT_VERSION]),
			v.transform((): typeof EXPORT_VERSION => EXPORT_VERSION)
		),
		exportedAt: moment,
		profiles: v.array(v.union([profileSchema, placelessProfileSchema])),
		/** Oldest first. */
		sessions: v.array(recordSchema),
		plans: v.optional(v.array(planSchema), []),
		counts: v.optional(v.array(countSchema), []),
		layings: v.optional(v.array(layingSchema), []),
		images: v.optional(v.array(ownImageSchema), []),
		plates: v.optional(v.array(plateSheetSchema), []),
		lessons: v.optional(v.array(ownLessonSchema), [])
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
	}, 'count of nobody, or twice'),
	v.check(({ profiles, layings }) => {
		const known = new Set(profiles.map(({ id }) => id));
		return (
			isUnique(layings.map(({ id }) => id)) &&
			layings.every(({ profileId }) => profileId === null || known.has(profileId)) &&
			layings.every(opens)
		);
	}, 'board of nobody, twice, or with steps that do not fit'),
	v.check(({ images }) => isUnique(images.map(({ id }) => id)), 'image twice'),
	v.check(({ plates }) => isUnique(plates.map(({ id }) => id)), 'plate twice'),
	v.check(({ lessons }) => isUnique(lessons.map(({ id }) => id)), 'lesson twice')
);

/** Everything on this device, as plain data for a JSON file. */
export type LuwteExport = v.InferOutput<typeof exportSchema>;

function isUnique(ids: string[]): boolean {
	return new Set(ids).size === ids.length;
}
