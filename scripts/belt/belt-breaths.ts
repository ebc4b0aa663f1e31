import { findBreaths } from '../../src/lib/signals/breathing/breaths';
import { SAMPLE_RATE } from '../../src/lib/signals/breathing/constants';
import type { BeltSample } from './belt-file';

/** A longer time without values is a hole: nothing is read across it, s. */
const HOLE_S = 1;

/**
 * When breaths began, by the belt. The same rule of turning points that Luwte uses for its curve (a turn
 * counts when it goes back by a share of the usual swing), on the belt's own signal at 10 Hz.
 * @returns one list for each stretch without holes, ms since the first value
 */
export function beltOnsets(samples: readonly BeltSample[]): number[][] {
	return stretches(samples).flatMap((stretch) => {
		const start = stretch[0]!.t;
		const breaths = findBreaths(evenly(stretch));
		const last = breaths.at(-1);
		if (last === undefined) return [];
		const ms = (position: number) => Math.round((start + position / SAMPLE_RATE) * 1000);
		return [[...breaths.map(({ onset }) => ms(onset)), ms(last.end)]];
	});
}

function stretches(samples: readonly BeltSample[]): BeltSample[][] {
	const all: BeltSample[][] = [];
	for (const sample of samples) {
		const last = all.at(-1);
		if (last && sample.t - last.at(-1)!.t <= HOLE_S) last.push(sample);
		else all.push([sample]);
	}
	return all.filter((stretch) => stretch.at(-1)!.t - stretch[0]!.t > 10);
}

/** At 10 Hz: the mean of what fell in each step, else the value before. */
function evenly(stretch: readonly BeltSample[]): Float64Array {
	const start = stretch[0]!.t;
	const count = Math.floor((stretch.at(-1)!.t - start) * SAMPLE_RATE);
	const sums = new Float64Array(count);
	const counts = new Float64Array(count);
	for (const { t, value } of stretch) {
		const slot = Math.round((t - start) * SAMPLE_RATE);
		if (slot >= count) continue;
		sums[slot]! += value;
		counts[slot]! += 1;
	}
	const values = new Float64Array(count);
	for (let i = 0; i < count; i++)
		values[i] = counts[i]! > 0 ? sums[i]! / counts[i]! : (values[i - 1] ?? 0);
	return values;
}
