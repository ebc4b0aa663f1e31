import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

/** `[from, to, amount]` of a raise, as the clip was made: s, s, px. */
const Options = v.looseObject({
	amp: v.optional(v.number()),
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
	options: v.optional(Options, {})
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

/** What is known about a clip. Times in s from its first frame. */
export interface Truth {
	/** Beginnings of a breath in. */
	onsets: readonly number[];
	/** There is breath to see at all. */
	breathes: boolean;
	holds: readonly Interval[];
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
	truth: Truth | null;
}

/**
 * Reads what stands beside a clip.
 * @param path of the truth file; one that is not there makes a clip without truth, at 30 frames/s
 * @throws {v.ValiError} when the file is there and has another shape
 */
export function readClipInfo(path: string): ClipInfo {
	if (!existsSync(path)) return { fps: 30, times: null, truth: null };
	const file = v.parse(TruthFile, JSON.parse(readFileSync(path, 'utf8')));
	return { fps: file.fps, times: file.t ?? null, truth: truthOf(file) };
}

function truthOf(file: v.InferOutput<typeof TruthFile>): Truth {
	const { fps, present, options } = file;
	const times = file.t;
	const at = <T>(series: readonly T[], t: number): T | undefined =>
		series[Math.min(series.length - 1, Math.max(0, nearest(times, t, fps)))];
	return {
		onsets: file.breath_onsets,
		breathes: options.amp !== 0 && file.breath_onsets.length > 0,
		holds: (options.hold ?? []).map((text) => intervalOf(text)),
		raises: raisesIn(file.raise_px ?? [], times, fps),
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

/** Raises from the height of the shoulders frame by frame. */
function raisesIn(
	heights: readonly number[],
	times: readonly number[] | undefined,
	fps: number
): Raise[] {
	const at = (i: number) => times?.[i] ?? i / fps;
	const raises: Raise[] = [];
	for (let i = 0; i < heights.length;) {
		if (heights[i]! <= 0) {
			i++;
			continue;
		}
		let end = i;
		while (end < heights.length && heights[end]! > 0) end++;
		const part = heights.slice(i, end);
		const height = Math.max(...part);
		const full = i + part.findIndex((value) => value >= 0.99 * height);
		raises.push({ from: at(i), full: at(full), to: at(end - 1), height });
		i = end;
	}
	return raises;
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
