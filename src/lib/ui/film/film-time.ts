/** What of a drawn film is to be seen and said at a time. Plain arithmetic; times in s since it began. */
import type { FilmEasing, FilmMove, FilmProperty, FilmShape, FilmShot } from '$lib/content';

/** How long a shot takes to come out of the paper, and to go back into it. */
const FADE_SECONDS = 0.4;
/** What is said lies this far back when its still picture is taken, as a share of its time. */
const STILL_SHARE = 0.8;

/** Sums of tenths are a little more or less than they look, s. */
const SLACK = 1e-6;

/** How a part of a drawing is, against how it was drawn. */
export type PartState = Record<FilmProperty, number>;

export interface FilmMoment {
	shot: FilmShot;
	/** Since the shot began, s. */
	into: number;
	/** 0..1 while it comes out of the paper or goes back into it. */
	shown: number;
	/** `null`: nothing is said. */
	caption: string | null;
	chapter: string;
}

export interface TimedChapter {
	id: string;
	/** When its first words come. */
	from: number;
}

/** One caption with the time of the whole film. */
export interface TimedCaption {
	id: string;
	shot: string;
	from: number;
	to: number;
	/** When its still picture is taken. */
	still: number;
}

export function filmLength({ shots }: FilmShape): number {
	const sum = shots.reduce((before, { seconds }) => before + seconds, 0);
	return Math.round(10 * sum) / 10;
}

/** When each shot begins. */
function startsOf({ shots }: FilmShape): number[] {
	let at = 0;
	return shots.map(({ seconds }) => {
		const start = at;
		at += seconds;
		return start;
	});
}

/** For who goes to one of them. */
export function chaptersOf(film: FilmShape): TimedChapter[] {
	const starts = startsOf(film);
	return film.chapters.map(({ id, shot }) => {
		const index = film.shots.findIndex((one) => one.id === shot);
		return { id, from: index === 0 ? 0 : starts[index]! + film.shots[index]!.captions[0]!.at };
	});
}

export function captionsOf(film: FilmShape): TimedCaption[] {
	const starts = startsOf(film);
	return film.shots.flatMap(({ id: shot, captions }, index) =>
		captions.map((caption) => {
			const from = starts[index]! + caption.at;
			const still = from + STILL_SHARE * caption.for;
			return { id: caption.id, shot, from, to: from + caption.for, still };
		})
	);
}

/** All that is to be seen and said at a time. */
export function filmAt(film: FilmShape, time: number): FilmMoment {
	const starts = startsOf(film);
	const now = Math.max(0, Math.min(time, filmLength(film)));
	const index = starts.findLastIndex((start) => start <= now + SLACK);
	const shot = film.shots[index]!;
	const into = Math.max(0, now - starts[index]!);
	// The film begins and ends with a picture.
	const come = index === 0 ? 1 : into / FADE_SECONDS;
	const go = index === film.shots.length - 1 ? 1 : (shot.seconds - into) / FADE_SECONDS;
	const begun = new Set(film.shots.slice(0, index + 1).map(({ id }) => id));
	return {
		shot,
		into,
		shown: Math.max(0, Math.min(1, come, go)),
		caption: shot.captions.findLast(({ at }) => at <= into + SLACK)?.id ?? null,
		chapter: film.chapters.findLast((chapter) => begun.has(chapter.shot))!.id
	};
}

/** How every part that ever moves in a shot is, so many seconds into it. */
export function partsAt({ moves }: FilmShot, into: number): Map<string, PartState> {
	const states = new Map<string, PartState>();
	const began = new Set<string>();
	for (const move of moves) {
		const key = `${move.part} ${move.property}`;
		const state = states.get(move.part) ?? restOf();
		states.set(move.part, state);
		// Moves of one thing stand in order of time; before the first it waits where that begins.
		if (began.has(key) && into < move.at) continue;
		began.add(key);
		state[move.property] = valueAt(move, into);
	}
	return states;
}

function restOf(): PartState {
	return { x: 0, y: 0, turn: 0, scale: 1, wide: 1, stretch: 1, show: 1 };
}

function valueAt({ from, to, at, for: length, easing, swings = 1 }: FilmMove, into: number) {
	const ways = Math.max(0, Math.min(swings, (into - at) / length));
	const way = Math.min(Math.floor(ways), swings - 1);
	const share = eased(ways - way, easing);
	return from + (to - from) * (way % 2 === 0 ? share : 1 - share);
}

function eased(share: number, easing: FilmEasing = 'smooth'): number {
	switch (easing) {
		case 'even':
			return share;
		case 'in':
			return share ** 2;
		case 'out':
			return 1 - (1 - share) ** 3;
		case 'smooth':
			return (1 - Math.cos(Math.PI * share)) / 2;
	}
}

/** For `transform` of a part that turns and grows around a point. */
export function transformOf(state: PartState, [x, y]: readonly [number, number]): string {
	const shift = `translate(${round(state.x + x)} ${round(state.y + y)})`;
	const scale = `scale(${round(state.scale * state.wide)} ${round(state.scale * state.stretch)})`;
	return `${shift} rotate(${round(state.turn)}) ${scale} translate(${round(-x)} ${round(-y)})`;
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}
