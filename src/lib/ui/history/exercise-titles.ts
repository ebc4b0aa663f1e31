import { exerciseKey, type ExerciseKey } from '$lib/course';
import type { ExerciseDetails, SessionDetails } from '$lib/sessions';
import { openModule } from '../course/modules';

export function keyOf({ module, exercise }: ExerciseDetails): ExerciseKey {
	return exerciseKey(module, exercise);
}

/** Titles of the exercises that sessions name, in the language of the page; only their modules are fetched. */
export async function exerciseTitles(
	details: readonly (SessionDetails | null)[]
): Promise<ReadonlyMap<ExerciseKey, string>> {
	const named = details.flatMap((one) => (one?.kind === 'exercise' ? one.module : []));
	const modules = await Promise.all([...new Set(named)].map(openModule));
	return new Map(
		modules.flatMap((module) =>
			(module?.exercises ?? []).map(({ id, title }): [ExerciseKey, string] => [
				exerciseKey(module!.id, id),
				title
			])
		)
	);
}
