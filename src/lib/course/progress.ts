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

/**
 * Exercises that fit in so many minutes, new ones first, in the order of the course. Heavy ones are not
 * offered to who has little time: landing takes time too.
 */
export function within(modules: readonly Module[], minutes: number, past: Past): Offered[] {
	const all = modules.flatMap((module) =>
		module.exercises.map((exercise) => ({
			module,
			exercise,
			key: exerciseKey(module.id, exercise.id)
		}))
	);
	const fitting = all.filter(
		({ exercise }) => exercise.minutes <= minutes && exercise.heavy === null
	);
	const isNew = ({ key }: Offered) => standing(key, past).name === 'new';
	return [...fitting.filter(isNew), ...fitting.filter((offered) => !isNew(offered))];
}
