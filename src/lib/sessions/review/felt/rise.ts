import { timeAt, type Series } from './types';

/** What a rise of one signal must be to be called one. */
export interface RiseLimits {
	/** Height of the rise in the signal's own unit. */
	height: number;
	/** Height over its standard error. */
	clearness: number;
}

/** When and how far a signal rose. */
export interface SeriesRise {
	/** ms */
	onset: number;
	/** Within these times the onset lies with 95 % confidence, ms. */
	range: [number, number];
	/** In the signal's own unit. */
	height: number;
	/** When the rise was half over, by going down again; `null`: it lasted to the end. ms */
	over: number | null;
}

/** Time that a rise takes to be there in full: what is tried, s. */
const RAMPS = [2, 4, 7, 10, 14, 20];
/** Steps in which the onset is tried, s. */
const FINE = 0.5;
/** Least rest before an onset, s, and least time after it. */
const BEFORE = 12;
const AFTER = 5;
/** The signal goes up until its smoothed peak; width of that smoothing, s. */
const SMOOTH = 9;
/** 95 % of a chi-squared variable with one degree of freedom lies below. */
const CHI_95 = 3.84;
/** An onset that may lie in a wider range is not clear, s. */
const WIDEST_RANGE = 16;
/** Least share of the time that must have been seen. */
const SEEN = 0.7;

/**
 * Finds the one rise of a signal, or none. Change-point regression with a smooth ramp: a level, from
 * the onset a rise of some length, a new level (two-phase regression: Hinkley 1969, Biometrika 56, with
 * a smooth ramp instead of a kink). Onset and length are tried out, level and height are least
 * squares. Neighbouring seconds are alike, so that there are fewer facts than values: standard error
 * and confidence range count with the effective number of values of an AR(1) process (Bartlett 1946).
 *
 * The signal is looked at from its start to its smoothed peak and a little further; what comes after
 * is the way down.
 * @param earliest no onset is looked for before it, ms
 * @returns `null` when there is no clear rise
 */
export function findRise(series: Series, limits: RiseLimits, earliest: number): SeriesRise | null {
	if (!canFindRise(series)) return null;
	const second = 1000 / series.step;
	const { values } = series;
	const first = Math.max(BEFORE * second, (earliest - series.from) / series.step);
	const peak = peakOf(values, Math.round(SMOOTH * second), Math.ceil(first));
	const end = Math.min(values.length, peak + Math.round(((SMOOTH + 1) / 2) * second));
	const fits: Fit[] = [];
	for (const ramp of RAMPS) {
		for (let onset = first; onset <= end - AFTER * second; onset += FINE * second) {
			const fit = fitRamp(values, end, onset, ramp * second);
			if (fit) fits.push(fit);
		}
	}
	if (fits.length === 0) return null;
	const best = fits.reduce((a, b) => (b.error < a.error ? b : a));
	const { effective, deviation } = leftOver(values, end, best);
	if (best.height < limits.height) return null;
	if (best.height / (deviation / Math.sqrt(effective * best.share)) < limits.clearness) return null;
	const close = fits
		.filter(({ error }) => error <= best.error * (1 + CHI_95 / effective))
		.map(({ onset }) => onset);
	// Values come once a step: nothing is known more finely than that.
	const range: [number, number] = [Math.min(...close) - 1, Math.max(...close) + 1];
	if (range[1] - range[0] > WIDEST_RANGE * second) return null;
	const over = overAt(values, end, best, Math.round(SMOOTH * second));
	return {
		onset: timeAt(series, best.onset),
		range: [timeAt(series, range[0]), timeAt(series, range[1])],
		height: best.height,
		over: over === null ? null : timeAt(series, over)
	};
}

/** Whether enough of a signal was seen to find a rise in it at all: else its absence means nothing. */
export function canFindRise({ step, values }: Series): boolean {
	const seen = values.filter((value) => !Number.isNaN(value)).length;
	return seen >= SEEN * values.length && seen >= ((BEFORE + AFTER) * 1000) / step;
}

/** One try. Onset and ramp in steps. */
interface Fit {
	onset: number;
	ramp: number;
	level: number;
	height: number;
	/** Sum of squares that is left. */
	error: number;
	/** Variance of the ramp's shape: how much the values say about its height, 0..1/4. */
	share: number;
}

/** 0 before the onset, 1 after the ramp, smooth in between. */
function shape(index: number, onset: number, ramp: number): number {
	const x = Math.min(Math.max((index - onset) / ramp, 0), 1);
	return x * x * (3 - 2 * x);
}

function fitRamp(values: Float64Array, end: number, onset: number, ramp: number): Fit | null {
	let [n, sx, sy, sxx, sxy, syy] = [0, 0, 0, 0, 0, 0];
	for (let i = 0; i < end; i++) {
		const y = values[i]!;
		if (Number.isNaN(y)) continue;
		const x = shape(i, onset, ramp);
		n++;
		sx += x;
		sy += y;
		sxx += x * x;
		sxy += x * y;
		syy += y * y;
	}
	const spread = sxx - (sx * sx) / n;
	if (!(spread > 1e-9)) return null;
	const height = (sxy - (sx * sy) / n) / spread;
	const error = syy - (sy * sy) / n - height * height * spread;
	return { onset, ramp, level: (sy - height * sx) / n, height, error, share: spread / n };
}

/** Spread of what the fit leaves, and how many independent values that is worth. */
function leftOver(values: Float64Array, end: number, fit: Fit) {
	const rest = values
		.slice(0, end)
		.map((value, i) => value - fit.level - fit.height * shape(i, fit.onset, fit.ramp));
	let [square, product, n, pairs] = [0, 0, 0, 0];
	rest.forEach((value, i) => {
		if (Number.isNaN(value)) return;
		n++;
		square += value * value;
		const before = rest[i - 1];
		if (before === undefined || Number.isNaN(before)) return;
		pairs++;
		product += value * before;
	});
	const alike = square > 0 ? Math.min(0.95, Math.max(0, (product / pairs / square) * n)) : 0;
	const effective = Math.max(3, (n * (1 - alike)) / (1 + alike));
	// Level, height, onset and ramp were chosen to fit.
	const deviation = Math.sqrt(square / n) * Math.sqrt(effective / Math.max(1, effective - 2));
	return { effective, deviation };
}

/** Where the smoothed signal is highest, from `first` on. */
function peakOf(values: Float64Array, width: number, first: number): number {
	let best = first;
	let highest = -Infinity;
	for (let i = first; i < values.length; i++) {
		const level = meanAround(values, i, width);
		if (level > highest) [best, highest] = [i, level];
	}
	return best;
}

/** Mean of what was seen around a place; `-Infinity` when nothing was. */
function meanAround(values: Float64Array, at: number, width: number): number {
	const half = Math.floor(width / 2);
	const near = values
		.slice(Math.max(0, at - half), at + half + 1)
		.filter((value) => !Number.isNaN(value));
	return near.length === 0 ? -Infinity : near.reduce((sum, value) => sum + value, 0) / near.length;
}

/** First place after the peak where the smoothed signal is half down again. */
function overAt(values: Float64Array, end: number, fit: Fit, width: number): number | null {
	const half = fit.level + fit.height / 2;
	for (let i = end; i < values.length; i++) {
		const level = meanAround(values, i, width);
		if (level > -Infinity && level < half) return i;
	}
	return null;
}
