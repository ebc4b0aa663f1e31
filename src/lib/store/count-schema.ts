/** What is kept of one time of counting along, and what a file with it must look like. */
import * as v from 'valibot';
import { MAX_NAME_LENGTH } from '../sessions/limits';
import { amount, finite, id, moment, text } from '../sessions/schema-parts';
import { UNSURE_REASONS } from '../signals/types';
import { MAX_COUNT_MS, MAX_TAPS } from './limits';

const share = v.pipe(finite, v.minValue(-10), v.maxValue(10));

/** Eyes closed, or open with curve and number hidden. */
export const COUNT_WAYS = ['closed', 'hidden'] as const;

const second = v.object({
	/** bpm */
	rate: v.nullable(amount),
	/** Length of the time that the rate is the mean of, ms. */
	windowMs: v.nullable(amount),
	/** When the newest whole breath began, ms since the start. */
	onset: v.nullable(finite),
	unsure: v.nullable(v.picklist(UNSURE_REASONS))
});

const framing = v.object({
	/** Distance of the shoulders, share of the width of the picture. */
	shoulderWidth: share,
	/** Height of the shoulders below the upper edge, share of the height of the picture. */
	shoulderHeight: share,
	/** Distance of the ears, share of the width of the picture. */
	headWidth: share
});

const newCount = {
	profileId: id,
	/** When it began. */
	takenAt: moment,
	source: v.picklist(['camera', 'file', 'simulated']),
	way: v.picklist(COUNT_WAYS),
	picture: v.object({
		/** As the browser names the camera: for oneself, it is in no export but the whole copy. */
		camera: v.nullable(text(MAX_NAME_LENGTH)),
		/** px */
		width: amount,
		height: amount,
		/** Mean brightness, 0..255; `null` when no picture came in. */
		brightness: v.nullable(amount)
	}),
	/** How the person sat before the camera: medians, numbers only; `null` when nobody was seen. */
	framing: v.nullable(framing),
	/** ms */
	lengthMs: v.pipe(amount, v.maxValue(MAX_COUNT_MS)),
	/** Every tap, ms since the start. */
	taps: v.pipe(v.array(amount), v.maxLength(MAX_TAPS), v.check(isInOrder, 'order of taps')),
	/** What Luwte said, second by second. */
	seconds: v.pipe(v.array(second), v.maxLength(MAX_COUNT_MS / 1000))
};

export const newCountSchema = v.object(newCount);
export const countSchema = v.object({ id, ...newCount });

export type CountWay = (typeof COUNT_WAYS)[number];
export type NewCount = v.InferOutput<typeof newCountSchema>;
/**
 * Only what was seen and tapped. What follows from it (rates, coverage, agreement) is worked out from
 * it wherever it is needed, so that the two never contradict each other.
 */
export type KeptCount = v.InferOutput<typeof countSchema>;

function isInOrder(times: number[]): boolean {
	return times.every((t, i) => t >= (times[i - 1] ?? 0));
}
