/** What a meeting has and another lesson need not: what lies ready, what is printed, and what goes home. */
import type { Exercise, Module, StepType } from '../course/types';
import { isMeetingId } from './ids';
import type { Lesson, LessonPaper } from './lesson-schema';
import type { FoundContent } from './read-content';

const MEETING_MINUTES = 120;
/** A meeting is whole with these. */
const WANTED = ['materials', 'paper', 'homework'] as const;

/** @param course the modules, in any language */
export function meetingFaults(lesson: Lesson, course: readonly FoundContent<Module>[]): string[] {
	return [
		...(isMeetingId(lesson.id) ? wholeFaults(lesson) : []),
		...(lesson.paper ?? []).flatMap((paper) => paperFaults(paper, lesson, course)),
		...homeworkFaults(lesson, course)
	];
}

function wholeFaults(lesson: Lesson): string[] {
	if (WANTED.every((name) => lesson[name] === undefined)) return [];
	return [
		...WANTED.filter((name) => lesson[name] === undefined).map((name) => `has no ${name}.`),
		...(lesson.minutes === MEETING_MINUTES
			? []
			: [`lasts ${lesson.minutes} minutes, and a meeting ${MEETING_MINUTES}.`])
	];
}

function paperFaults(
	{ kind, name }: LessonPaper,
	{ paper, blocks }: Lesson,
	course: readonly FoundContent<Module>[]
): string[] {
	const twice = paper!.filter((other) => other.kind === kind && other.name === name).length > 1;
	return [
		...(twice ? [`paper: ${name} twice.`] : []),
		...(kind === 'module' && !course.some(({ id }) => id === name)
			? [`paper: there is no module ${name}.`]
			: []),
		...(kind === 'roles' && !hasStep(course, name, 'roles')
			? [`paper: there is no exercise ${name} with roles.`]
			: []),
		// The sheet has the questions of the stories that the class sees.
		...(kind === 'handout' &&
		name === 'questions' &&
		!blocks.some((block) => block.kind === 'storyline')
			? ['paper: questions of a storyline, and it has none.']
			: [])
	];
}

function homeworkFaults(
	{ homework, blocks }: Lesson,
	course: readonly FoundContent<Module>[]
): string[] {
	if (homework === undefined) return [];
	return [
		...(hasStep(course, homework, 'homework')
			? []
			: [`homework: there is no exercise ${homework} with homework in it.`]),
		...(blocks.some((block) => block.kind === 'exercise' && block.exercise === homework)
			? []
			: [`homework: no block gives ${homework}.`])
	];
}

function hasStep(course: readonly FoundContent<Module>[], key: string, type: StepType): boolean {
	return exercisesOf(course, key).some(({ steps }) => steps.some((step) => step.type === type));
}

function exercisesOf(course: readonly FoundContent<Module>[], key: string): Exercise[] {
	return course.flatMap(({ id, content }) =>
		content.exercises.filter((exercise) => `${id}/${exercise.id}` === key)
	);
}
