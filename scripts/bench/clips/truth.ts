import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

/** How the clip was made. */
const Options = v.looseObject({
	amp: v.optional(v.number()),
	photo: v.optional(v.string()),
	hold: v.optional(v.array(v.string())),
	raise_: v.optional(v.array(v.string())),
	rate: v.optional(v.string())
});

const TruthFile = v.looseObject({
	fps: v.optional(v.number(), 30),
	t: v.optional(v.array(v.number())),
	breath_onsets: v.optional(v.array(v.number()), []),
	present: v.optional(v.array(v.number())),
	raise_px: v.optional(v.array(v.number())),
	frozen: v.optional(v.array(v.number()), []),
	camera: v.optional(v.array(v.array(v.number())), []),
	options: v.optional(Options, {}),
	windows: v.optional(v.array(v.tuple([v.number(), v.number(), v.number()]))),
	certainty: v.optional(v.string(), ''),
	person: v.optional(v.string())
});

/** From and to, s. */
export interface Interval {
	from: number;
	to: number;
}

export interface Raise extends Interval {
	/** From when the shoulders are at their full height, s. */
	full: number;
	/** px */
	height: number;
}

/** A stretch of a recording in which somebody counted the breath by eye. */
export interface CountedWindow extends Interval {
	bpm: number;
}

/** What is known of a recording of a real person: no belt, but a count. */
export interface Counted {
	/** How sure the count is; `none`: the breath cannot be counted anywhere. */
	certainty: 'good' | 'doubtful' | 'none';
	windows: readonly CountedWindow[];
}

/** What is known about a clip. Times in s from its first frame. */
export interface Truth {
	/** Beginnings of a breath in; empty for a recording, of which only the count is known. */
	onsets: readonly number[];
	/** There is breath to see at all. */
	breathes: boolean;
	holds: readonly Interval[];
	/** Stretches in which the camera repeats one frame. */
	frozen: readonly Interval[];
	/** The camera moves or freezes and the body keeps its posture: every word about posture is false. */
	keepsPosture: boolean;
	/** `null` for a generated clip. */
	counted: Counted | null;
	raises: readonly Raise[];
	/** Moments at which the rate changes in a step, and the new rate, bpm. */
	steps: readonly { at: number; bpm: number }[];
	/** Whether the person is in the picture at a moment. */
	isPresent(t: number): boolean;
}

export interface ClipInfo {
	/** Frames per second. */
	fps: number;
	/** Time of each frame, s, where the clip has uneven times. */
	times: readonly number[] | null;
	/** Who is in it, as far as one clip must be told from another; `null`: not said. */
	person: string | null;
	truth: Truth | null;
}

/**
 * Reads what stands beside a clip.
 * @param path of the truth file; one that is not there makes a clip without truth, at 30 frames/s
 * @throws {v.ValiError} when the file is there and has another shape
 */
export function readClipInfo(path: string): ClipInfo {
	if (!existsSync(path)) return { fps: 30, times: null, person: null, truth: null };
	const file = v.parse(TruthFile, JSON.parse(readFileSync(path, 'utf8')));
	const person = file.person ?? file.options.photo ?? null;
	return { fps: file.fps, times: file.t ?? null, person, truth: truthOf(file) };
}

function truthOf(file: v.InferOutput<typeof TruthFile>): Truth {
	const { fps, present, options } = file;
	const times = file.t;
	const counted = countedIn(file);
	const frozen = stretchesIn(file.frozen, times, fps);
	const raises = raisesIn(file.raise_px ?? [], times, fps);
	const at = <T>(series: readonly T[], t: number): T | undefined =>
		series[Math.min(series.length - 1, Math.max(0, nearest(times, t, fps)))];
	return {
		onsets: file.breath_onsets,
		breathes:
			counted === null
				? options.amp !== 0 && file.breath_onsets.length > 0
				: counted.windows.length > 0,
		holds: (options.hold ?? []).map((text) => intervalOf(text)),
		frozen: frozen.map(({ from, to }) => ({ from, to })),
		counted,
		raises,
		keepsPosture: (frozen.length > 0 || file.camera.length > 0) && raises.length === 0,
		steps: stepsIn(options.rate ?? ''),
		isPresent: (t) => present === undefined || at(present, t) !== 0
	};
}

function nearest(times: readonly number[] | undefined, t: number, fps: number): number {
	if (times === undefined) return Math.round(t * fps);
	const after = times.findIndex((time) => time >= t);
	return after === -1 ? times.length - 1 : after;
}

function intervalOf(text: string): Interval {
	const [from = NaN, to = NaN] = text.split(',').map(Number);
	return { from, to };
}

/** A file with `windows` is of a recording; a count of which nobody says that it is good is doubtful. */
function countedIn({ windows, certainty }: v.InferOutput<typeof TruthFile>): Counted | null {
	if (windows === undefined) return null;
	const good = certainty.startsWith('good') ? 'good' : 'doubtful';
	return {
		certainty: windows.length === 0 ? 'none' : good,
		windows: windows.map(([from, to, bpm]) => ({ from, to, bpm }))
	};
}

/** Stretches of frames whose value is above 0, and these values. */
function stretchesIn(
	series: readonly number[],
	times: readonly number[] | undefined,
	fps: number
): (Interval & { first: number; values: readonly number[] })[] {
	const at = (i: number) => times?.[i] ?? i / fps;
	const stretches = [];
	for (let i = 0; i < series.length;) {
		if (series[i]! <= 0) {
			i++;
			continue;
		}
		let end = i;
		while (end < series.length && series[end]! > 0) end++;
		stretches.push({ from: at(i), to: at(end - 1), first: i, values: series.slice(i, end) });
		i = end;
	}
	return stretches;
}

/** Raises from the height of the shoulders frame by frame. */
function raisesIn(
	heights: readonly number[],
	times: readonly number[] | undefined,
	fps: number
): Raise[] {
	return stretchesIn(heights, times, fps).map(({ from, to, first, values }) => {
		const height = Math.max(...values);
		const full = first + values.findIndex((value) => value >= 0.99 * height);
		return { from, full: times?.[full] ?? full / fps, to, height };
	});
}

/** "12,30:20": from 30 s on 20 breaths a minute. */
function stepsIn(rate: string): { at: number; bpm: number }[] {
	return [...rate.matchAll(/,([\d.]+):([\d.]+)/g)].map(([, at, bpm]) => ({
		at: Number(at),
		bpm: Number(bpm)
	}));
}

/**
 * Mean rate over a window by the beginnings of the breaths, bpm: breaths are uneven, so the nominal
 * rate is not the truth. Between two beginnings a breath is counted by the share that lies in the
 * window; before the first and after the last the neighbouring breath goes on.
 * @returns `null` with fewer than two beginnings
 */
export function meanRate(onsets: readonly number[], from: number, to: number): number | null {
	if (onsets.length < 2 || !(to > from)) return null;
	return (60 * (breathsUntil(onsets, to) - breathsUntil(onsets, from))) / (to - from);
}

function breathsUntil(onsets: readonly number[], t: number): number {
	const after = onsets.findIndex((onset) => onset > t);
	const i = Math.min(Math.max((after === -1 ? onsets.length : after) - 1, 0), onsets.length - 2);
	return i + (t - onsets[i]!) / (onsets[i + 1]! - onsets[i]!);
}
