/** What the files in `content/lessons` must look like; checked when building. */
import * as v from 'valibot';
import { blocksSchema, type LessonBlock } from '../classroom/lesson';
import type { ExerciseKey } from '../course/types';
import type { Handouts } from './handout-schema';
import { exerciseName } from './course-schema';
import { id, text } from './schema';

/** What is printed for a lesson: a sheet of the handouts, the page of a module, the role cards of an exercise. */
export type LessonPaper =
	| { kind: 'handout'; name: keyof Handouts }
	| { kind: 'module'; name: string }
	| { kind: 'roles'; name: ExerciseKey };

/** A lesson that comes with Luwte, in one language. */
export interface Lesson {
	id: string;
	version: 1;
	title: string;
	/** For whom it is, or what it is about. */
	summary: string;
	/** How long it takes, minutes. */
	minutes: number;
	/** What lies ready; a meeting says so. */
	materials?: string[];
	/** What is printed and handed out; a meeting says so. */
	paper?: LessonPaper[];
	/** The exercise that goes home, and is gone on with at the next meeting. */
	homework?: ExerciseKey;
	/** The modules of the course that it is built from. */
	modules: string[];
	blocks: LessonBlock[];
	/** Where what is claimed in it comes from. */
	sources: { claim: string; from: string[] }[];
}

const paper = v.variant('kind', [
	v.strictObject({
		kind: v.literal('handout'),
		name: v.picklist(['noticing', 'signals', 'week', 'questions'])
	}),
	v.strictObject({ kind: v.literal('module'), name: id }),
	v.strictObject({ kind: v.literal('roles'), name: exerciseName })
]);

export const lessonSchema: v.GenericSchema<unknown, Lesson> = v.strictObject({
	id,
	version: v.literal(1),
	title: text,
	summary: text,
	minutes: v.pipe(v.number(), v.integer(), v.minValue(20), v.maxValue(120)),
	materials: v.exactOptional(v.pipe(v.array(text), v.minLength(3), v.maxLength(8))),
	paper: v.exactOptional(v.pipe(v.array(paper), v.minLength(1))),
	homework: v.exactOptional(exerciseName),
	modules: v.pipe(v.array(id), v.minLength(1)),
	blocks: v.pipe(blocksSchema, v.minLength(3)),
	sources: v.pipe(
		v.array(v.strictObject({ claim: text, from: v.pipe(v.array(text), v.minLength(1)) })),
		v.minLength(1)
	)
});
