/** What the files in `content/intro` must look like; checked when building. */
import * as v from 'valibot';
import {
	FILM_EASINGS,
	FILM_PROPERTIES,
	type FilmMove,
	type FilmShape,
	type FilmWords
} from './film-model';
import { id, text } from './schema';

const seconds = v.pipe(v.number(), v.minValue(0));
const length = v.pipe(v.number(), v.minValue(0.1));

const move: v.GenericSchema<unknown, FilmMove> = v.strictObject({
	part: id,
	property: v.picklist(FILM_PROPERTIES),
	from: v.number(),
	to: v.number(),
	at: seconds,
	for: length,
	easing: v.exactOptional(v.picklist(FILM_EASINGS)),
	swings: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2)))
});

export const filmShapeSchema: v.GenericSchema<unknown, FilmShape> = v.strictObject({
	version: v.literal(1),
	width: v.literal(640),
	height: v.literal(360),
	chapters: v.pipe(v.array(v.strictObject({ id, shot: id })), v.minLength(1)),
	shots: v.array(
		v.strictObject({
			id,
			seconds: length,
			captions: v.pipe(v.array(v.strictObject({ id, at: seconds, for: length })), v.minLength(1)),
			pivots: v.record(id, v.strictTuple([v.number(), v.number()])),
			moves: v.array(move)
		})
	)
});

export const filmWordsSchema: v.GenericSchema<unknown, FilmWords> = v.strictObject({
	title: text,
	chapters: v.record(id, text),
	captions: v.record(id, text),
	seen: v.record(id, text),
	story: v.array(id),
	sources: v.array(
		v.strictObject({
			captions: v.pipe(v.array(id), v.minLength(1)),
			claim: text,
			from: v.pipe(v.array(v.strictObject({ text, doi: v.exactOptional(text) })), v.minLength(1))
		})
	)
});
