import type { Exercise, ExerciseRun } from '$lib/course';
import type { PlanRows, Store } from '$lib/store';
import { emptyRows, withPhrase } from '$lib/ui/plan/rows';

/**
 * The early-warning plan with what was written for it in an exercise, below what was there.
 * @param rows the plan so far; `null` when there is none
 * @returns `null` when nothing was written for it
 */
export function planned(
	exercise: Exercise,
	answers: ExerciseRun['answers'],
	rows: PlanRows | null
): PlanRows | null {
	const result = structuredClone(rows ?? emptyRows());
	let written = false;
	for (const step of exercise.steps) {
		const said = answers[step.id];
		const words = said?.type === 'plan' ? said.words.trim() : '';
		if (step.type !== 'plan' || words === '') continue;
		const row = result[step.phase];
		row[step.column] = withPhrase(row[step.column], words);
		written = true;
	}
	return written ? result : null;
}

/** What was written for the plan stands in the plan, below what was there. @throws {StoreFault} */
export async function addToPlan(
	{ plans }: Store,
	profileId: string,
	exercise: Exercise,
	answers: ExerciseRun['answers']
) {
	if (!planned(exercise, answers, null)) return;
	const add = (there: PlanRows | null) => planned(exercise, answers, there) ?? there ?? emptyRows();
	await plans.change(profileId, add, Date.now());
}
