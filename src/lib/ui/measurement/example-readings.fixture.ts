import { simulateBody } from '$lib/sensing/simulated/simulated-body';
import type { Scenario } from '$lib/sensing/simulated/scenarios';
import { Monitor } from '$lib/signals';
import type { Reading } from '$lib/signals/types';

/** What is read of a simulated body, from the start on. @param lengthMs ms */
export function* exampleReadings({
	scenario,
	lengthMs
}: {
	scenario: Scenario;
	lengthMs: number;
}): Generator<Reading> {
	const body = simulateBody({ scenario, seed: 1 });
	const monitor = new Monitor(null);
	for (let frame = 0; (frame / body.fps) * 1000 < lengthMs; frame++)
		yield monitor.step(body.observationAt(frame));
}
