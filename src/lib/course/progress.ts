import { exerciseKey, type Exercise, type ExerciseKey, type Module } from './types';

/** What somebody did before: exercises that were finished, and those that were left half done. */
export interface Past {
	done: readonly { key: ExerciseKey; at: number }[];
	halfDone: readonly { key: ExerciseKey; at: number }[];
}

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

/** The exercise that was left last; `null` when nothing is half done. */
export function whereLeft({ halfDone }: Past): ExerciseKey | null {
	return (
		halfDone.reduce<{ key: ExerciseKey; at: number } | null>(
			(last, half) => (last && last.at >= half.at ? last : half),
			null
		)?.key ?? null
	);
}

/** Exercises of a module that were done at least once. */
export function doneIn(module: Module, { done }: Past): number {
	return module.exercises.filter(({ id }) =>
		done.some(({ key }) => key === exerciseKey(module.id, id))
	).length;
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
 * on from the beginning. Heavy ones come when nothing light is left: nobody is led into them unasked.
 * @returns `null` when all of them were done
 */
export function nextAfter(
	modules: readonly Module[],
	key: ExerciseKey,
	past: Past
): Offered | null {
	const all = inOrder(modules);
	const here = all.findIndex((offered) => offered.key === key);
	const ahead = [...all.slice(here + 1), ...all.slice(0, here + 1)].filter(
		(offered) => offered.key !== key && !past.done.some((done) => done.key === offered.key)
	);
	return ahead.find(({ exercise }) => exercise.heavy === null) ?? ahead[0] ?? null;
}

/**
 * Exercises that fit in so many minutes, new ones first, in the order of the course. Heavy ones are not
 * offered to who has little time: landing takes time too.
 */
export function within(modules: readonly Module[], minutes: number, past: Past): Offered[] {
	const fitting = inOrder(modules).filter(
		({ exercise }) => exercise.minutes <= minutes && exercise.heavy === null
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
	const left = whereLeft(past);
	const offered = left && inOrder(modules).find(({ key }) => key === left);
	if (offered) return { name: 'left', offered };
	const [last] = [...past.done].sort((a, b) => b.at - a.at);
	if (!last) return { name: 'first' };
	const next = nextAfter(modules, last.key, past);
	return next ? { name: 'next', offered: next } : { name: 'all-done' };
}
