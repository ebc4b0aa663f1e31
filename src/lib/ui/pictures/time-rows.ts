/** Pictures with one line of time for all that stands above it. Times in ms, on one clock. */
import type { ValueScale } from './value-scale';

export interface TimePoint {
	t: number;
	value: number;
}

/** One figure as it goes by in time. */
export interface TimeRow {
	/** Stands above it: nobody has to look for a legend. */
	name: string;
	/** Without a hole each. */
	stretches: TimePoint[][];
	scale: ValueScale;
	/** What stands beside the scale; `null`: no numbers. */
	written: ((value: number) => string) | null;
	/** What is usual for this person, if it is known. */
	usual?: readonly [low: number, high: number] | null;
	/** Her rest, if it is known. */
	rest?: { value: number; name: string } | null;
	/** When it began to rise, and within which times that lies. */
	rise?: { onset: number; range: readonly [number, number] } | null;
}

/** A moment that is drawn through all rows. */
export interface TimeMark {
	t: number;
	/** What somebody felt, and not what happened. */
	felt: boolean;
}

/** A longer hole in time than this breaks a line in two. @param longest ms */
export function stretchesOf(
	all: readonly { t: number; value: number | null }[],
	longest: number
): TimePoint[][] {
	const stretches: TimePoint[][] = [];
	let last = -Infinity;
	for (const { t, value } of all) {
		if (value === null) {
			last = -Infinity;
			continue;
		}
		if (t - last > longest) stretches.push([]);
		stretches.at(-1)!.push({ t, value });
		last = t;
	}
	return stretches;
}

/** As many points as can be told apart, each the mean of what it stands for. @param step ms */
export function thinned(stretch: readonly TimePoint[], step: number): TimePoint[] {
	const points: TimePoint[] = [];
	let [slot, count] = [NaN, 0];
	for (const { t, value } of stretch) {
		const here = Math.floor(t / step);
		const last = points.at(-1);
		if (here !== slot || !last) {
			points.push({ t, value });
			[slot, count] = [here, 1];
		} else {
			count++;
			last.value += (value - last.value) / count;
			last.t += (t - last.t) / count;
		}
	}
	return points;
}
