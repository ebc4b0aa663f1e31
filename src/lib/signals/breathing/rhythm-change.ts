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
	const enough = CHANGE.enough.find((rule) => differ(lengths, rule));
	if (enough) return { state: 'changed', onset: breaths[breaths.length - enough.breaths]!.onset };
	return { state: differ(lengths, CHANGE.doubt) ? 'doubtful' : 'steady' };
}

/** The newest breaths are all longer, or all shorter, than those before by this factor. */
function differ(
	lengths: readonly number[],
	{ breaths, ratio }: { breaths: number; ratio: number }
): boolean {
	const before = lengths.slice(0, -breaths);
	if (before.length < CHANGE.minBefore) return false;
	const usual = median(before.slice(-CHANGE.memory));
	const newest = lengths.slice(-breaths);
	return (
		newest.every((length) => length * ratio < usual) ||
		newest.every((length) => length > usual * ratio)
	);
}
