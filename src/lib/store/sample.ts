import type { Reading } from '../signals/types';
import { LONGEST_STEP_MS } from './limits';
import type { Sample } from './model';

/** Four decimals: finer than any of our measures, and half the size of an export. */
const DECIMALS = 1e4;

/**
 * A reading as it is kept.
 * @param startedAt when the session started, by the clock of the readings, ms
 */
export function sampleOf({ t, breathing, posture, tension }: Reading, startedAt: number): Sample {
	return {
		t: t - startedAt,
		rate: breathing.rate?.value ?? null,
		rateConfidence: breathing.rate?.confidence ?? null,
		curve: breathing.curve?.value ?? null,
		raise: posture.features?.raise ?? null,
		lean: posture.features?.lean ?? null,
		slump: posture.features?.slump ?? null,
		turn: posture.features?.turn ?? null,
		tilt: posture.features?.tilt ?? null,
		movement: posture.movement,
		unsure: breathing.unsure ?? posture.unsure,
		words: posture.words,
		phase: tension.phase
	};
}

/**
 * A detached, rounded copy; numbers that are none become `null`, for JSON could not carry them.
 * `null` when the time itself is no time within a session.
 */
export function tidySample(sample: Sample): Sample | null {
	const t = Math.round(sample.t);
	if (!Number.isFinite(t) || t < 0) return null;
	return {
		t,
		rate: tidyNumber(sample.rate),
		rateConfidence: tidyNumber(sample.rateConfidence),
		curve: tidyNumber(sample.curve),
		raise: tidyNumber(sample.raise),
		lean: tidyNumber(sample.lean),
		slump: tidyNumber(sample.slump),
		turn: tidyNumber(sample.turn),
		tilt: tidyNumber(sample.tilt),
		movement: tidyNumber(sample.movement),
		unsure: sample.unsure,
		words: [...sample.words],
		phase: sample.phase ?? null
	};
}

function tidyNumber(value: number | null): number | null {
	if (value === null || !Number.isFinite(value)) return null;
	return Math.round(value * DECIMALS) / DECIMALS;
}

/**
 * The time that samples cover, without the silences, ms.
 * @param previous time of the sample before the first, ms; `null` when there is none
 */
export function measuredTime(samples: readonly Sample[], previous: number | null): number {
	let total = 0;
	let last = previous;
	for (const { t } of samples) {
		if (last !== null && t - last <= LONGEST_STEP_MS) total += t - last;
		last = t;
	}
	return total;
}
