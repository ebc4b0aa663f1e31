import type { StorylinePlay } from '$lib/classroom';
import { playedChanges, type StorylineShape } from '$lib/content';

/** A storyline as it is played: by the clock of the body. */
export function storylinePlay(shape: StorylineShape): StorylinePlay {
	return {
		seed: shape.seed,
		changes: playedChanges(shape),
		length: shape.seconds * 1000,
		stops: shape.stops.map(({ id, at }) => ({ id, at: at * 1000 }))
	};
}

/** The last beat that has begun. @param t since the storyline began, ms */
export function storylineBeatAt({ beats }: StorylineShape, t: number) {
	return beats.findLast(({ at }) => at * 1000 <= t) ?? beats[0]!;
}
