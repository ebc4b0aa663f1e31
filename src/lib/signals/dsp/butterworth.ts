/**
 * Second-order sections and zero-phase filtering, equal to scipy.signal.sosfiltfilt. Forward and
 * backward, so that a peak stays where it is.
 */

/** One section: (b0 + b1/z + b2/z^2) / (1 + a1/z + a2/z^2). */
interface Section {
	b: readonly [number, number, number];
	a: readonly [number, number];
}

/**
 * Butterworth bandpass of order 2, 0.06-1 Hz at 10 samples a second, by the bilinear transform:
 * scipy.signal.butter(2, [0.06, 1], 'bandpass', fs=10, output='sos').
 */
export const BREATH_BAND: readonly Section[] = [
	{
		b: [0.06077187664773864, 0.12154375329547729, 0.06077187664773864],
		a: [-1.2056927209531254, 0.45840238829699753]
	},
	{ b: [1, -2, 1], a: [-1.9473118549210888, 0.9488529250010965] }
];

/**
 * @param sections the filter
 * @param series at least 2 values
 * @param padding values by which both ends are lengthened (point-mirrored, so that level and slope
 * go on); at most series.length - 1
 */
export function filterBothWays(
	sections: readonly Section[],
	series: Float64Array,
	padding: number
): Float64Array {
	const forward = filterSettled(sections, extendOdd(series, padding));
	const backward = filterSettled(sections, forward.reverse());
	return backward.reverse().slice(padding, padding + series.length);
}

function extendOdd(series: Float64Array, padding: number): Float64Array {
	const n = series.length;
	const first = series[0]!;
	const last = series[n - 1]!;
	return Float64Array.from({ length: n + 2 * padding }, (_, k) => {
		const i = k - padding;
		if (i < 0) return 2 * first - series[-i]!;
		if (i >= n) return 2 * last - series[2 * (n - 1) - i]!;
		return series[i]!;
	});
}

/** Filters as if the series had stood at its first value for ever: no start-up swing. */
function filterSettled(sections: readonly Section[], series: Float64Array): Float64Array {
	let level = series[0]!;
	let result = series;
	for (const { b, a } of sections) {
		const settled = level * (sum(b) / (1 + sum(a)));
		let z0 = settled - b[0] * level;
		let z1 = b[2] * level - a[1] * settled;
		result = result.map((x) => {
			const y = b[0] * x + z0;
			z0 = b[1] * x - a[0] * y + z1;
			z1 = b[2] * x - a[1] * y;
			return y;
		});
		level = settled;
	}
	return result;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
