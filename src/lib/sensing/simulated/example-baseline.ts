import { Monitor } from '../../signals';
import type { Baseline } from '../../signals/types';
import { simulateBody } from './simulated-body';

/** A calm body has sat its minute long before this, ms. */
const LONGEST_MS = 180_000;

/** A minute that was sat once need not be sat again: the same seed is the same person. */
const sat = new Map<number, Baseline | null>();

/** The calm minute of a simulated person, sat in one go: for who wants to see a comparison at once. */
export function exampleBaseline(seed: number): Baseline | null {
	const sitting = sitExampleBaseline(seed);
	for (;;) {
		const { done, value } = sitting.next();
		if (done) return value;
	}
}

/** The same, a frame at a time, for a page that has other things to do as well. */
export function* sitExampleBaseline(seed: number): Generator<void, Baseline | null> {
	const before = sat.get(seed);
	if (before !== undefined) return before;
	const baseline = yield* sit(seed);
	sat.set(seed, baseline);
	return baseline;
}

function* sit(seed: number): Generator<void, Baseline | null> {
	const body = simulateBody({ scenario: 'calm', seed });
	const monitor = new Monitor(null);
	monitor.startBaseline();
	for (let frame = 0; (frame / body.fps) * 1000 < LONGEST_MS; frame++) {
		monitor.step(body.observationAt(frame));
		const baseline = monitor.takeBaseline();
		if (baseline) return baseline;
		yield;
	}
	return null;
}
