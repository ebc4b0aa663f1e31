/** What the files in `content/plates` must look like; checked when building. */
import * as v from 'valibot';
import type { PlateShape, PlateWords } from './image-model';
import { id, text } from './schema';

const units = v.pipe(v.number(), v.integer(), v.minValue(0));
const box = { id, x: units, y: units, width: units, height: units };

export const plateShapeSchema: v.GenericSchema<unknown, PlateShape> = v.strictObject({
	width: units,
	height: units,
	places: v.array(v.strictObject(box)),
	writing: v.array(v.strictObject({ ...box, kind: v.picklist(['bubble', 'thought', 'box']) }))
});

const question = v.strictObject({ question: text, lighter: text });

export const plateWordsSchema: v.GenericSchema<unknown, PlateWords> = v.strictObject({
	title: text,
	lead: text,
	description: text,
	places: v.record(
		id,
		v.strictObject({
			name: text,
			seen: text,
			client: question,
			colleague: question,
			team: question
		})
	),
	writing: v.record(id, text)
});
