/** What the files in `content/course` must look like; checked when building. */
import * as v from 'valibot';
import { BEAT_LEVELS, SCENE_EFFECTS, SCENE_SOUNDS } from '../course/beats';
import {
	BREATHING_WAYS,
	COMPANIES,
	type ExerciseKey,
	FELT_WAYS,
	LINKED_PAGES,
	type Module,
	PLAN_COLUMNS,
	STATEMENT_KINDS
} from '../course/types';
import { TENSION_PHASES } from '../signals/types';
import { id, text } from './schema';

const paragraphs = v.pipe(v.array(text), v.minLength(1));
const seconds = (least: number, most: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
/** Between so many and so many. */
function some<Item>(item: v.GenericSchema<Item>, least: number, most: number) {
	return v.pipe(v.array(item), v.minLength(least), v.maxLength(most));
}
const base = { id, title: text };
/** Shows what was said to an earlier step. */
const recalling = { ...base, recalls: v.exactOptional(id) };

/** About somebody else; missing: about whoever does the exercise. */
const question = { ...recalling, about: v.exactOptional(v.literal('other')) };

export const exerciseName = v.custom<ExerciseKey>(
	(name) => typeof name === 'string' && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(name)
);
const link = v.variant('to', [
	v.strictObject({ to: v.literal('exercise'), name: exerciseName, label: text }),
	v.strictObject({ to: v.literal('module'), name: id, label: text }),
	v.strictObject({ to: v.literal('page'), name: v.picklist(LINKED_PAGES), label: text })
]);

const statement = v.strictObject({
	id,
	text,
	kind: v.picklist(STATEMENT_KINDS),
	because: text
});

const step = v.variant('type', [
	v.strictObject({
		...recalling,
		type: v.literal('read'),
		text: paragraphs,
		picture: v.exactOptional(id),
		links: v.exactOptional(v.pipe(v.array(link), v.minLength(1), v.maxLength(3)))
	}),
	v.strictObject({
		...base,
		type: v.literal('observe'),
		text: paragraphs,
		picture: v.exactOptional(id),
		statements: v.pipe(v.array(statement), v.minLength(4), v.maxLength(8))
	}),
	v.strictObject({ ...question, type: v.literal('body-map'), text }),
	v.strictObject({ ...question, type: v.literal('thermometer'), text }),
	v.strictObject({ ...base, type: v.literal('rest'), text, seconds: seconds(30, 90) }),
	v.strictObject({
		...base,
		type: v.literal('scene'),
		scene: id,
		felt: v.picklist(FELT_WAYS)
	}),
	v.strictObject({
		...base,
		type: v.literal('sort'),
		text,
		bins: v.pipe(v.array(v.strictObject({ id, label: text })), v.minLength(2), v.maxLength(4)),
		items: v.pipe(
			v.array(v.strictObject({ id, text, bin: id, because: text })),
			v.minLength(4),
			v.maxLength(9)
		)
	}),
	v.strictObject({
		...recalling,
		type: v.literal('explanations'),
		behaviour: text,
		text,
		examples: v.exactOptional(v.pipe(v.array(text), v.minLength(3), v.maxLength(6))),
		check: text
	}),
	v.strictObject({ ...recalling, type: v.literal('whose'), situation: text, text, thought: text }),
	v.strictObject({
		...base,
		type: v.literal('breathing'),
		text,
		way: v.picklist(BREATHING_WAYS),
		seconds: seconds(30, 300)
	}),
	v.strictObject({
		...question,
		type: v.literal('reflection'),
		question: text,
		hint: v.exactOptional(text)
	}),
	v.strictObject({ ...base, type: v.literal('compare'), text }),
	v.strictObject({
		...recalling,
		type: v.literal('plan'),
		question: text,
		phase: v.picklist(TENSION_PHASES),
		column: v.picklist(PLAN_COLUMNS)
	}),
	v.strictObject({
		...base,
		type: v.literal('roles'),
		text,
		minutes: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(15)),
		swap: v.boolean(),
		roles: some(
			v.strictObject({
				id,
				name: text,
				card: v.pipe(v.array(text), v.minLength(2), v.maxLength(5))
			}),
			2,
			3
		)
	}),
	v.strictObject({
		...base,
		type: v.literal('homework'),
		text,
		tasks: some(v.strictObject({ id, text }), 2, 3)
	}),
	v.strictObject({ ...base, type: v.literal('facts'), text, hint: v.exactOptional(text) }),
	v.strictObject({
		...base,
		type: v.literal('pictures'),
		text,
		most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
		pictures: some(v.strictObject({ id, picture: id, label: text }), 4, 12)
	})
]);

const exercise = v.strictObject({
	...base,
	goal: text,
	minutes: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(15)),
	heavy: v.nullable(text),
	company: v.exactOptional(v.picklist(COMPANIES)),
	steps: v.pipe(v.array(step), v.minLength(3), v.maxLength(12))
});

const parts = v.exactOptional(v.pipe(v.array(id), v.minLength(1)));
const happenings = v.strictObject(v.entriesFromList(SCENE_EFFECTS, parts));

const beat = v.strictObject({
	id,
	seconds: seconds(5, 20),
	text,
	level: v.picklist(BEAT_LEVELS),
	happens: v.exactOptional(happenings),
	sound: v.exactOptional(v.picklist(SCENE_SOUNDS))
});

const way = v.strictObject({
	id,
	label: text,
	beats: v.pipe(v.array(beat), v.minLength(2)),
	other: v.pipe(v.array(text), v.minLength(1), v.maxLength(3)),
	you: v.pipe(v.array(text), v.minLength(1), v.maxLength(2)),
	open: v.exactOptional(v.literal(true))
});

const scene = v.strictObject({
	...base,
	picture: id,
	pictureText: text,
	beats: v.pipe(v.array(beat), v.minLength(4)),
	choice: v.exactOptional(v.strictObject({ question: text, ways: some(way, 2, 3) })),
	open: v.exactOptional(v.literal(true))
});

const route = v.pipe(v.array(id), v.minLength(1));

export const moduleSchema: v.GenericSchema<unknown, Module> = v.strictObject({
	...base,
	version: v.literal(1),
	summary: text,
	exercises: v.pipe(v.array(exercise), v.minLength(3)),
	scenes: v.array(scene),
	background: v.strictObject({
		parts: v.pipe(
			v.array(
				v.strictObject({
					heading: text,
					text: paragraphs,
					sources: v.exactOptional(v.pipe(v.array(id), v.minLength(1)))
				})
			),
			v.minLength(2)
		),
		sources: v.pipe(
			v.array(
				v.strictObject({
					text,
					doi: v.exactOptional(v.pipe(v.string(), v.regex(/^10\.\d{4,}\/\S+$/)))
				})
			),
			v.minLength(2)
		)
	}),
	routes: v.strictObject({ short: route, middle: route, long: route }),
	paper: v.strictObject({ lead: text, questions: v.pipe(v.array(text), v.minLength(3)) })
});
