import { timedBeats, toldAt, type FeltMark, type PlayedScene } from '$lib/course';
import { median } from '$lib/signals/dsp/stats';
import {
	bodyRises,
	SCENE_SIGNALS,
	seriesPoints,
	strengthAt,
	usualOf,
	type BodySample,
	type FeltComparison,
	type SceneSignal,
	type Series
} from '$lib/sessions/review';
import { stretchesOf, type TimeRow } from '../pictures/time-rows';
import { LINES } from './words';

/** A measured signal as it is drawn. */
export interface SignalLine extends TimeRow {
	signal: SceneSignal;
}

/** What stands in the pictures of a scene. Times in ms since it began. */
export interface FeltMeasured {
	length: number;
	beats: { from: number; to: number; level: number; text: string }[];
	/** What was held: strength 0..10 in equal steps; empty when nothing was. */
	held: { t: number; strength: number }[];
	lines: SignalLine[];
	/** Words of the scene at a time; `null` where it has none (any more): its text was changed since. */
	wordsAt: (t: number) => string | null;
}

/** Step in which a held feeling is drawn, ms. */
const HELD_STEP = 500;

/**
 * How far up and down from what is usual a line goes in any case, in the unit of its signal: small
 * things look small, and the same thing looks the same in every scene.
 */
const SPAN: Record<SceneSignal, [down: number, up: number]> = {
	'breath-faster': [6, 10],
	'breath-shallow': [0.8, 1.2],
	'shoulders-raised': [0.04, 0.1],
	fidgeting: [1.4, 2.4]
};

/** @param restStart where the rest began, ms (0 or below) */
export function feltMeasured(
	scene: PlayedScene,
	marks: readonly FeltMark[],
	length: number,
	samples: readonly BodySample[],
	restStart: number,
	{ rises }: FeltComparison
): FeltMeasured {
	const { series } = bodyRises(samples, restStart, length);
	const holds = marks.filter(({ way }) => way === 'hold');
	return {
		length,
		beats: timedBeats(scene)
			.filter(({ from }) => from < length)
			.map(({ beat, from, to }) => ({
				from,
				to: Math.min(to, length),
				level: beat.level,
				text: beat.text
			})),
		held:
			holds.length === 0
				? []
				: Array.from({ length: Math.ceil(length / HELD_STEP) }, (_, i) => ({
						t: i * HELD_STEP,
						strength: strengthAt(holds, i * HELD_STEP)
					})),
		lines: SCENE_SIGNALS.flatMap((signal) => {
			const line = lineOf(signal, series[signal]);
			const rise = rises.find((rise) => rise.signal === signal) ?? null;
			return line ? [{ ...line, rise }] : [];
		}),
		wordsAt: (t) => toldAt(scene, t)
	};
}

function lineOf(signal: SceneSignal, series: Series): SignalLine | null {
	const scene = seriesPoints(series).filter(({ t }) => t >= 0);
	const stretches = stretchesOf(scene, series.step);
	const values = stretches.flatMap((stretch) => stretch.map(({ value }) => value));
	if (values.length === 0) return null;
	const usual = usualOf(series);
	const centre = usual?.centre ?? median(values);
	const [down, up] = SPAN[signal];
	return {
		signal,
		name: LINES[signal](),
		stretches,
		scale: {
			low: Math.min(centre - down, ...values),
			high: Math.max(centre + up, ...values),
			ticks: []
		},
		written: null,
		usual: usual?.band ?? null
	};
}
