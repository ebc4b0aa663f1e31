import type { BodyPlace } from '../../signals/body-places';
import type { ExerciseDetails } from '../exercise';
import type { FeltComparison } from './felt/comparison';
import { trend, wentTogether, type Trend } from './felt/trend';
import type { SceneSignal } from './felt/types';

/** What somebody said of her body over all exercises, and how felt and measured went together. */
export interface MySignals {
	/** The most often named first. */
	places: { place: BodyPlace; count: number }[];
	/** Own words, the newest first, each once. */
	words: string[];
	/** Signals that rose first, the most often first. */
	first: { signal: SceneSignal; count: number }[];
	/** Noticing time, s; `null` without any. */
	noticing: Trend | null;
	/** Scenes in which the body rose and something was marked, and whether the two went together. */
	together: { count: number; sure: boolean };
}

/** @param done with the comparison of the scene in it, if any; the newest first */
export function mySignals(
	done: readonly { details: ExerciseDetails; comparison: FeltComparison | null }[]
): MySignals {
	const said = done.flatMap(({ details }) =>
		Object.values(details.answers).flatMap((answer) => (answer.type === 'body-map' ? [answer] : []))
	);
	// From the oldest to the newest, as a trend is read.
	const compared = done.flatMap(({ comparison }) => comparison ?? []).reverse();
	const noticing = compared.flatMap(({ noticingMs }) =>
		noticingMs === null ? [] : [noticingMs / 1000]
	);
	const agreements = compared.flatMap(({ agreement }) => (agreement === null ? [] : [agreement]));
	return {
		places: counted(said.flatMap(({ places }) => places)).map(([place, count]) => ({
			place,
			count
		})),
		words: [...new Set(said.map(({ words }) => words.trim()).filter((words) => words !== ''))],
		first: counted(compared.flatMap(({ rises }) => rises[0]?.signal ?? [])).map(
			([signal, count]) => ({ signal, count })
		),
		noticing: trend(noticing),
		together: { count: agreements.length, sure: wentTogether(agreements) }
	};
}

function counted<Value>(values: readonly Value[]): [Value, number][] {
	const counts = new Map<Value, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]);
}
