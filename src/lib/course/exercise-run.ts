import { fits, type Answer } from './answers';
import type { Exercise, Step } from './types';

/** An exercise that somebody is doing. Plain data: it survives a reload. */
export interface ExerciseRun {
	/** Which step is on screen, from 0. */
	at: number;
	/** By the name of the step. */
	answers: Readonly<Record<string, Answer>>;
}

export const FRESH: ExerciseRun = { at: 0, answers: {} };

export function stepOf(exercise: Exercise, { at }: ExerciseRun): Step {
	return exercise.steps[at]!;
}

export function isLast(exercise: Exercise, { at }: ExerciseRun): boolean {
	return at === exercise.steps.length - 1;
}

/** To the next step; the last one stays. No step has to be answered: nobody is held. */
export function next(exercise: Exercise, run: ExerciseRun): ExerciseRun {
	return isLast(exercise, run) ? run : { ...run, at: run.at + 1 };
}

export function back(run: ExerciseRun): ExerciseRun {
	return run.at === 0 ? run : { ...run, at: run.at - 1 };
}

/** In place of what was said before. @throws {RangeError} for an answer to another kind of step */
export function answer(step: Step, run: ExerciseRun, said: Answer): ExerciseRun {
	if (!fits(said, step)) throw new RangeError(`${said.type} is no answer to ${step.id}`);
	return { ...run, answers: { ...run.answers, [step.id]: said } };
}

/**
 * Takes up an exercise that was left. Its text may have changed since: what was said to steps that are
 * no longer there is let go, and the place stays within the exercise.
 */
export function resume(exercise: Exercise, left: ExerciseRun): ExerciseRun {
	const answers = Object.fromEntries(
		exercise.steps.flatMap((step): [string, Answer][] => {
			const said = left.answers[step.id];
			return said && fits(said, step) ? [[step.id, said]] : [];
		})
	);
	const at = Math.min(Math.max(0, Math.trunc(left.at) || 0), exercise.steps.length - 1);
	return { at, answers };
}

/** The scene that a comparison looks at: the nearest one before it; `null` when there is none. */
export function sceneBefore(exercise: Exercise, at: number) {
	return exercise.steps.slice(0, at + 1).findLast((step) => step.type === 'scene') ?? null;
}

/** A scene is still to come, so that what measures may as well stay on. */
export function sceneAhead(exercise: Exercise, at: number): boolean {
	return exercise.steps.slice(at).some((step) => step.type === 'scene');
}

/** Whether anything was said at all. */
export function isTouched({ at, answers }: ExerciseRun): boolean {
	return at > 0 || Object.keys(answers).length > 0;
}
