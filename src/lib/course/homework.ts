/** What somebody took along from an exercise that she left half done: homework. */
import type { ExerciseRun } from './exercise-run';
import type { Exercise, HomeworkTask } from './types';

export interface TakenHome {
	task: HomeworkTask;
	/** The step in which she chose it, from 0. */
	at: number;
}

/**
 * The homework that was the last thing she said; `null` when she said more since, or took nothing along.
 * Last in the order of the exercise: who goes back and says something else has it still to do.
 */
export function takenAlong({ steps }: Exercise, answers: ExerciseRun['answers']): TakenHome | null {
	const at = steps.findLastIndex(({ id }) => id in answers);
	const step = steps[at];
	const said = step && answers[step.id];
	if (step?.type !== 'homework' || said?.type !== 'homework') return null;
	const task = step.tasks.find(({ id }) => id === said.task);
	return task ? { task, at } : null;
}
