/** What the files in `content/` must look like; checked when building, so that pages can trust them. */
import * as v from 'valibot';
import { AUDIENCES, type Deck, type Memorie, type PictureNames, WEIGHTS } from './model';

export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
export const text = v.pipe(
	v.string(),
	v.nonEmpty(),
	v.check((value) => value === value.trim() && !/\s{2}|[\n\t]/.test(value), 'spaces')
);

const weight = v.picklist(WEIGHTS);
/** Theme and card. */
const wholeName = v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/));
const formerly = v.exactOptional(v.pipe(v.array(wholeName), v.nonEmpty()));

const card = v.strictObject({
	id,
	title: text,
	weight,
	question: text,
	lighter: text,
	picture: id,
	formerly
});

const theme = v.strictObject({
	id,
	title: text,
	picture: id,
	cards: v.strictTuple([card, card, card, card])
});

export const deckSchema: v.GenericSchema<unknown, Deck> = v.strictObject({
	id,
	version: v.literal(2),
	audience: v.picklist(AUDIENCES),
	title: text,
	themes: v.pipe(v.array(theme), v.minLength(2))
});

const pair = v.strictObject({
	id,
	picture: id,
	title: text,
	weight,
	sentence: text,
	question: text,
	lighter: text,
	formerly
});

const memorieTheme = v.strictObject({
	id,
	title: text,
	pairs: v.pipe(v.array(pair), v.minLength(6))
});

export const memorieSchema: v.GenericSchema<unknown, Memorie> = v.strictObject({
	id,
	version: v.literal(2),
	title: text,
	themes: v.pipe(v.array(memorieTheme), v.minLength(1))
});

export const pictureNamesSchema: v.GenericSchema<unknown, PictureNames> = v.record(
	id,
	v.strictObject({ nl: text, en: text })
);
