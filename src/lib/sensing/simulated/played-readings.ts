import { classReadingOf, type ClassReading, type PlayedChange } from '../../classroom';
import { Thinner } from '../../sessions/thinner';
import { Monitor } from '../../signals';
import { sitExampleBaseline } from './example-baseline';
import { PlayedScript, SAT_BEFORE_MS, WARM_UP_MS } from './played';
import { simulateBody } from './simulated-body';

/** A made-up body, and for how long it is looked at. */
export interface PlayedStretch {
	seed: number;
	changes: readonly PlayedChange[];
	/** By the clock of the body, ms. */
	until: number;
}

/**
 * What the estimator reads of a body from the beginning of its clock, at four readings a second: the same as
 * when it was watched, a frame at a time, for a page that has other things to do as well.
 * @param progress told how much is done, 0..1
 */
export function* playedReadings(
	{ seed, changes, until }: PlayedStretch,
	progress: (share: number) => void = () => {}
): Generator<void, ClassReading[]> {
	const monitor = new Monitor(yield* sitExampleBaseline(seed));
	const body = simulateBody({ scenario: new PlayedScript(changes).script, seed });
	const thinner = new Thinner();
	const readings: ClassReading[] = [];
	const first = body.frameFrom(SAT_BEFORE_MS - WARM_UP_MS);
	const last = body.frameFrom(SAT_BEFORE_MS + until);
	for (let frame = first; frame < last; frame++) {
		const reading = monitor.step(body.observationAt(frame));
		const t = reading.t - SAT_BEFORE_MS;
		if (t >= 0 && thinner.admits(t)) readings.push(classReadingOf(reading, SAT_BEFORE_MS));
		progress((frame - first) / (last - first));
		yield;
	}
	return readings;
}
