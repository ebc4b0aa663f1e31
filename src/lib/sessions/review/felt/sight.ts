import { isSeenAround } from '../enough';
import { canFindRise } from './rise';
import { SCENE_SIGNALS, timeAt, type SceneSignal, type Series } from './types';

export const BODY_PARTS = ['breath', 'shoulders', 'movement'] as const;
/** A part of what a camera sees of a body, as a person would name it. */
export type BodyPart = (typeof BODY_PARTS)[number];

const PART_OF: Record<SceneSignal, BodyPart> = {
	'breath-faster': 'breath',
	'breath-shallow': 'breath',
	'shoulders-raised': 'shoulders',
	fidgeting: 'movement'
};

/** A time in which a part was in sight, or out of it, ms. */
export interface SightSpan {
	from: number;
	to: number;
}

/** How one part of the body was in sight during a scene. */
export interface PartSight {
	part: BodyPart;
	/** Share of the scene, 0..1. */
	share: number;
	/** Well enough that a rise would have been found: only then its absence may be spoken of. */
	enough: boolean;
	/** All times with it, in order. */
	seen: SightSpan[];
	/** The longer times without it, in order. */
	unseen: SightSpan[];
}

/** Least share of the scene to say that nothing rose; as much as finding a rise asks for. */
const SHARE_ENOUGH = 0.7;
/** Out of sight for so long, a whole rise can have come and gone, ms. */
const LONG_UNSEEN_MS = 10_000;

/**
 * How each part of the body was in sight.
 * @param series of the rest (times below 0) and of the scene
 * @param length of the scene, ms
 */
export function sightOf(series: Record<SceneSignal, Series>, length: number): PartSight[] {
	return BODY_PARTS.map((part) => {
		const own = ownSeries(series, part);
		const share = seenShare(own, 0, length);
		return {
			part,
			share,
			enough: share >= SHARE_ENOUGH && canFindRise(own),
			seen: seenTimes(own, length),
			unseen: longUnseen(own, length)
		};
	});
}

/** Which parts were in sight around a mark: only of those it can be said that they did not rise. */
export function seenAround(t: number, series: Record<SceneSignal, Series>, length: number) {
	return BODY_PARTS.filter((part) =>
		isSeenAround(t, length, (from, to) => seenShare(ownSeries(series, part), from, to))
	);
}

/** What two signals of one part are worked out from is seen or not seen together. */
function ownSeries(series: Record<SceneSignal, Series>, part: BodyPart): Series {
	return series[SCENE_SIGNALS.find((signal) => PART_OF[signal] === part)!];
}

export function partOf(signal: SceneSignal): BodyPart {
	return PART_OF[signal];
}

/** Share of the steps from one time to another in which there is a value, 0..1. @param from,to ms */
function seenShare({ from: start, step, values }: Series, from: number, to: number): number {
	const [first, end] = [from, to].map((t) => Math.round((t - start) / step)) as [number, number];
	const all = Math.max(1, end - Math.max(0, first));
	const part = values.slice(Math.max(0, first), Math.max(0, end));
	return part.filter((value) => !Number.isNaN(value)).length / all;
}

function seenTimes(series: Series, length: number): SightSpan[] {
	const times: SightSpan[] = [];
	series.values.forEach((value, index) => {
		const from = timeAt(series, index);
		const to = Math.min(from + series.step, length);
		if (Number.isNaN(value) || from < 0 || to <= from) return;
		const last = times.at(-1);
		if (last?.to === from) last.to = to;
		else times.push({ from, to });
	});
	return times;
}

function longUnseen(series: Series, length: number): SightSpan[] {
	const { step, values } = series;
	const all: SightSpan[] = [];
	const add = (from: number, to: number) => {
		if (to - from >= LONG_UNSEEN_MS) all.push({ from, to });
	};
	let since: number | null = 0;
	values.forEach((value, index) => {
		const t = timeAt(series, index);
		if (t < 0) return;
		if (Number.isNaN(value)) since ??= t;
		else {
			if (since !== null) add(since, t);
			since = null;
		}
	});
	const end = timeAt(series, values.length - 1) + step;
	add(since ?? end, length);
	return all;
}
