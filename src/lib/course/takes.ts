import type { AnswerOf, FeltMark } from './answers';
import { sceneLength } from './scene';
import type { Scene } from './beats';

/** One way through a scene that asks, and what was felt in it. */
export interface Take {
	/** Name of the way. */
	way: string;
	/** Of the whole scene for the first one; of the others what came after the choice. */
	marks: readonly FeltMark[];
	/** Where it ended, ms since the scene began. */
	lengthMs: number;
}

type SceneAnswer = AnswerOf<'scene'>;

/** The first time through a scene. @param way `null` where nothing was chosen (yet) */
export function firstTake(
	marks: readonly FeltMark[],
	lengthMs: number,
	way: string | null
): SceneAnswer {
	return { type: 'scene', marks: [...marks], lengthMs, ...(way !== null && { way }) };
}

/** She went back and tried another way, or the same one once more: the newest of each way is kept. */
export function withTake(said: SceneAnswer, { way, marks, lengthMs }: Take): SceneAnswer {
	const others = (said.others ?? []).filter((other) => other.way !== way);
	return { ...said, others: [...others, { way, marks: [...marks], lengthMs }] };
}

/** All ways that were tried, in that order; of each its marks from the choice on. */
export function takesOf(scene: Scene, said: SceneAnswer): Take[] {
	if (said.way === undefined) return [];
	const asked = sceneLength(scene);
	const first = said.marks.filter(({ t }) => t >= asked);
	return [{ way: said.way, marks: first, lengthMs: said.lengthMs }, ...(said.others ?? [])];
}
