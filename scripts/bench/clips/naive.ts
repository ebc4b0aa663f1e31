import { shouldersOf } from '../../../src/lib/signals/geometry';
import { indexOfMax, hann, multiplyEach, detrend } from '../../../src/lib/signals/dsp/series';
import { RealFft } from '../../../src/lib/signals/dsp/fft';
import type { Observation } from '../../../src/lib/signals/types';

const RATE_HZ = 10;
const WINDOW_S = 25;
const SIZE = 1024;
/** Band in which the peak is sought, Hz: 5-42 a minute. */
const BAND = { from: 0.08, to: 0.7 };

/**
 * What one would get without any of our work: the mean height of the shoulder landmarks, on an even
 * grid, its largest peak in the breathing band. It always has an answer.
 * @returns the rate at a moment (ms), bpm; `null` until a window is full
 */
export function naiveRates(observations: readonly Observation[]): (t: number) => number | null {
	const heights = observations.flatMap(({ t, pose }) => {
		const shoulders = shouldersOf(pose?.landmarks ?? null);
		return shoulders === null ? [] : [{ t, y: shoulders.y }];
	});
	const fft = new RealFft(SIZE);
	return (t) => {
		const from = t - 1000 * WINDOW_S;
		const points = heights.filter((point) => point.t >= from - 500 && point.t <= t);
		if (points.length < 2 || points[0]!.t > from + 500) return null;
		const grid = Float64Array.from({ length: RATE_HZ * WINDOW_S }, (_, i) =>
			heightAt(points, from + (1000 * i) / RATE_HZ)
		);
		const power = fft.power(multiplyEach(detrend([...grid]), hann(grid.length)));
		const bin = RATE_HZ / SIZE;
		const peak = indexOfMax(power, Math.ceil(BAND.from / bin), Math.floor(BAND.to / bin));
		return 60 * peak * bin;
	};
}

function heightAt(points: readonly { t: number; y: number }[], t: number): number {
	const after = points.findIndex((point) => point.t >= t);
	if (after <= 0) return points[after === 0 ? 0 : points.length - 1]!.y;
	const a = points[after - 1]!;
	const b = points[after]!;
	return a.y + ((b.y - a.y) * (t - a.t)) / (b.t - a.t);
}
