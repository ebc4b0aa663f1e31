import { median } from '../dsp/stats';
import type { Breath } from './breaths';
import { CHANGE } from './constants';

/**
 * Whether the newest breaths are of another rhythm than those before. A window of 25 s that holds two
 * rhythms gives a rate that is neither.
 * - `steady`: they are not;
 * - `doubtful`: the newest breaths differ, too few to tell;
 * - `changed`: they do, from `onset` (samples) on.
 */
export type RhythmChange = { state: 'steady' | 'doubtful' } | { state: 'changed'; onset: number };

/** @param breaths whole breaths, oldest first */
export function rhythmChange(breaths: readonly Breath[]): RhythmChange {
	const lengths = breaths.map(({ onset, end }) => end - onset);
	for (const [count, state] of [
		[CHANGE.breaths, 'changed'],
		[CHANGE.breathsForDoubt, 'doubtful']
	] as const) {
		const before = lengths.slice(0, -count);
		if (before.length < CHANGE.minBefore) continue;
		const usual = median(before.slice(-CHANGE.memory));
		const newest = lengths.slice(-count);
		const shorter = newest.every((length) => length * CHANGE.ratio < usual);
		const longer = newest.every((length) => length > usual * CHANGE.ratio);
		if (!shorter && !longer) continue;
		if (state === 'doubtful') return { state };
		return { state, onset: breaths[breaths.length - count]!.onset };
	}
	return { state: 'steady' };
}
