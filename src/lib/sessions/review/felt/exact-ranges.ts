/**
 * Ranges for a few values that suppose no bell curve: how often they miss is counted out, not
 * approximated, so that they hold with seven values as well.
 */
import { median } from '../../../signals/dsp/stats';

export type Range = [low: number, high: number];

/**
 * Where the centre of values lies, by their signed ranks (Wilcoxon 1945; Hodges & Lehmann 1963).
 * @param miss how often the range may miss, both sides together, 0..1
 * @returns `null` when so few values allow no such range
 */
export function centreRange(values: readonly number[], miss: number): Range | null {
	const means = values.flatMap((a, i) => values.slice(i).map((b) => (a + b) / 2));
	return rangeOf(means, rankSums(values.length), miss);
}

/**
 * The change from one value to the next: the median of all slopes between two of them (Theil 1950),
 * with its range (Sen 1968).
 * @param miss how often the range may miss, both sides together, 0..1
 * @returns `null` when so few values allow no such range
 */
export function slopeRange(
	values: readonly number[],
	miss: number
): { value: number; range: Range } | null {
	const slopes = values.flatMap((a, i) => values.slice(i + 1).map((b, gap) => (b - a) / (gap + 1)));
	const range = rangeOf(slopes, inversions(values.length), miss);
	return range && { value: median(slopes), range };
}

/** Leaves out as many of the outermost figures on each side as happen to lie on one side by chance. */
function rangeOf(figures: readonly number[], ways: readonly number[], miss: number): Range | null {
	const all = ways.reduce((sum, count) => sum + count, 0);
	let left = -1;
	for (let sum = ways[0]!; sum / all <= miss / 2; sum += ways[left + 1] ?? Infinity) left++;
	if (left < 0) return null;
	const sorted = [...figures].sort((a, b) => a - b);
	return [sorted[left]!, sorted.at(-1 - left)!];
}

/** In how many ways 0, 1, 2... can be the sum of some of the ranks 1 to n. */
function rankSums(n: number): number[] {
	let ways = [1];
	for (let rank = 1; rank <= n; rank++) {
		const next = new Array<number>(ways.length + rank).fill(0);
		ways.forEach((count, sum) => {
			next[sum]! += count;
			next[sum + rank]! += count;
		});
		ways = next;
	}
	return ways;
}

/** In how many orders of n values 0, 1, 2... pairs stand the other way round. */
function inversions(n: number): number[] {
	let ways = [1];
	for (let size = 2; size <= n; size++) {
		const next = new Array<number>(ways.length + size - 1).fill(0);
		ways.forEach((count, pairs) => {
			for (let more = 0; more < size; more++) next[pairs + more]! += count;
		});
		ways = next;
	}
	return ways;
}
