/** Whatever is played: our drawn film, or a file of somebody's own. Times in s. */
export interface Playable {
	readonly now: number;
	/** 0 while it is not known. */
	readonly length: number;
	readonly playing: boolean;
	/** It played to its end. */
	readonly over: boolean;
	/** What is said now; empty: nothing. */
	readonly caption: string;
	/** Times its own pace. */
	speed: number;
	play(): void;
	pause(): void;
	/** To another time, and on from there. */
	seek(time: number): void;
}

export const SPEEDS = [0.75, 1, 1.25, 1.5] as const;
/** So far the button and the arrow keys go, s. */
export const JUMP_SECONDS = 5;

/** Plays, or stands still; from the beginning when it was over. */
export function togglePlay(film: Playable) {
	if (film.playing) film.pause();
	else film.play();
}
