import type { AnswerOf, FeltMark } from './answers';
import { asPlayed, sceneLength } from './scene';
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

/**
 * She went back and tried another way: the newest of each is kept. The way of the first time stays as it was then:
 * what was measured belongs to it.
 */
export function withTake(said: SceneAnswer, { way, marks, lengthMs }: Take): SceneAnswer {
	if (way === said.way) return said;
	const others = (said.others ?? []).filter((other) => other.way !== way);
	return { ...said, others: [...others, { way, marks: [...marks], lengthMs }] };
}

/** She watched all of it again, or went back to where it asked. Nothing measures then. */
export type AnotherTime = 'again' | 'other-way';

/**
 * What stands after another time. What was measured stays beside the marks of its own time; where nothing was, a whole
 * time takes the place of the one before.
 * @param measured whether the first time was
 * @param time how it went; `over`: to its end
 */
export function withAnotherTime(
	scene: Scene,
	said: SceneAnswer,
	which: AnotherTime,
	measured: boolean,
	time: Omit<Take, 'way'> & { way: string | null; over: boolean }
): SceneAnswer {
	const { marks, lengthMs, way, over } = time;
	if (which === 'again' && !measured) return over ? firstTake(marks, lengthMs, way) : said;
	return way === null ? said : withTake(said, { way, marks: afterChoice(scene, marks), lengthMs });
}

/** All ways that were tried, in that order; of each its marks from the choice on. */
export function takesOf(scene: Scene, said: SceneAnswer): Take[] {
	const others = said.others ?? [];
	if (said.way === undefined) return others;
	const { way, lengthMs } = said;
	return [{ way, marks: afterChoice(scene, said.marks), lengthMs }, ...others];
}

/** What was felt once she had chosen. */
export function afterChoice(scene: Scene, marks: readonly FeltMark[]): FeltMark[] {
	const asked = sceneLength(scene);
	return marks.filter(({ t }) => t >= asked);
}

/** How much of a scene somebody saw the first time. */
export type SeenOfScene = 'whole' | 'up-to-choice' | 'part';

export function seenOf(scene: Scene, { way, lengthMs }: SceneAnswer): SeenOfScene {
	if (lengthMs < sceneLength(asPlayed(scene, way))) return 'part';
	return scene.choice && way === undefined ? 'up-to-choice' : 'whole';
}
