import { timedBeats, type FeltMark, type Scene } from '$lib/course';
import {
	bodyRises,
	SCENE_SIGNALS,
	seriesPoints,
	strengthAt,
	type BodySample,
	type FeltComparison,
	type SceneSignal,
	type SignalRise
} from '$lib/sessions/review';

/** One measured signal as it is drawn. */
export interface SignalLine {
	signal: SceneSignal;
	/** Stretches without a hole; heights 0 (its lowest in this scene) to 1. */
	stretches: { t: number; height: number }[][];
	rise: SignalRise | null;
}

/** What stands in one picture of a scene. Times in ms since it began. */
export interface FeltMeasured {
	length: number;
	beats: { from: number; to: number; level: number; text: string }[];
	/** Taps. */
	taps: { t: number; strength: number }[];
	/** What was held: strength 0..10 in equal steps; empty when nothing was. */
	held: { t: number; strength: number }[];
	lines: SignalLine[];
}

/** Step in which a held feeling is drawn, ms. */
const HELD_STEP = 500;

/** @param restStart where the rest began, ms (0 or below) */
export function feltMeasured(
	scene: Scene,
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
		taps: marks.filter(({ way }) => way === 'tap'),
		held:
			holds.length === 0
				? []
				: Array.from({ length: Math.ceil(length / HELD_STEP) }, (_, i) => ({
						t: i * HELD_STEP,
						strength: strengthAt(holds, i * HELD_STEP)
					})),
		lines: SCENE_SIGNALS.flatMap((signal) => {
			const stretches = drawn(seriesPoints(series[signal]).filter(({ t }) => t >= 0));
			const rise = rises.find((rise) => rise.signal === signal) ?? null;
			return stretches.length === 0 ? [] : [{ signal, stretches, rise }];
		})
	};
}

function drawn(all: { t: number; value: number | null }[]) {
	const seen = all.flatMap(({ value }) => (value === null ? [] : [value]));
	const [low, high] = [Math.min(...seen), Math.max(...seen)];
	const stretches: { t: number; height: number }[][] = [];
	let open = false;
	for (const { t, value } of all) {
		if (value === null) {
			open = false;
			continue;
		}
		if (!open) stretches.push([]);
		open = true;
		stretches.at(-1)!.push({ t, height: high > low ? (value - low) / (high - low) : 0 });
	}
	return stretches;
}
