import { bodySeries } from './body-series';
import { findRise, type SeriesRise, type RiseLimits } from './rise';
import { SCENE_SIGNALS, type BodySample, type SceneSignal, type Series } from './types';

/**
 * What each signal must do to count as rising; see docs/course.md and `npm run bench:course`,
 * on which they were set.
 */
export const RISE_LIMITS: Record<SceneSignal, RiseLimits> = {
	// Breaths per minute.
	'breath-faster': { height: 2, clearness: 5 },
	// A quarter less deep.
	'breath-shallow': { height: 0.29, clearness: 5 },
	// Shoulder widths.
	'shoulders-raised': { height: 0.02, clearness: 5 },
	// Twice as much movement.
	fidgeting: { height: 0.6, clearness: 3 }
};

export interface SignalRise extends SeriesRise {
	signal: SceneSignal;
}

export interface BodyRises {
	series: Record<SceneSignal, Series>;
	/** The clear ones, the first first. */
	rises: SignalRise[];
}

/**
 * Which signals of the body rose during a scene, and when.
 * @param samples of the rest before the scene (times below 0) and of the scene itself
 * @param from where the rest began, ms (0 or below)
 * @param length of the scene, ms
 */
export function bodyRises(samples: readonly BodySample[], from: number, length: number): BodyRises {
	const series = bodySeries(samples, from, length);
	const rises = SCENE_SIGNALS.flatMap((signal): SignalRise[] => {
		const rise = findRise(series[signal], RISE_LIMITS[signal], 0);
		return rise ? [{ signal, ...rise }] : [];
	});
	return { series, rises: rises.sort((a, b) => a.onset - b.onset) };
}
