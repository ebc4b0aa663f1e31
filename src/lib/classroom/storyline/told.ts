/** What was really done to a body beside what the estimator said of it. Times in ms of the body's clock. */
import { SILENCE_MS } from '../../sessions/limits';
import { goneAt, type PlayedChange } from '../body/changes';
import type { ClassReading } from '../class-reading';
import { EVIDENCE } from './evidence';
import {
	doubtRuns,
	measuredStretches,
	rateRuns,
	spanOf,
	statementRuns,
	type Doubt,
	type DoubtRun,
	type RateRun,
	type StatementRun,
	type TimeSpan
} from './said';

/** What became of one change: whether, and when, the estimator said something of it. */
export type ChangeOutcome =
	| { name: 'said'; at: number; late: boolean }
	/** It said that it did not know, with good reason. */
	| { name: 'doubted'; at: number; because: Doubt }
	/** It had no clear view for long enough: something was in the way, or (`null`) it was over too soon. */
	| { name: 'hidden'; because: Doubt | null }
	/** It had a clear view for long enough, and said nothing. */
	| { name: 'missed' }
	/** There is no word for this. */
	| { name: 'no-word' }
	/** Of this time too little was measured to say anything. */
	| { name: 'not-measured' };

export interface ChangeTold {
	change: PlayedChange;
	outcome: ChangeOutcome;
}

/** `not-so`: nothing was done that explains it. `too-long`: it was so, and was said for too long. */
export type Verdict = 'so' | 'too-long' | 'not-so';

export interface JudgedRun extends StatementRun {
	verdict: Verdict;
}

/** All that can be told of what was measured; of nothing else. */
export interface Told {
	measured: TimeSpan[];
	changes: ChangeTold[];
	said: JudgedRun[];
	doubts: DoubtRun[];
	rates: RateRun[];
}

/** Of the time in which a change was to be seen, so much must be measured before anything is said of it. */
const ENOUGH_MEASURED = 0.8;

/**
 * Puts what was done beside what was said.
 * @param readings of one showing, in order
 * @param changes what the body was made to do, by its clock
 */
export function toldOf(readings: readonly ClassReading[], changes: readonly PlayedChange[]): Told {
	const stretches = measuredStretches(readings);
	const said = stretches.flatMap(statementRuns);
	const doubts = stretches.flatMap(doubtRuns);
	const judged = said.map((run) => ({ ...run, verdict: verdictOf(run, changes) }));
	const measured = stretches.map(spanOf);
	return {
		measured,
		said: judged,
		doubts,
		rates: stretches.flatMap(rateRuns),
		changes: [...changes]
			.sort((a, b) => a.from - b.from)
			.map((change) => ({
				change,
				outcome: outcomeOf(change, { readings, measured, said: judged, doubts })
			}))
	};
}

function verdictOf({ says, from, to }: StatementRun, changes: readonly PlayedChange[]): Verdict {
	const ends = changes
		.filter((change) => explains(change, says) && change.from <= from && from <= lastOf(change))
		.map(lastOf);
	if (ends.length === 0) return 'not-so';
	return to <= Math.max(...ends) ? 'so' : 'too-long';
}

function explains({ change }: PlayedChange, says: StatementRun['says']): boolean {
	const { says: wanted, brings } = EVIDENCE[change];
	return wanted.includes(says) || brings.includes(says);
}

/** Until when a change may still be read. */
function lastOf(change: PlayedChange): number {
	return goneAt(change) + EVIDENCE[change.change].lingers;
}

interface Known extends Pick<Told, 'measured' | 'doubts'> {
	readings: readonly ClassReading[];
	said: readonly JudgedRun[];
}

function outcomeOf(change: PlayedChange, known: Known): ChangeOutcome {
	const { couldSee, soon, says, doubts } = EVIDENCE[change.change];
	const due = change.from + change.over + soon;
	const window = { from: change.from, to: Math.max(due, change.until ?? due) };
	if (couldSee === null) return withoutWord({ from: change.from, to: goneAt(change) }, known);
	const within = (run: TimeSpan) => run.to >= window.from && run.from <= lastOf(change);

	const run = known.said.find(
		({ verdict, ...run }) => verdict !== 'not-so' && says.includes(run.says) && within(run)
	);
	if (run) {
		const at = Math.max(run.from, change.from);
		return { name: 'said', at, late: at > due };
	}
	// What began before it was doubted for another reason.
	const doubt = known.doubts.find(
		({ because, from }) => doubts.includes(because) && from >= window.from && from <= window.to
	);
	if (doubt) return { name: 'doubted', at: doubt.from, because: doubt.because };
	const soonest = { from: change.from, to: due };
	if (measuredShare(soonest, known.measured) < ENOUGH_MEASURED) return { name: 'not-measured' };
	return clearView(change, known.readings) < soon
		? { name: 'hidden', because: inTheWay(change, known.readings) }
		: { name: 'missed' };
}

/** For how long something could be seen of a change that was wholly there, ms. */
function clearView(change: PlayedChange, readings: readonly ClassReading[]): number {
	const { couldSee } = EVIDENCE[change.change];
	const [from, to] = [change.from + change.over, change.until ?? Infinity];
	return readings.reduce((sum, reading, index) => {
		const step = (readings[index + 1]?.t ?? reading.t) - reading.t;
		const clear = reading.t >= from && reading.t < to && couldSee?.(reading);
		return clear ? sum + Math.min(step, SILENCE_MS) : sum;
	}, 0);
}

/** What hid it longest. */
function inTheWay(change: PlayedChange, readings: readonly ClassReading[]): Doubt | null {
	const { couldSee } = EVIDENCE[change.change];
	const blind = readings.filter(
		(reading) =>
			reading.t >= change.from && reading.t < (change.until ?? Infinity) && !couldSee?.(reading)
	);
	return commonest(blind.map(({ unsure }) => unsure));
}

function withoutWord(span: TimeSpan, { measured }: Known): ChangeOutcome {
	return { name: measuredShare(span, measured) < ENOUGH_MEASURED ? 'not-measured' : 'no-word' };
}

function measuredShare({ from, to }: TimeSpan, measured: readonly TimeSpan[]): number {
	const total = measured.reduce(
		(sum, span) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)),
		0
	);
	return total / (to - from);
}

function commonest(doubts: readonly (Doubt | null)[]): Doubt | null {
	const counts = new Map<Doubt, number>();
	for (const doubt of doubts) if (doubt) counts.set(doubt, (counts.get(doubt) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
