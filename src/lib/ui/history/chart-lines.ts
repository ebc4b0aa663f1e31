import { m } from '$lib/paraglide/messages';
import { SILENCE_MS, type Sample } from '$lib/sessions';
import type { ChartPoint, SessionChartOptions } from './session-chart';

/** One figure of the samples as a line with its holes. */
export function chartLine(
	samples: readonly Sample[],
	of: (sample: Sample) => number | null
): ChartPoint[] {
	const points: ChartPoint[] = [];
	let last = -Infinity;
	for (const sample of samples) {
		if (sample.t - last > SILENCE_MS) points.push({ x: sample.t, y: null });
		points.push({ x: sample.t, y: of(sample) });
		last = sample.t;
	}
	return points;
}

/**
 * The breathing rate in a picture, against the own rest.
 * @param rest bpm; `null` when it is not known
 * @param marks moments to mark, ms
 */
export function breathLines(
	samples: readonly Sample[],
	rest: number | null,
	marks: number[] = []
): SessionChartOptions {
	const length = samples.at(-1)?.t ?? 0;
	const lines = [
		{ label: m.history_rate(), points: chartLine(samples, ({ rate }) => rate), colour: '--rest' }
	];
	if (rest === null) return { lines, marks, length, digits: 0 };
	const points = [
		{ x: 0, y: rest },
		{ x: length, y: rest }
	];
	const line = { label: m.session_rest_line(), points, colour: '--ink-soft', dashed: true };
	return { lines: [...lines, line], marks, length, digits: 0 };
}
