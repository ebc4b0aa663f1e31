/** One showing of a storyline: its time, and where it stands still. ms */
import type { PlayedChange } from '../body/changes';
import { bodyTime, type PlayingBody } from '../body/playing';

/** What is played: who sits there, what it is made to do by itself, and for how long. */
export interface StorylinePlay {
	seed: number;
	changes: readonly PlayedChange[];
	/** ms */
	length: number;
	/** Where it stands still for a question, in order. */
	stops: readonly { id: string; at: number }[];
}

/** Whether the body that sits there is that of the storyline, and not somebody whom another took in. */
export function isPlaying(play: StorylinePlay, body: PlayingBody | null): body is PlayingBody {
	return body !== null && body.seed === play.seed;
}

/** Who sits down and stands still at once has not begun, ms. */
export const BEGUN_MS = 250;

/** How far it is; 0: it has not begun, and at its end it goes no further. @param now epoch ms */
export function playedUntil(play: StorylinePlay, body: PlayingBody | null, now: number): number {
	const t = isPlaying(play, body) ? bodyTime(body, now) : 0;
	return t < BEGUN_MS ? 0 : Math.min(play.length, t);
}

/** The stop that was passed between two looks at the clock; `null`: none. */
export function stopPassed({ stops }: StorylinePlay, before: number, now: number) {
	return stops.find(({ at }) => before < at && at <= now) ?? null;
}

/** What a class is shown of a showing. */
export interface ShownPart {
	/** As far as it was watched, and all of what was not; ms */
	length: number;
	/** All that the body was made to do, also later: as the instructor added to it. */
	changes: readonly PlayedChange[];
	/** What of that was done until then. */
	done: readonly PlayedChange[];
}

/** @param now epoch ms */
export function shownPart(play: StorylinePlay, body: PlayingBody | null, now: number): ShownPart {
	const length = playedUntil(play, body, now) || play.length;
	const { changes } = isPlaying(play, body) ? body : play;
	return { length, changes, done: changes.filter(({ from }) => from < length) };
}
