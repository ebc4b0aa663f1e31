import {
	EVIDENCE,
	goneAt,
	type BodyChange,
	type ChangeTold,
	type JudgedRun,
	type PlayedChange,
	type TimeSpan,
	type Told
} from '$lib/classroom';
import { inARow } from '../../format';
import { CHANGE_WORDS } from '../body/words';
import { ASIDE, outcomeWords, STATEMENTS } from './storyline-words';

/** What was done to the body, and under it what was said of it; all of one kind in one row. */
export interface ToldRow {
	name: string;
	/** Empty where something was said and nothing was done. */
	done: PlayedChange[];
	said: TimeSpan[];
	outcome: string;
}

/** What was said that belongs to no change may be said in so many rows: the longest first. */
const MOST_ASIDES = 2;

/** What was told, in rows for a picture: first what was done, in order of time, then what was said besides. */
export function toldRows({ changes, said }: Told): ToldRow[] {
	const kinds = [...new Set(changes.map(({ change }) => change.change))];
	const done = kinds.map((kind) => changes.filter(({ change }) => change.change === kind));
	const rows = done.map((played) => ({ played, runs: said.filter((run) => isOf(played, run)) }));
	const taken = new Set(rows.flatMap(({ runs }) => runs));
	return [
		...rows.map(({ played, runs }) => ({
			name: CHANGE_WORDS[played[0]!.change.change](),
			done: played.map(({ change }) => change),
			said: runs,
			outcome: inARow([
				...new Set(played.map(({ change, outcome }) => outcomeWords(outcome, change.from)))
			])
		})),
		...asides(said.filter((run) => !taken.has(run)))
	];
}

/** Whether a run is what was to be said of changes of one kind. */
function isOf(played: readonly ChangeTold[], run: JudgedRun): boolean {
	return played.some(
		({ change }) =>
			EVIDENCE[change.change].says.includes(run.says) &&
			run.verdict !== 'not-so' &&
			run.to >= change.from &&
			run.from <= goneAt(change) + EVIDENCE[change.change].lingers
	);
}

function asides(runs: readonly JudgedRun[]): ToldRow[] {
	const all = [...new Set(runs.map(({ says }) => says))].map((says) => {
		const of = runs.filter((run) => run.says === says);
		return { says, of, length: of.reduce((sum, { from, to }) => sum + to - from, 0) };
	});
	return all
		.sort((a, b) => b.length - a.length)
		.slice(0, MOST_ASIDES)
		.map(({ says, of }) => ({
			name: STATEMENTS[says](),
			done: [],
			said: of,
			outcome: inARow([...new Set(of.map(({ verdict }) => ASIDE[verdict]()))])
		}));
}

/** Which line besides the breath shows what was done. */
export type CurveFigure = 'raise' | 'lean' | 'turn' | 'movement';

const FIGURES: readonly [BodyChange, CurveFigure][] = [
	['shoulders-up', 'raise'],
	['turning-away', 'turn'],
	['leaning-in', 'lean'],
	['restless', 'movement'],
	['freezing', 'movement']
];

/** The figure that tells most of what was done; of a body to which nothing was done, the shoulders. */
export function curveFigure(changes: readonly PlayedChange[]): CurveFigure {
	const done = changes.map(({ change }) => change);
	return FIGURES.find(([change]) => done.includes(change))?.[1] ?? 'raise';
}
