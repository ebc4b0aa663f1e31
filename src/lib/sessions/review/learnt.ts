import { depthOf } from '../../course/felt-places';
import type { Answer, AnswerOf } from '../../course/answers';
import type { BodyPlace } from '../../signals/body-places';
import type { FeltComparison } from './felt/comparison';
import { feltMoments } from './felt/felt';
import type { SceneSignal } from './felt/types';

/** Something that somebody knows of herself after an exercise: from what she said, or what was seen. */
export type Learnt =
	/** `after`: her mark minus the onset, ms; `null`: nothing was marked near it. */
	| { key: 'rose'; signal: SceneSignal; after: number | null }
	/** Where it was strongest, or everywhere where it was said alike. */
	| { key: 'places'; places: BodyPlace[] }
	/** @property first ms since the scene began */
	| { key: 'marked'; count: number; first: number }
	| { key: 'tension'; felt: number };

/** More is no longer one glance. */
const MOST = 2;

/**
 * The one or two things that tell most. Of the body only a rise that was seen; of what was not seen, nothing.
 * @param own what she said of herself
 */
export function learnt(own: readonly Answer[], comparison: FeltComparison | null): Learnt[] {
	const [rise] = comparison?.rises ?? [];
	const found: Learnt[] = [];
	if (rise) {
		found.push({ key: 'rose', signal: rise.signal, after: comparison?.noticingMs ?? null });
	}
	const map = own.findLast((answer) => answer.type === 'body-map');
	if (map) found.push(...whereMost(map));
	const scene = own.find((answer) => answer.type === 'scene');
	if (scene && !rise) found.push(...whenMarked(scene));
	const tension = own.find((answer) => answer.type === 'thermometer');
	if (tension) found.push({ key: 'tension', felt: tension.felt });
	return found.slice(0, MOST);
}

function whereMost(map: AnswerOf<'body-map'>): Learnt[] {
	const depths = map.places.map((place) => depthOf(map, place) ?? 0);
	const most = Math.max(...depths);
	const places = map.places.filter((_, index) => depths[index] === most);
	return places.length === 0 ? [] : [{ key: 'places', places }];
}

function whenMarked({ marks }: AnswerOf<'scene'>): Learnt[] {
	const [first, ...later] = feltMoments(marks);
	return first === undefined ? [] : [{ key: 'marked', count: 1 + later.length, first }];
}
