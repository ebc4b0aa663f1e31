import type { ExerciseRun } from '$lib/course';
import type { ExerciseDetails, Mark } from '$lib/sessions';

/** What was felt in scenes, as marks on the clock of the session. @param place of the scene on it */
export function feltMarks(
	answers: ExerciseRun['answers'],
	place: ExerciseDetails['measuredScene']
): Mark[] {
	const from = place?.from ?? 0;
	return Object.values(answers).flatMap((said) =>
		said.type === 'scene'
			? said.marks
					.filter(({ strength }) => strength > 0)
					.map(({ t }): Mark => ({ t: from + t, kind: 'felt', text: '' }))
			: []
	);
}
