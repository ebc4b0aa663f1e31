/** The people on this device with their calm selves, and what a file with them must look like. */
import * as v from 'valibot';
import { baselineSchema } from '../sessions/baseline';
import { MAX_NAME_LENGTH } from '../sessions/limits';
import { id, moment, text } from '../sessions/schema-parts';
import { MAX_PLACES } from './limits';

/**
 * How a calm minute came to a place: sat there in full, sat there for 20 s beside the whole minute of
 * another place, or taken along from there because the person said that it holds.
 */
export const PLACE_ORIGINS = ['minute', 'short', 'confirmed'] as const;
export type PlaceOrigin = (typeof PLACE_ORIGINS)[number];

const placeSchema = v.object({
	id,
	/** As the person calls it; may be empty. */
	name: text(MAX_NAME_LENGTH),
	/** When the calm time was sat. */
	takenAt: moment,
	/** When it was last measured with. */
	usedAt: moment,
	origin: v.picklist(PLACE_ORIGINS),
	value: baselineSchema
});

export const profileSchema = v.object({
	id,
	/** Empty means "me": nobody has to name herself. */
	name: text(MAX_NAME_LENGTH),
	createdAt: moment,
	/** Where she has a calm self; the one used last first. */
	places: v.pipe(v.array(placeSchema), v.maxLength(MAX_PLACES))
});

/** The calm self of one person in one place: a camera, a picture size and a framing. */
export type SavedPlace = v.InferOutput<typeof placeSchema>;
/** One person on this device; a shared work laptop has several. */
export type Profile = v.InferOutput<typeof profileSchema>;

/** Up to version 3 of the export a person had one calm minute, and nobody knew where. */
export const placelessProfileSchema = v.pipe(
	v.object({
		...v.omit(profileSchema, ['places']).entries,
		baseline: v.nullable(v.object({ takenAt: moment, value: baselineSchema }))
	}),
	v.transform(({ baseline, ...person }): Profile => {
		if (!baseline) return { ...person, places: [] };
		const { takenAt, value } = baseline;
		const first = { id: person.id, name: '', takenAt, usedAt: takenAt, value };
		return { ...person, places: [{ ...first, origin: 'minute' }] };
	})
);
