import {
	exerciseKey,
	type Exercise,
	type ExerciseKey,
	type HomeworkTask,
	type Module
} from './types';

/** An exercise that was left before its end. */
export interface HalfDone {
	key: ExerciseKey;
	/** epoch ms */
	at: number;
	/** She did not simply leave: this she took along from it. */
	taken: HomeworkTask | null;
}

/** What somebody did before: exercises that were finished, and those that were left half done. */
export interface Past {
	done: readonly { key: ExerciseKey; at: number }[];
	halfDone: readonly HalfDone[];
}

export const NO_PAST: Past = { done: [], halfDone: [] };

/** How it stands with one exercise. Never a mark: only what was done, and when. Moments: epoch ms. */
export type Standing =
	| { name: 'new' }
	| { name: 'half'; leftAt: number }
	| { name: 'done'; lastAt: number; times: number };

/** What is half done comes first: that is where she left. */
export function standing(key: ExerciseKey, { done, halfDone }: Past): Standing {
	const left = halfDone.find((half) => half.key === key);
	if (left) return { name: 'half', leftAt: left.at };
	const times = done.filter((one) => one.key === key);
	if (times.length === 0) return { name: 'new' };
	return { name: 'done', lastAt: Math.max(...times.map(({ at }) => at)), times: times.length };
}

/**
 * The exercise that was left last, other than with homework, of those that are (still) in the course;
 * `null` when there is none.
 */
export function whereLeft(modules: readonly Module[], { halfDone }: Past): Offered | null {
	const all = inOrder(modules);
	const left = newest(
		halfDone.filter(({ key, taken }) => taken === null && all.some((one) => one.key === key))
	);
	return all.find(({ key }) => key === left?.key) ?? null;
}

function newest<One extends { at: number }>(all: readonly One[]): One | null {
	return all.reduce<One | null>((last, one) => (last && last.at >= one.at ? last : one), null);
}

/** How a module stands on the way through the course: nothing is counted. */
export type Stop = 'new' | 'been' | 'last';

/** Every module as a stop on the way, in order. */
export function stopsOf(
	modules: readonly Module[],
	{ done, halfDone }: Past
): { module: Module; stop: Stop }[] {
	const visits = [...done, ...halfDone];
	const to = ({ id }: Module) => visits.filter(({ key }) => key.startsWith(`${id}/`));
	const last = newest(modules.flatMap(to));
	return modules.map((module) => {
		const here = to(module);
		if (here.length === 0) return { module, stop: 'new' };
		return { module, stop: last && here.includes(last) ? 'last' : 'been' };
	});
}

/** Where in a module somebody is who has done something in it. */
export type PlaceInModule = 'begun' | 'under-way' | 'everywhere';

export function placeIn(module: Module, { done }: Past): PlaceInModule {
	const been = module.exercises.filter(({ id }) =>
		done.some(({ key }) => key === exerciseKey(module.id, id))
	);
	if (been.length === module.exercises.length) return 'everywhere';
	return been.length > 1 ? 'under-way' : 'begun';
}

/** An exercise with the module it is of. */
export interface Offered {
	module: Module;
	exercise: Exercise;
	key: ExerciseKey;
}

function inOrder(modules: readonly Module[]): Offered[] {
	return modules.flatMap((module) =>
		module.exercises.map((exercise) => ({
			module,
			exercise,
			key: exerciseKey(module.id, exercise.id)
		}))
	);
}

/**
 * The one to do after an exercise: the next in the course that was never finished, and from the last one
 * on from the beginning. What needs others, and after that what is heavy, comes when nothing else is left:
 * nobody is led into them unasked. What waits for its homework waits.
 * @returns `null` when nothing is left to do
 */
export function nextAfter(
	modules: readonly Module[],
	key: ExerciseKey,
	past: Past
): Offered | null {
	const all = inOrder(modules);
	const here = all.findIndex((offered) => offered.key === key);
	const behind = [...past.done, ...past.halfDone.filter(({ taken }) => taken)];
	const ahead = [...all.slice(here + 1), ...all.slice(0, here + 1)].filter(
		(offered) => offered.key !== key && !behind.some((one) => one.key === offered.key)
	);
	const light = ahead.filter(({ exercise }) => exercise.heavy === null);
	return light.find(({ exercise }) => !exercise.company) ?? light[0] ?? ahead[0] ?? null;
}

/**
 * Exercises that fit in so many minutes, new ones first, in the order of the course. Not offered to who has
 * little time is what asks for more of it: to land from what is heavy, to find somebody, a week of homework.
 */
export function within(modules: readonly Module[], minutes: number, past: Past): Offered[] {
	const fitting = inOrder(modules).filter(
		({ exercise }) =>
			exercise.minutes <= minutes &&
			exercise.heavy === null &&
			!exercise.company &&
			!exercise.steps.some(({ type }) => type === 'homework')
	);
	const isNew = ({ key }: Offered) => standing(key, past).name === 'new';
	return [...fitting.filter(isNew), ...fitting.filter((offered) => !isNew(offered))];
}

/** Where somebody begins today, and why there. */
export type Beginning =
	/** She never did anything. */
	| { name: 'first' }
	/** She left it half done. */
	| { name: 'left'; offered: Offered }
	/** It comes after what she did last. */
	| { name: 'next'; offered: Offered }
	| { name: 'all-done' };

export function whereToBegin(modules: readonly Module[], past: Past): Beginning {
	const offered = whereLeft(modules, past);
	if (offered) return { name: 'left', offered };
	const last = newest([...past.done, ...past.halfDone.filter(({ taken }) => taken)]);
	if (!last) return { name: 'first' };
	const next = nextAfter(modules, last.key, past);
	return next ? { name: 'next', offered: next } : { name: 'all-done' };
}
