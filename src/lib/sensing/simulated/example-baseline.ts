import { Monitor } from '../../signals';
import type { Baseline } from '../../signals/types';
import { simulateBody } from './simulated-body';

/** A calm body has sat its minute long before this, ms. */
const LONGEST_MS = 180_000;

/** A minute that was sat once need not be sat again: the same seed is the same person. */
const sat = new Map<number, Baseline | null>();

/** The calm minute of a simulated person, sat in one go: for who wants to see a comparison at once. */
export function exampleBaseline(seed: number): Baseline | null {
	if (!sat.has(seed)) sat.set(seed, sit(seed));
	return sat.get(seed) ?? null;
}

function sit(seed: number): Baseline | null {
	const body = simulateBody({ scenario: 'calm', seed });
	const monitor = new Monitor(null);
	monitor.startBaseline();
	for (let frame = 0; (frame / body.fps) * 1000 < LONGEST_MS; frame++) {
		monitor.step(body.observationAt(frame));
		const baseline = monitor.takeBaseline();
		if (baseline) return baseline;
	}
	return null;
}
