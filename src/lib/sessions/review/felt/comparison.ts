import type { FeltMark } from '../../../course/answers';
import { bodyRises, type BodyRises, type SignalRise } from './body-rises';
import { feltAt, feltMoments } from './felt';
import { agreement } from './ranks';
import { partOf, seenAround, sightOf, type PartSight } from './sight';
import { SCENE_SIGNALS, timeAt, type BodySample, type SceneSignal, type Series } from './types';

/** A mark belongs to a rise when it comes from so long before its onset... ms */
const EARLY_MS = 15_000;
/** ... to so long after the rise was over, ms. */
const LATE_MS = 5000;
/** A rise whose end was not seen is taken to last at least so long, ms. */
const LEAST_RISE_MS = 10_000;
/** Felt and measured are put side by side in steps of this many seconds. */
const PAIR_STEP = 5;

/** What can be said of the body in a scene. */
export type BodyWord =
	/** Nothing measured. */
	| 'none'
	/** Too little was seen to say anything. */
	| 'unseen'
	/** Some part of it was seen well, and had no clear rise: that is not the same as rest. */
	| 'unclear'
	| 'rise';

/** Felt beside measured, of one scene. Times in ms since it began. */
export interface FeltComparison {
	/** How long the scene was seen, ms. */
	length: number;
	body: BodyWord;
	/** Clear rises, the first first. */
	rises: SignalRise[];
	/** What of the body was in sight, part by part. */
	sight: PartSight[];
	/** Moments that were marked. */
	moments: number[];
	/** The first mark that belongs to the first rise; `null` when there is none. */
	noticed: number | null;
	/** Noticing time: that mark minus the onset of the first rise; below 0 she was first. ms */
	noticingMs: number | null;
	/** Marks beside which something was seen, and nothing rose. */
	feltOnly: number[];
	/** Marks beside which too little was seen to say anything. */
	feltUnseen: number[];
	/** Rises without a mark. */
	measuredOnly: SignalRise[];
	/**
	 * How felt and measured went up and down together, -1..1: one point of what is said over sessions;
	 * `null` where nothing clearly rose, for then it would be about chance.
	 */
	agreement: number | null;
}

/**
 * Lays felt and measured side by side.
 * @param samples of the rest before (times below 0) and of the scene
 * @param from where the rest began, ms (0 or below)
 * @param length of the scene, ms
 */
export function feltBesideMeasured(
	samples: readonly BodySample[],
	marks: readonly FeltMark[],
	from: number,
	length: number
): FeltComparison {
	return compareFelt(seenScene(samples, from, length), marks, length);
}

/** What was seen of the body in a scene. */
export interface SeenBody extends BodyRises {
	/** Something measured at all. */
	measured: boolean;
	sight: PartSight[];
}

/**
 * What was seen of the body in a scene, whatever was felt in it.
 * @param samples of the rest before (times below 0) and of the scene
 * @param from where the rest began, ms (0 or below)
 * @param length of the scene, ms
 */
export function seenScene(samples: readonly BodySample[], from: number, length: number): SeenBody {
	const { series, rises } = bodyRises(samples, from, length);
	return { measured: samples.length > 0, series, rises, sight: sightOf(series, length) };
}

/** Lays what was seen beside what was felt. @param length of the scene, ms */
export function compareFelt(
	{ measured, series, rises, sight: seen }: SeenBody,
	marks: readonly FeltMark[],
	length: number
): FeltComparison {
	const moments = feltMoments(marks);
	const ofRise = (rise: SignalRise) => moments.filter((t) => belongs(t, rise, length));
	const first = rises[0];
	const alone = moments.filter((t) => !rises.some((rise) => belongs(t, rise, length)));
	// Where a rise was found, enough was seen.
	const rose = new Set(rises.map(({ signal }) => partOf(signal)));
	const sight = seen.map((one) => (rose.has(one.part) ? { ...one, enough: true } : one));
	const looked = sight.filter(({ enough }) => enough).map(({ part }) => part);
	const seenThen = (t: number) =>
		seenAround(t, series, length).some((part) => looked.includes(part));
	const noticed = first ? (ofRise(first)[0] ?? null) : null;
	const body = measured ? bodyWord(rises, sight) : 'none';
	return {
		length,
		body,
		rises,
		sight,
		moments,
		noticed,
		noticingMs: first && noticed !== null ? noticed - first.onset : null,
		feltOnly: alone.filter((t) => seenThen(t)),
		feltUnseen: alone.filter((t) => !seenThen(t)),
		measuredOnly: rises.filter((rise) => ofRise(rise).length === 0),
		agreement: body === 'rise' && moments.length > 0 ? together(series, marks) : null
	};
}

function bodyWord(rises: readonly SignalRise[], sight: readonly PartSight[]): BodyWord {
	if (rises.length > 0) return 'rise';
	return sight.some(({ enough }) => enough) ? 'unclear' : 'unseen';
}

function belongs(t: number, { onset, over }: SignalRise, length: number): boolean {
	const end = Math.max(over ?? length, onset + LEAST_RISE_MS);
	return t >= onset - EARLY_MS && t <= end + LATE_MS;
}

/** Rank correlation of what was felt and how far the body was from its rest, within the scene. */
function together(series: Record<SceneSignal, Series>, marks: readonly FeltMark[]): number | null {
	const tension = deviation(series);
	const felt = feltAt(marks, tension);
	const start = Math.max(0, Math.round(-tension.from / tension.step));
	const thin = (values: Float64Array) => {
		const inside = values.slice(start);
		return Array.from({ length: Math.floor(inside.length / PAIR_STEP) }, (_, i) =>
			meanSeen(inside.slice(i * PAIR_STEP, (i + 1) * PAIR_STEP))
		);
	};
	return agreement(thin(felt), thin(tension.values));
}

/**
 * How far the body is from its rest, all signals together: each signal's place among its own values in
 * the scene, so that none counts more because of its unit.
 */
function deviation(series: Record<SceneSignal, Series>): Series {
	const { from, step, values } = series['breath-faster'];
	const ranked = SCENE_SIGNALS.map((signal) => shares(series[signal].values));
	return {
		from,
		step,
		values: Float64Array.from(values, (_, i) => meanSeen(ranked.map((shares) => shares[i]!)))
	};
}

/** Share of all seen values that lie below each one, 0..1. */
function shares(values: Float64Array): Float64Array {
	const sorted = values.filter((value) => !Number.isNaN(value)).sort();
	return values.map((value) => {
		if (Number.isNaN(value)) return NaN;
		return sorted.findIndex((other) => other >= value) / sorted.length;
	});
}

/** `NaN` when nothing was seen. */
function meanSeen(values: ArrayLike<number>): number {
	const seen = Array.from(values).filter((value) => !Number.isNaN(value));
	return seen.reduce((sum, value) => sum + value, 0) / seen.length;
}

/** When a series stood at a value, for who draws it. */
export function seriesPoints(series: Series): { t: number; value: number | null }[] {
	return Array.from(series.values, (value, index) => ({
		t: timeAt(series, index),
		value: Number.isNaN(value) ? null : value
	}));
}
