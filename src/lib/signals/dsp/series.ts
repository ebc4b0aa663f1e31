import { mean } from './stats';

/** Takes the least-squares straight line out of a series: slow drift is not a rhythm. */
export function detrend(series: ArrayLike<number>): Float64Array {
	const n = series.length;
	const centre = (n - 1) / 2;
	const level = mean(series);
	let product = 0;
	let square = 0;
	for (let i = 0; i < n; i++) {
		product += (i - centre) * series[i]!;
		square += (i - centre) ** 2;
	}
	const slope = square > 0 ? product / square : 0;
	return Float64Array.from({ length: n }, (_, i) => series[i]! - level - slope * (i - centre));
}

/** Symmetric Hann window (first and last value 0, as numpy.hanning). */
export function hann(length: number): Float64Array {
	return Float64Array.from(
		{ length },
		(_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (length - 1))
	);
}

export function multiplyEach(a: Float64Array, b: Float64Array): Float64Array {
	return a.map((value, i) => value * b[i]!);
}

/** Where the parabola through a peak and its two neighbours has its top, in (fractional) samples. */
export function peakPosition(series: ArrayLike<number>, index: number): number {
	if (index <= 0 || index >= series.length - 1) return index;
	const before = series[index - 1]!;
	const after = series[index + 1]!;
	const curvature = before - 2 * series[index]! + after;
	// No peak, or one of noise beyond its neighbours: the bin itself, and one bin further at most.
	if (curvature >= 0) return index;
	return index + Math.min(1, Math.max(-1, (0.5 * (before - after)) / curvature));
}

/** Index of the first largest value in [from, to). */
export function indexOfMax(series: ArrayLike<number>, from: number, to: number): number {
	let best = from;
	for (let i = from + 1; i < to; i++) if (series[i]! > series[best]!) best = i;
	return best;
}

/**
 * Autocorrelation, each lag divided by the number of products in it (unbiased) and by lag 0.
 * @returns lags 0..n-1
 */
export function autocorrelation(series: Float64Array): Float64Array {
	const n = series.length;
	const result = new Float64Array(n);
	for (let lag = 0; lag < n; lag++) {
		let sum = 0;
		for (let i = lag; i < n; i++) sum += series[i]! * series[i - lag]!;
		result[lag] = sum / (n - lag);
	}
	const scale = result[0]! + 1e-12;
	return result.map((value) => value / scale);
}
