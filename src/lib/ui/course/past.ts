import { compare, exerciseKey, type Comparison, type ExerciseKey, type Past } from '$lib/course';
import type { ExerciseDetails, SessionMeta } from '$lib/sessions';
import type { Store } from '$lib/store';
import { draftPrefix } from './exercise-draft';

/** A finished exercise as it stands in the store. */
export interface DoneExercise {
	meta: SessionMeta;
	details: ExerciseDetails;
}

/** Exercises that this person finished, the newest first. @throws {StoreFault} */
export async function doneExercises(store: Store, profileId: string): Promise<DoneExercise[]> {
	const sessions = await store.sessions.list(profileId);
	return sessions.flatMap((meta) =>
		meta.details?.kind === 'exercise' ? [{ meta, details: meta.details }] : []
	);
}

/** What this person did of the course. @throws {StoreFault} */
export async function pastOf(store: Store, profileId: string): Promise<Past> {
	const prefix = draftPrefix(profileId);
	const [done, drafts] = await Promise.all([
		doneExercises(store, profileId),
		store.drafts.list(prefix)
	]);
	return {
		done: done.map(({ meta, details }) => ({
			key: exerciseKey(details.module, details.exercise),
			at: meta.startedAt
		})),
		halfDone: drafts.map(({ id, savedAt }) => ({
			key: id.slice(prefix.length) as ExerciseKey,
			at: savedAt
		}))
	};
}

/**
 * Felt and measured of the scene in a finished exercise; `null` when no scene was seen.
 * @throws {StoreFault}
 */
export async function comparisonOf(
	store: Store,
	{ meta, details }: DoneExercise
): Promise<Comparison | null> {
	const said = Object.values(details.answers).find(({ type }) => type === 'scene');
	if (said?.type !== 'scene') return null;
	const scene = details.measuredScene;
	const kept = scene ? await store.sessions.samples(meta.id) : [];
	const samples = kept.map((sample) => ({ ...sample, t: sample.t - (scene?.from ?? 0) }));
	const restStart = scene ? scene.restFrom - scene.from : 0;
	return compare(samples, said.marks, restStart, said.lengthMs);
}
