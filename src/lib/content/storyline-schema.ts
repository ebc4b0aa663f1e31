/** What the files in `content/storylines` must look like; checked when building. */
import * as v from 'valibot';
import { BODY_CHANGES } from '../classroom';
import { id, text } from './schema';
import { STORYLINE_KINDS, type StorylineShape, type StorylineWords } from './storyline-model';

const seconds = v.pipe(v.number(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0.05), v.maxValue(1));

export const storylineShapeSchema: v.GenericSchema<unknown, StorylineShape> = v.strictObject({
	version: v.literal(1),
	seed: v.pipe(v.number(), v.integer(), v.minValue(1)),
	seconds,
	kind: v.picklist(STORYLINE_KINDS),
	beats: v.pipe(
		v.array(
			v.strictObject({
				id,
				at: seconds,
				body: v.exactOptional(
					v.pipe(
						v.array(
							v.strictObject({
								change: v.picklist(BODY_CHANGES),
								after: seconds,
								for: v.nullable(v.pipe(v.number(), v.minValue(1))),
								strength: share,
								over: v.pipe(v.number(), v.minValue(0.5), v.maxValue(20))
							})
						),
						v.minLength(1)
					)
				)
			})
		),
		v.minLength(4)
	),
	stops: v.pipe(v.array(v.strictObject({ id, at: seconds })), v.minLength(1), v.maxLength(3))
});

export const storylineWordsSchema: v.GenericSchema<unknown, StorylineWords> = v.strictObject({
	title: text,
	situation: text,
	goodFor: text,
	beats: v.record(id, v.strictObject({ caption: text, note: text })),
	stops: v.record(
		id,
		v.strictObject({
			question: text,
			listen: v.pipe(v.array(text), v.minLength(1), v.maxLength(3))
		})
	),
	afterword: v.pipe(v.array(text), v.minLength(1), v.maxLength(3)),
	sources: v.pipe(
		v.array(
			v.strictObject({
				claim: text,
				from: v.pipe(v.array(v.strictObject({ text, doi: v.exactOptional(text) })), v.minLength(1))
			})
		),
		v.minLength(1)
	)
});
