import { saidBreaths } from '../../src/lib/signals/counting';
import type { LuwteRun } from './luwte-file';

/** Where a run of Luwte lies in the recording of a belt. */
export interface Alignment {
	/** The belt's time at which Luwte's run begins, ms. */
	offset: number;
	/** Height of the correlation there, -1..1; `null` when the offset was given. */
	correlation: number | null;
	/** Highest correlation more than two seconds away from it: close to the first, the place is not certain. */
	runnerUp: number | null;
	by: 'given' | 'taps' | 'breaths';
}

const STEP_MS = 100;
/** A breath that begins is smeared out by this: hands and models are not punctual, ms. */
const SMEAR_MS = 300;
const FEWEST = 5;
/** Share of Luwte's run that must lie within the recording. */
const OVERLAP = 0.8;
const AWAY_MS = 2000;

/**
 * Finds the offset at which the moments of Luwte's run lie best on the breaths of the belt: the highest
 * correlation of both as rows of smeared peaks. By the taps where there are enough, since they are the
 * person's own; laying Luwte's breaths where they fit best would flatter it a little.
 * @param belt onsets, ms
 * @returns `null` when there is too little to go by
 */
export function align(belt: readonly number[], run: LuwteRun): Alignment | null {
	const onsets = saidBreaths(run.seconds).flat();
	const by = run.taps.length >= FEWEST ? 'taps' : 'breaths';
	const moments = by === 'taps' ? run.taps : onsets;
	if (moments.length < FEWEST || belt.length < FEWEST) return null;
	const length = 1000 * run.seconds.length;
	const end = belt.at(-1)!;
	const tried: { offset: number; height: number }[] = [];
	const slack = (1 - OVERLAP) * length;
	for (let offset = -slack; offset <= Math.max(0, end - length) + slack; offset += STEP_MS) {
		const shifted = moments.map((t) => t + offset).filter((t) => t >= 0 && t <= end);
		const from = Math.max(0, offset);
		const to = Math.min(end, offset + length);
		if (to - from < OVERLAP * Math.min(length, end) || shifted.length < FEWEST) continue;
		tried.push({ offset, height: correlation(peaks(belt, from, to), peaks(shifted, from, to)) });
	}
	const best = tried.reduce((a, b) => (b.height > a.height ? b : a), tried[0]!);
	if (best === undefined) return null;
	const others = tried.filter(({ offset }) => Math.abs(offset - best.offset) > AWAY_MS);
	const runnerUp = others.length > 0 ? Math.max(...others.map(({ height }) => height)) : null;
	return { offset: best.offset, correlation: best.height, runnerUp, by };
}

/** A bell around each moment, every tenth of a second. */
function peaks(moments: readonly number[], from: number, to: number): Float64Array {
	const row = new Float64Array(Math.ceil((to - from) / STEP_MS));
	for (const moment of moments) {
		const middle = (moment - from) / STEP_MS;
		const reach = (4 * SMEAR_MS) / STEP_MS;
		const last = Math.min(row.length - 1, Math.floor(middle + reach));
		for (let i = Math.max(0, Math.ceil(middle - reach)); i <= last; i++)
			row[i]! += Math.exp(-0.5 * (((i - middle) * STEP_MS) / SMEAR_MS) ** 2);
	}
	return row;
}

/** Pearson's; 0 when one of them does not change. */
function correlation(a: Float64Array, b: Float64Array): number {
	const [meanA, meanB] = [a, b].map((row) => row.reduce((sum, v) => sum + v, 0) / row.length);
	let [product, squareA, squareB] = [0, 0, 0];
	for (let i = 0; i < a.length; i++) {
		const [x, y] = [a[i]! - meanA!, b[i]! - meanB!];
		product += x * y;
		squareA += x * x;
		squareB += y * y;
	}
	const size = Math.sqrt(squareA * squareB);
	return size > 0 ? product / size : 0;
}
