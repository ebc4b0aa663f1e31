/** What the files in `content/lessons` must look like; checked when building. */
import * as v from 'valibot';
import { blocksSchema, type LessonBlock } from '../classroom/lesson';
import { id, text } from './schema';

/** A lesson that comes with Luwte, in one language. */
export interface Lesson {
	id: string;
	version: 1;
	title: string;
	/** For whom it is, or what it is about. */
	summary: string;
	/** How long it takes, minutes. */
	minutes: number;
	/** The modules of the course that it is built from. */
	modules: string[];
	blocks: LessonBlock[];
	/** Where what is claimed in it comes from. */
	sources: { claim: string; from: string[] }[];
}

export const lessonSchema: v.GenericSchema<unknown, Lesson> = v.strictObject({
	id,
	version: v.literal(1),
	title: text,
	summary: text,
	minutes: v.pipe(v.number(), v.integer(), v.minValue(20), v.maxValue(90)),
	modules: v.pipe(v.array(id), v.minLength(1)),
	blocks: v.pipe(blocksSchema, v.minLength(3)),
	sources: v.pipe(
		v.array(v.strictObject({ claim: text, from: v.pipe(v.array(text), v.minLength(1)) })),
		v.minLength(1)
	)
});
