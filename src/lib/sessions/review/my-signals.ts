import { depthOf, type FeltDepth } from '../../course/felt-places';
import { ownAnswers } from '../../course/own-answers';
import { exerciseKey, type Exercise, type ExerciseKey } from '../../course/types';
import type { BodyPlace } from '../../signals/body-places';
import type { ExerciseDetails } from '../exercise';
import type { FeltComparison } from './felt/comparison';
import { feltMoments } from './felt/felt';
import { trend, wentTogether, type Trend } from './felt/trend';
import type { SceneSignal } from './felt/types';

/** One exercise, finished or half done, as far as it tells of her body. */
export interface SaidInExercise {
	details: Pick<ExerciseDetails, 'module' | 'exercise' | 'answers'>;
	/** `null` when it is no longer in the course. */
	exercise: Exercise | null;
	/** Felt and measured of its scene, if any. */
	comparison: FeltComparison | null;
}

/** Something felt in the scene of an exercise. */
export interface FeltInScene {
	key: ExerciseKey;
	/** Times that she marked something, over all times that she did it. */
	count: number;
	/** The first mark of the last time, ms since the scene began. */
	first: number;
	/** Which way the scene went then; `null`: it asks nothing. */
	way: string | null;
}

/** What somebody said of her body over all exercises, and how felt and measured went together. */
export interface MySignals {
	/** The most often named first; how strongly at most, where that was said. */
	places: { place: BodyPlace; count: number; strongest: FeltDepth | null }[];
	/** Own words, the newest first, each once. */
	words: string[];
	/** The newest first. */
	felt: FeltInScene[];
	/** Signals that rose first, the most often first. */
	first: { signal: SceneSignal; count: number }[];
	/** Noticing time, s; `null` without any. */
	noticing: Trend | null;
	/** Scenes in which the body rose and something was marked, and whether the two went together. */
	together: { count: number; sure: boolean };
}

/** @param done the newest first */
export function mySignals(done: readonly SaidInExercise[]): MySignals {
	const maps = done.flatMap(({ details, exercise }) =>
		ownAnswers(exercise, details.answers).flatMap((answer) =>
			answer.type === 'body-map' ? [answer] : []
		)
	);
	// From the oldest to the newest, as a trend is read.
	const compared = done.flatMap(({ comparison }) => comparison ?? []).reverse();
	const noticing = compared.flatMap(({ noticingMs }) =>
		noticingMs === null ? [] : [noticingMs / 1000]
	);
	const agreements = compared.flatMap(({ agreement }) => (agreement === null ? [] : [agreement]));
	return {
		places: counted(maps.flatMap(({ places }) => places)).map(([place, count]) => ({
			place,
			count,
			strongest: strongest(maps.flatMap((map) => depthOf(map, place) ?? []))
		})),
		words: [...new Set(maps.map(({ words }) => words.trim()).filter((words) => words !== ''))],
		felt: feltInScenes(done),
		first: counted(compared.flatMap(({ rises }) => rises[0]?.signal ?? [])).map(
			([signal, count]) => ({ signal, count })
		),
		noticing: trend(noticing),
		together: { count: agreements.length, sure: wentTogether(agreements) }
	};
}

/** Is there anything to show? */
export function isSilent({ places, words, felt, first, noticing }: MySignals): boolean {
	return [places, words, felt, first].every(({ length }) => length === 0) && noticing === null;
}

function feltInScenes(done: readonly SaidInExercise[]): FeltInScene[] {
	const found = new Map<ExerciseKey, FeltInScene>();
	for (const { details } of done) {
		const key = exerciseKey(details.module, details.exercise);
		const said = Object.values(details.answers).find(({ type }) => type === 'scene');
		if (said?.type !== 'scene') continue;
		const moments = feltMoments(said.marks);
		const [first] = moments;
		if (first === undefined) continue;
		const newest = found.get(key) ?? { key, count: 0, first, way: said.way ?? null };
		found.set(key, { ...newest, count: newest.count + moments.length });
	}
	return [...found.values()];
}

function strongest(depths: readonly FeltDepth[]): FeltDepth | null {
	return depths.length === 0 ? null : (Math.max(...depths) as FeltDepth);
}

function counted<Value>(values: readonly Value[]): [Value, number][] {
	const counts = new Map<Value, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]);
}
