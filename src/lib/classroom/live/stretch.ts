/** A piece of a measurement that stands still: to look at, to draw on, and to lay beside another. */
import * as v from 'valibot';
import { SILENCE_MS } from '../../sessions/limits';
import { median } from '../../signals/dsp/stats';
import type { ClassReading } from '../class-reading';

/** Length of a stretch, and of the curve on the screen, ms. */
export const STRETCH_MS = 30_000;

/** One point of the breath in each slot of this length: enough for every breath, ms. */
const SLOT_MS = 100;
/** A rate is told of a stretch when it was known for at least this share of it. */
const ENOUGH = 0.5;
/** What lies further apart than this was not measured in between, ms. */
const LONGEST_STEP_MS = 1000;

const finite = v.pipe(v.number(), v.finite());
const time = v.pipe(finite, v.minValue(0));

export const stretchSchema = v.object({
	/** By the clock of the readings, ms. */
	from: finite,
	to: time,
	/** The breath, oldest first: when, ms, and how high, 1/100 shoulder width; `null`: not seen. */
	breath: v.pipe(
		v.array(v.tuple([time, v.nullable(finite)])),
		v.maxLength(STRETCH_MS / SLOT_MS + 2)
	),
	/** bpm; `null`: it was not known for long enough to say so */
	rate: v.nullable(finite)
});
export type BreathStretch = v.InferOutput<typeof stretchSchema>;

/**
 * The stretch that ends at a time.
 * @param readings in order of time; `to` by their clock, ms
 */
export function stretchOf(readings: readonly ClassReading[], to: number): BreathStretch {
	const from = to - STRETCH_MS;
	const within = readings.filter(({ t }) => t > from && t <= to);
	return { from, to, breath: breathOf(within), rate: rateOf(within) };
}

/** How much of a stretch was not measured at all, in holes that are longer than a breath, ms. */
export function unmeasuredIn({ from, to, breath }: BreathStretch): number {
	const times = [Math.max(0, from), ...breath.map(([t]) => t), to];
	return times.reduce((sum, t, i) => {
		const step = t - (times[i - 1] ?? t);
		return step > SILENCE_MS ? sum + step : sum;
	}, 0);
}

function breathOf(readings: readonly ClassReading[]): BreathStretch['breath'] {
	let slot = NaN;
	return readings.flatMap(({ t, curve }): BreathStretch['breath'] => {
		const here = Math.floor(t / SLOT_MS);
		if (here === slot) return [];
		slot = here;
		return [[t, curve]];
	});
}

/** The middle rate, when it was known for long enough of the whole stretch. */
function rateOf(readings: readonly ClassReading[]): number | null {
	const known: number[] = [];
	let [knownMs, last] = [0, -Infinity];
	for (const { t, rate } of readings) {
		if (rate !== null) {
			known.push(rate);
			knownMs += Math.min(t - last, LONGEST_STEP_MS);
		}
		last = t;
	}
	return knownMs >= ENOUGH * STRETCH_MS ? median(known) : null;
}
