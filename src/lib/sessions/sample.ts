import * as v from 'valibot';
import {
	NOT_COMPARED,
	POSTURE_WORDS,
	TENSION_PHASES,
	UNSURE_REASONS,
	type Reading
} from '../signals/types';
import { SILENCE_MS } from './limits';
import { amount, finite } from './schema-parts';

export const sampleSchema = v.object({
	/** ms since the start of the session */
	t: amount,
	/** bpm */
	rate: v.nullable(finite),
	/** 0..1; `null` when there is no rate */
	rateConfidence: v.nullable(finite),
	/** 1/100 shoulder width, in is up */
	curve: v.nullable(finite),
	/** Differences from the baseline, shoulder widths. */
	raise: v.nullable(finite),
	lean: v.nullable(finite),
	slump: v.nullable(finite),
	/** Differences from the baseline, degrees. */
	turn: v.nullable(finite),
	tilt: v.nullable(finite),
	/** shoulder widths per second */
	movement: v.nullable(finite),
	/** Why something is missing: first what holds for breathing, else what holds for posture. */
	unsure: v.nullable(v.picklist([...UNSURE_REASONS, ...NOT_COMPARED])),
	words: v.pipe(
		v.array(v.picklist(POSTURE_WORDS)),
		v.maxLength(POSTURE_WORDS.length),
		v.readonly()
	),
	/** Missing in a recording of version 1. */
	phase: v.exactOptional(v.nullable(v.picklist(TENSION_PHASES)))
});

/** A reading as it is kept, at most 4 per second. */
export type Sample = v.InferOutput<typeof sampleSchema>;

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
		if (last !== null && t - last <= SILENCE_MS) total += t - last;
		last = t;
	}
	return total;
}
