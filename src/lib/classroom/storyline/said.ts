/** What the estimator said in the course of some readings, and when it knew nothing. Times in ms. */
import { SILENCE_MS } from '../../sessions/limits';
import type { PostureWord, TensionSign } from '../../signals/types';
import type { ClassReading } from '../class-reading';

export interface TimeSpan {
	from: number;
	to: number;
}

/** What can be said of a body: a word for its posture, or a sign of tension, which are often the same. */
export type BodyStatement = PostureWord | Exclude<TensionSign, 'leaning'>;

/** It said so from one time to another. */
export interface StatementRun extends TimeSpan {
	says: BodyStatement;
}

export type Doubt = NonNullable<ClassReading['unsure']>;

/** It was unsure from one time to another, and why. */
export interface DoubtRun extends TimeSpan {
	because: Doubt;
}

/** A rate was there, and went between these, bpm. */
export interface RateRun extends TimeSpan {
	low: number;
	high: number;
}

/** Who says a thing, falls silent for so long and says it again, has said it once. ms */
const BRIDGE_MS = 2000;

/** Readings without a hole in time. */
export function measuredStretches(readings: readonly ClassReading[]): ClassReading[][] {
	const stretches: ClassReading[][] = [];
	let last = -Infinity;
	for (const reading of readings) {
		if (reading.t - last > SILENCE_MS) stretches.push([]);
		stretches.at(-1)!.push(reading);
		last = reading.t;
	}
	return stretches;
}

export function spanOf(stretch: readonly ClassReading[]): TimeSpan {
	return { from: stretch[0]!.t, to: stretch.at(-1)!.t };
}

/** What one reading says: "leaning" is leaning forward, in one word for both. */
export function statementsOf({ words, because }: ClassReading): BodyStatement[] {
	const signs = because.map((sign) => (sign === 'leaning' ? 'leaning-forward' : sign));
	return [...new Set<BodyStatement>([...words, ...signs])];
}

/** What was said, in order of when it began. */
export function statementRuns(stretch: readonly ClassReading[]): StatementRun[] {
	return runsOf(stretch, statementsOf).map(({ what, ...span }) => ({ ...span, says: what }));
}

/** When it was unsure, and why, in order. */
export function doubtRuns(stretch: readonly ClassReading[]): DoubtRun[] {
	return runsOf(stretch, ({ unsure }) => (unsure === null ? [] : [unsure])).map(
		({ what, ...span }) => ({ ...span, because: what })
	);
}

/** When there was a rate. */
export function rateRuns(stretch: readonly ClassReading[]): RateRun[] {
	const runs = runsOf(stretch, ({ rate }) => (rate === null ? [] : ['rate'])).map(
		({ from, to }) => ({ from, to })
	);
	return runs.map((run) => {
		const rates = stretch.flatMap(({ t, rate }) =>
			rate !== null && t >= run.from && t <= run.to ? rate : []
		);
		return { ...run, low: Math.min(...rates), high: Math.max(...rates) };
	});
}

/** What a reading says holds until the next one. */
function runsOf<What extends string>(
	stretch: readonly ClassReading[],
	whatOf: (reading: ClassReading) => readonly What[]
): (TimeSpan & { what: What })[] {
	const runs: (TimeSpan & { what: What })[] = [];
	const open = new Map<What, TimeSpan & { what: What }>();
	stretch.forEach((reading, index) => {
		const to = stretch[index + 1]?.t ?? reading.t;
		for (const what of whatOf(reading)) {
			const run = open.get(what);
			if (run && reading.t - run.to <= BRIDGE_MS) run.to = to;
			else {
				const begun = { what, from: reading.t, to };
				open.set(what, begun);
				runs.push(begun);
			}
		}
	});
	return runs;
}
