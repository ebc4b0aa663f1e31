import { FRESHNESS, SAMPLE_RATE } from './constants';

/**
 * How much of the breath there still is in the newest breath or so of a window, as a share of that before.
 * A rate is the mean of 25 s, and stays strong for long after the breath has stopped; this does not.
 * @param breath the breath signal of the window, 10 Hz
 * @param bpm its rate
 * @returns `null` when the window is too short to compare its parts
 */
export function freshness(breath: Float64Array, bpm: number): number | null {
	const newest = newestPart(bpm);
	if (breath.length < newest + FRESHNESS.minBefore) return null;
	const before = amplitudeAt(breath.subarray(0, -newest), bpm);
	// Who breathes faster or slower than before still breathes.
	const now = FRESHNESS.rates.map((factor) => amplitudeAt(breath.subarray(-newest), factor * bpm));
	return before > 0 ? Math.max(...now) / before : null;
}

/** Samples that are compared with those before them. */
export function newestPart(bpm: number): number {
	return Math.round(Math.max(FRESHNESS.shortest, (FRESHNESS.breaths * 60 * SAMPLE_RATE) / bpm));
}

/** Amplitude of the sine of this rate that fits best, beside a level (least squares). */
function amplitudeAt(series: Float64Array, bpm: number): number {
	const speed = (2 * Math.PI * bpm) / (60 * SAMPLE_RATE);
	const n = series.length;
	const mean = { value: 0, cos: 0, sin: 0 };
	series.forEach((value, i) => {
		mean.value += value / n;
		mean.cos += Math.cos(speed * i) / n;
		mean.sin += Math.sin(speed * i) / n;
	});
	let [cc, cs, ss, vc, vs] = [0, 0, 0, 0, 0];
	series.forEach((value, i) => {
		const [v, c, s] = [
			value - mean.value,
			Math.cos(speed * i) - mean.cos,
			Math.sin(speed * i) - mean.sin
		];
		cc += c * c;
		cs += c * s;
		ss += s * s;
		vc += v * c;
		vs += v * s;
	});
	const determinant = cc * ss - cs * cs;
	return Math.hypot(vc * ss - vs * cs, vs * cc - vc * cs) / determinant;
}
