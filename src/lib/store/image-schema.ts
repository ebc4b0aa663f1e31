/** Own images for the board, and what is written on a plate: what may be kept, and what a file must look like. */
import * as v from 'valibot';
import { id, moment, text } from '../sessions/schema-parts';
import { photo } from './deck-schema';
import { MAX_IMAGE_TEXT_LENGTH, MAX_PLATE_NAME_LENGTH, MAX_PLATE_TEXT_LENGTH } from './limits';

export const ownImageSchema = v.object({
	id,
	/** What is on it, for who cannot see it. */
	text: text(MAX_IMAGE_TEXT_LENGTH),
	/** A picture of points as a data: address, made small. */
	photo,
	createdAt: moment
});

export type OwnImage = v.InferOutput<typeof ownImageSchema>;
export type NewImage = Omit<OwnImage, 'id' | 'createdAt'>;

/** A share of the width or height of a plate. */
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const plateSheetSchema = v.object({
	id,
	/** Of which plate. */
	plate: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
	/** For whom or what; no names of clients. Empty while nobody gave it one. */
	name: text(MAX_PLATE_NAME_LENGTH),
	changedAt: moment,
	/** Own words, by the name of the place for them. */
	words: v.record(id, text(MAX_PLATE_TEXT_LENGTH)),
	/** Where each person at the table says to be; the first is the first who was put there. */
	markers: v.pipe(v.array(v.object({ id, x: share, y: share })), v.maxLength(6))
});

/** What was written on a plate, and where everybody was. */
export type PlateSheet = v.InferOutput<typeof plateSheetSchema>;
