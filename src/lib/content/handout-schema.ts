/** Sheets of paper for a class; what the files in `content/handouts` must look like. */
import * as v from 'valibot';
import { text } from './schema';

const texts = (least: number, most: number) =>
	v.pipe(v.array(text), v.minLength(least), v.maxLength(most));

export const handoutsSchema = v.strictObject({
	/** What did I feel, what did my body do, how early did I notice? */
	noticing: v.strictObject({
		title: text,
		lead: text,
		questions: texts(5, 5),
		/** When it was noticed, for the question before the last. */
		moments: texts(3, 6)
	}),
	/** Signs of the body to tick. */
	signals: v.strictObject({
		title: text,
		lead: text,
		own: text,
		groups: v.pipe(
			v.array(v.strictObject({ title: text, signs: texts(4, 8) })),
			v.minLength(4),
			v.maxLength(8)
		)
	}),
	/** One small practice for a week. */
	week: v.strictObject({
		title: text,
		lead: text,
		choose: text,
		other: text,
		practices: texts(3, 5),
		days: texts(7, 7),
		note: text
	}),
	/** Beside the questions of a storyline itself. */
	questions: v.strictObject({ title: text, lead: text, own: text, always: texts(2, 4) })
});
export type Handouts = v.InferOutput<typeof handoutsSchema>;
