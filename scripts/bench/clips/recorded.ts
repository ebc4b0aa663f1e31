import { COUNTED_GRACE_S, isExpected } from './expect';
import { mean, quantile } from '../../../src/lib/signals/dsp/stats';
import { isShown, judge, percent, type RateAt } from './score';
import type { CountedWindow, Truth } from './truth';

/** How a counted stretch of a recording was read. A figure that does not apply is `null`. */
export interface WindowFigures extends CountedWindow {
	/** Share of its seconds with a rate, %: from second 20 of the clip on, and all of them. */
	usable: number | null;
	usable_all: number | null;
	/** Seconds with a rate that can be judged by the count. */
	judged: number;
	/** Of these: how far the median is from the count, mean distance, bpm; share more than 2 off, %. */
	median_error: number | null;
	mae: number | null;
	wrong: number | null;
	/**
	 * Seconds until its first rate: from the beginning of the window, or of the clip when it begins
	 * with the window or nearly so.
	 */
	first_s: number | null;
}

export interface RecordedFigures {
	windows: WindowFigures[];
	/** Share of the seconds outside the windows with a rate, %: nobody knows whether it is right. */
	outside: number | null;
}

/** @param rates one for each second */
export function recordedFigures(rates: readonly RateAt[], truth: Truth): RecordedFigures {
	const windows = truth.counted?.windows ?? [];
	const outside = rates.filter(({ t }) => !windows.some(({ from, to }) => t >= from && t <= to));
	return {
		windows: windows.map((window) => windowFigures(rates, window, truth)),
		outside: windows.length === 0 ? null : percent(outside, isShown)
	};
}

function windowFigures(
	rates: readonly RateAt[],
	window: CountedWindow,
	truth: Truth
): WindowFigures {
	const inside = rates.filter(({ t }) => t >= window.from && t <= window.to);
	const judged = inside.map((rate) => judge(rate, truth)).filter(({ error }) => error !== null);
	const errors = judged.map(({ error }) => error!);
	const begin = window.from <= COUNTED_GRACE_S ? 0 : window.from;
	const first = inside.find(isShown);
	return {
		...window,
		usable: percent(
			inside.filter(({ t }) => isExpected(truth, t)),
			isShown
		),
		usable_all: percent(inside, isShown),
		judged: judged.length,
		median_error:
			judged.length === 0
				? null
				: Math.abs(
						quantile(
							judged.map(({ bpm }) => bpm!),
							0.5
						) - window.bpm
					),
		mae: errors.length === 0 ? null : mean(errors),
		wrong: percent(judged, ({ verdict }) => verdict === 'wrong'),
		first_s: first ? first.t - begin : null
	};
}
