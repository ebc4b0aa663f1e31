import {
	exerciseKey,
	takenAlong,
	type ExerciseKey,
	type HomeworkTask,
	type Past
} from '$lib/course';
import type { ExerciseDetails, SessionMeta } from '$lib/sessions';
import { compareExercise, type FeltComparison } from '$lib/sessions/review';
import type { Store } from '$lib/store';
import { draftPrefix, readDraft, type ExerciseDraft } from './exercise-draft';
import { openExercise } from './modules';

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

/** An exercise that was left before its end. */
export interface HalfDoneExercise {
	key: ExerciseKey;
	draft: ExerciseDraft;
}

/** Exercises that this person left half done, the newest first; not those of the example. @throws {StoreFault} */
export async function halfDoneExercises(
	store: Store,
	profileId: string
): Promise<HalfDoneExercise[]> {
	const prefix = draftPrefix(profileId);
	const drafts = await store.drafts.list(prefix);
	return drafts.flatMap(({ id, data }) => {
		const draft = readDraft(data);
		return draft ? [{ key: id.slice(prefix.length) as ExerciseKey, draft }] : [];
	});
}

/** What this person did of the course. @param open another one only in tests @throws {StoreFault} */
export async function pastOf(store: Store, profileId: string, open = openExercise): Promise<Past> {
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
		halfDone: await Promise.all(
			drafts.map(async ({ id, savedAt, data }) => {
				const key = id.slice(prefix.length) as ExerciseKey;
				return { key, at: savedAt, taken: await takenFrom(key, readDraft(data), open) };
			})
		)
	};
}

/** The homework of an exercise that is half done; its module is fetched only where there may be one. */
async function takenFrom(
	key: ExerciseKey,
	draft: ExerciseDraft | null,
	open: typeof openExercise
): Promise<HomeworkTask | null> {
	if (!draft || !Object.values(draft.answers).some(({ type }) => type === 'homework')) return null;
	const found = await open(key);
	return found && (takenAlong(found.exercise, draft.answers)?.task ?? null);
}

/**
 * Felt and measured of the scene in a finished exercise; `null` when no scene was seen.
 * @throws {StoreFault}
 */
export async function comparisonOf(
	store: Store,
	{ meta, details }: DoneExercise
): Promise<FeltComparison | null> {
	const samples = details.measuredScene ? await store.sessions.samples(meta.id) : [];
	return compareExercise(details, samples);
}
