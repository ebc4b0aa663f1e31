import { findBreaths } from '../../../signals/breathing/breaths';
import { SAMPLE_RATE } from '../../../signals/breathing/constants';
import { median } from '../../../signals/dsp/stats';
import type { BodySample, SceneSignal, Series } from './types';

/** Step of the series, ms. */
export const STEP_MS = 1000;
/** A longer hole breaks the breathing curve in two, ms: a breath is measured across none. */
const HOLE_MS = 1500;
/** A stretch of curve shorter than this holds no whole breaths worth having, ms. */
const LEAST_CURVE_MS = 8000;
/** Longer than this between two breaths is a pause, not a slow breath, ms. */
const LONGEST_BREATH_MS = 15_000;

/**
 * What the body did, second by second, each signal so that a rise of tension goes up: breaths per
 * minute, breath by breath; shallowness (the negative logarithm of depth, so that half as deep is +0.69
 * whatever the depth at rest); shoulders, shoulder widths; movement (its logarithm).
 * @param from,to ms
 */
export function bodySeries(
	samples: readonly BodySample[],
	from: number,
	to: number
): Record<SceneSignal, Series> {
	const breaths = breathsOf(samples);
	const empty = () => emptySeries(from, to);
	return {
		'breath-faster': byBreath(empty(), breaths, ({ start, end }) => 60_000 / (end - start)),
		'breath-shallow': byBreath(empty(), breaths, ({ depth }) => -Math.log(depth)),
		'shoulders-raised': bySecond(empty(), samples, ({ raise }) => raise),
		fidgeting: bySecond(empty(), samples, ({ movement }) =>
			movement === null || movement <= 0 ? null : Math.log(movement)
		)
	};
}

function emptySeries(from: number, to: number): Series {
	const length = Math.max(0, Math.floor((to - from) / STEP_MS));
	return { from, step: STEP_MS, values: new Float64Array(length).fill(NaN) };
}

/** A whole breath on the clock of the samples, ms; depth in 1/100 shoulder width. */
interface TimedBreath {
	start: number;
	end: number;
	depth: number;
}

function breathsOf(samples: readonly BodySample[]): TimedBreath[] {
	return stretchesOf(samples).flatMap((stretch) => {
		const from = stretch[0]!.t;
		const step = 1000 / SAMPLE_RATE;
		return findBreaths(resample(stretch, from, step))
			.map(({ onset, end, depth }) => ({
				start: from + onset * step,
				end: from + end * step,
				depth
			}))
			.filter(({ start, end, depth }) => depth > 0 && end - start <= LONGEST_BREATH_MS);
	});
}

/** A point of the breathing curve. */
interface Point {
	t: number;
	curve: number;
}

/** Stretches of curve without a silence in them. */
function stretchesOf(samples: readonly BodySample[]): Point[][] {
	const stretches: Point[][] = [];
	let last = -Infinity;
	for (const { t, curve } of samples) {
		if (curve === null) continue;
		if (t - last > HOLE_MS) stretches.push([]);
		stretches.at(-1)!.push({ t, curve });
		last = t;
	}
	return stretches.filter((stretch) => stretch.at(-1)!.t - stretch[0]!.t >= LEAST_CURVE_MS);
}

/** The curve at equal steps, straight from point to point. */
function resample(points: readonly Point[], from: number, step: number): Float64Array {
	const length = Math.floor((points.at(-1)!.t - from) / step) + 1;
	let next = 1;
	return Float64Array.from({ length }, (_, i) => {
		const t = from + i * step;
		while (next < points.length - 1 && points[next]!.t < t) next++;
		const [a, b] = [points[next - 1]!, points[next]!];
		return a.curve + ((b.curve - a.curve) * (t - a.t)) / (b.t - a.t);
	});
}

/**
 * Every second gets the value of the breath whose middle came last: a breath in which something
 * changed would otherwise have changed from its start.
 */
function byBreath(
	series: Series,
	breaths: readonly TimedBreath[],
	value: (breath: TimedBreath) => number
): Series {
	const { from, step, values } = series;
	for (const breath of breaths) {
		const half = (breath.end - breath.start) / 2;
		const first = Math.max(0, Math.ceil((breath.start + half - from) / step));
		const end = Math.min(values.length, Math.ceil((breath.end + half - from) / step));
		values.fill(value(breath), first, Math.max(first, end));
	}
	return series;
}

/** Every second gets the middle of what was seen in it. */
function bySecond(
	series: Series,
	samples: readonly BodySample[],
	value: (sample: BodySample) => number | null
): Series {
	const { from, step, values } = series;
	const seen: number[][] = Array.from(values, () => []);
	for (const sample of samples) {
		const measured = value(sample);
		if (measured !== null) seen[Math.floor((sample.t - from) / step)]?.push(measured);
	}
	seen.forEach((all, i) => {
		if (all.length > 0) values[i] = median(all);
	});
	return series;
}
