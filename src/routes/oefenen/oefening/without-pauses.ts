import type { Sample } from '$lib/sessions';

/** A time in which a scene stood still. */
export interface ScenePause {
	/** When, in the time of the scene, ms. */
	at: number;
	/** How long, on every clock that did not stop, ms. */
	lengthMs: number;
}

/**
 * So long before and after a pause the body is busy with pausing: a hand that goes to a button is no
 * answer to the scene. It also leaves a hole, across which no breath is measured. ms
 */
const BUSY_MS = 1250;

/**
 * What was measured during a scene and before it, in the time of the scene: what was seen in a pause
 * is left out, and what came after it lies where the scene was by then.
 * @param samples in order of time
 * @param from when the scene began, on the clock of the samples, ms
 * @param pauses in order of time
 */
export function withoutPauses(
	samples: readonly Sample[],
	from: number,
	pauses: readonly ScenePause[]
): Sample[] {
	return pauses.reduce<Sample[]>(
		// Earlier pauses are out already when a later one is looked at.
		(left, pause) => left.flatMap((sample) => outside(sample, from + pause.at, pause.lengthMs)),
		[...samples]
	);
}

function outside(sample: Sample, start: number, lengthMs: number): Sample[] {
	if (sample.t < start - BUSY_MS) return [sample];
	if (sample.t <= start + lengthMs + BUSY_MS) return [];
	return [{ ...sample, t: Math.round(sample.t - lengthMs) }];
}
