import { Monitor, type Reading } from '$lib/signals';
import type { Baseline } from '$lib/signals/types';
import { simulateBody, type Scenario } from '$lib/sensing/simulated/simulated-body';

/**
 * What is read of a simulated body at the end of a stretch of its scenario.
 * @param baseline her calm minute, when she has sat it before
 */
export function exampleReading(
	scenario: Scenario,
	{ from, to }: { from: number; to: number },
	baseline: Baseline | null = null
): Reading {
	const body = simulateBody({ scenario, seed: 1 });
	const monitor = new Monitor(baseline);
	let reading: Reading | null = null;
	for (let i = from * body.fps; i < to * body.fps; i++)
		reading = monitor.step(body.observationAt(i));
	return reading!;
}
