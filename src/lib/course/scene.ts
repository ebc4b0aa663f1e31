import type { Beat, PlayedScene, Scene, SceneWay } from './beats';

/** Length of a scene, ms; of beats alone, their length. */
export function sceneLength({ beats }: Pick<PlayedScene, 'beats'>): number {
	return 1000 * beats.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** A beat and when it stands on screen, ms since the scene began. */
export interface TimedBeat {
	beat: Beat;
	from: number;
	to: number;
}

export function timedBeats({ beats }: PlayedScene): TimedBeat[] {
	let from = 0;
	return beats.map((beat) => {
		const to = from + 1000 * beat.seconds;
		const timed = { beat, from, to };
		from = to;
		return timed;
	});
}

/** The beat that stands on screen at a time, ms; the last one when the scene is over. */
export function beatAt(scene: PlayedScene, t: number): TimedBeat {
	const beats = timedBeats(scene);
	return beats.find(({ to }) => t < to) ?? beats.at(-1)!;
}

/** What is told at a time, ms; `null` where nothing is (any more): its text was changed since. */
export function toldAt(scene: PlayedScene, t: number): string | null {
	return t > sceneLength(scene) ? null : beatAt(scene, t).beat.text;
}

/** The way of that name; `null` when the scene asks nothing, or has it no more. */
export function wayOf({ choice }: Scene, id: string | null | undefined): SceneWay | null {
	return choice?.ways.find((way) => way.id === id) ?? null;
}

/**
 * A scene as it was played.
 * @param way name of what was chosen; without one (or one that is there no more) it ends where it asks
 */
export function asPlayed(scene: Scene, way: string | null | undefined): PlayedScene {
	const { choice: _asked, ...told } = scene;
	return { ...told, beats: [...scene.beats, ...(wayOf(scene, way)?.beats ?? [])] };
}

/** Every beat of a scene, those of all ways too. */
export function allBeats({ beats, choice }: Scene): Beat[] {
	return [...beats, ...(choice?.ways ?? []).flatMap((way) => way.beats)];
}

/** It ends unresolved, whatever she does. */
export function endsOpen({ choice, open }: Scene): boolean {
	return choice ? choice.ways.every((way) => way.open === true) : open === true;
}
