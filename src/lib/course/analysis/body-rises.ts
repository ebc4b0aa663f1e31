import { bodySeries } from './body-series';
import { findRise, type Rise, type RiseLimits } from './rise';
import { BODY_SIGNALS, type BodySample, type BodySignal, type Series } from './types';

/**
 * What each signal must do to count as rising; see docs/course-analysis.md and `npm run bench:course`,
 * on which they were set.
 */
export const RISE_LIMITS: Record<BodySignal, RiseLimits> = {
	// Breaths per minute.
	'breath-faster': { height: 2, clearness: 5 },
	// A quarter less deep.
	'breath-shallow': { height: 0.29, clearness: 5 },
	// Shoulder widths.
	'shoulders-raised': { height: 0.02, clearness: 5 },
	// Twice as much movement.
	fidgeting: { height: 0.6, clearness: 3 }
};

export interface SignalRise extends Rise {
	signal: BodySignal;
}

export interface BodyRises {
	series: Record<BodySignal, Series>;
	/** The clear ones, the first first. */
	rises: SignalRise[];
	/** Share of the scene in which each signal could be seen, 0..1. */
	seen: Record<BodySignal, number>;
}

/**
 * Which signals of the body rose during a scene, and when.
 * @param samples of the rest before the scene (times below 0) and of the scene itself
 * @param from where the rest began, ms (0 or below)
 * @param length of the scene, ms
 */
export function bodyRises(samples: readonly BodySample[], from: number, length: number): BodyRises {
	const series = bodySeries(samples, from, length);
	const rises = BODY_SIGNALS.flatMap((signal): SignalRise[] => {
		const rise = findRise(series[signal], RISE_LIMITS[signal], 0);
		return rise ? [{ signal, ...rise }] : [];
	});
	const seen = Object.fromEntries(
		BODY_SIGNALS.map((signal) => [signal, seenFrom(series[signal], 0)])
	) as Record<BodySignal, number>;
	return { series, rises: rises.sort((a, b) => a.onset - b.onset), seen };
}

function seenFrom({ from, step, values }: Series, start: number): number {
	const part = values.slice(Math.max(0, Math.round((start - from) / step)));
	return part.length === 0 ? 0 : part.filter((value) => !Number.isNaN(value)).length / part.length;
}
