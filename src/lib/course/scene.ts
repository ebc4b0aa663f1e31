import type { Beat, Scene } from './beats';

/** Length of a scene, ms. */
export function sceneLength({ beats }: Scene): number {
	return 1000 * beats.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** A beat and when it stands on screen, ms since the scene began. */
export interface TimedBeat {
	beat: Beat;
	from: number;
	to: number;
}

export function timedBeats({ beats }: Scene): TimedBeat[] {
	let from = 0;
	return beats.map((beat) => {
		const to = from + 1000 * beat.seconds;
		const timed = { beat, from, to };
		from = to;
		return timed;
	});
}

/** The beat that stands on screen at a time, ms; the last one when the scene is over. */
export function beatAt(scene: Scene, t: number): TimedBeat {
	const beats = timedBeats(scene);
	return beats.find(({ to }) => t < to) ?? beats.at(-1)!;
}
