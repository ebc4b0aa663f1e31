/** `npm run bench:tension`: made-up people in made-up conversations of ten minutes, through the code of
 * the app: how often it points at tension that is not there, and how soon at tension that is.
 * `-- --from 5000` takes other people; `-- --clips DIR` looks at the calm clips instead, as kept by
 * `npm run bench:clips -- CLIPS --keep DIR`. Ends with OK or what falls short, and then with exit code 1. */
import { parseArgs } from 'node:util';
import { median } from '../../src/lib/signals/dsp/stats';
import { runAll } from './pool';
import { Table } from './table';
import { nudgesInClips } from './tension/clips';
import { allPlans, nameOf } from './tension/plans';
import type { Outcome, Plan } from './tension/run';

/** Most nudges in an hour without tension. */
const FALSE_PER_HOUR = 1;
/** Least share of clear rises that are pointed at in time, %. */
const DETECTED = 95;
/** In time, ms. */
const IN_TIME = 30_000;
const HOUR = 3_600_000;

interface Group {
	runs: number;
	/** Time without tension, and nudges in it. */
	calmMs: number;
	falseNudges: number;
	seen: number;
	/** From the onset to the first nudge; `null`: none during the rise. */
	delays: (number | null)[];
}

const { values } = parseArgs({
	options: { from: { type: 'string', default: '1' }, clips: { type: 'string' } }
});
if (values.clips !== undefined) {
	const table = new Table();
	for (const { name, nudges } of nudgesInClips(values.clips))
		table.atMost(`nudges, ${name}`, nudges, '', 0);
	process.exit(table.print() ? 0 : 1);
}
const plans = allPlans(Number(values.from));
const worker = new URL('tension/worker.ts', import.meta.url);
const outcomes = await runAll<Plan, Outcome>(worker, plans);
const none: Group = { runs: 0, calmMs: 0, falseNudges: 0, seen: 0, delays: [] };
const groups = new Map<string, Group>();
plans.forEach((plan, index) => add(groups, plan, outcomes[index]!));
printGroups();

const table = new Table();

const all = [...groups].reduce((sum, [, group]) => merge(sum, group), none);
table.fact('people', plans.length, '');
table.fact('time without tension', all.calmMs / HOUR, 'h');
table.atMost('without a calm minute', outcomes.filter((o) => !o.baseline).length, '', 0);
table.atMost('false nudges, all time without tension', perHour(all), '/h', FALSE_PER_HOUR);
for (const [name, group] of groups) {
	// Mild rises, and those behind what hides the body, are in the table above, without a target.
	if (name.startsWith('clear')) table.atLeast(name, detected(group), '%', DETECTED);
	else if (name.startsWith('cannot')) table.atMost(name, nudgesOf(name), '', 0);
	else if (group.delays.length === 0)
		table.atMost(`false nudges, ${name}`, perHour(group), '/h', FALSE_PER_HOUR);
}
process.exitCode = table.print() ? 0 : 1;

function add(groups: Map<string, Group>, plan: Plan, outcome: Outcome) {
	const name = nameOf(plan);
	const { onset, end, nudges } = outcome;
	const blurred = plan.blur !== null;
	// The app lets go of a rise slowly: what it says just after one is not about calm.
	const after = end + 60_000;
	const calm = nudges.filter(({ t }) => onset === null || t < onset || t > after);
	const first = nudges.find(({ t }) => onset !== null && t >= onset && t < end);
	const group: Group = {
		runs: 1,
		calmMs: blurred ? 0 : outcome.length - (onset === null ? 0 : after - onset),
		falseNudges: blurred ? 0 : calm.length,
		seen: outcome.seen / outcome.length,
		delays: onset === null ? [] : [first ? first.t - onset : null]
	};
	groups.set(name, merge(groups.get(name) ?? none, group));
}

function merge(a: Group, b: Group): Group {
	return {
		runs: a.runs + b.runs,
		calmMs: a.calmMs + b.calmMs,
		falseNudges: a.falseNudges + b.falseNudges,
		seen: a.seen + b.seen,
		delays: [...a.delays, ...b.delays]
	};
}

function perHour({ falseNudges, calmMs }: Group): number {
	return calmMs === 0 ? 0 : (falseNudges * HOUR) / calmMs;
}

/** % of the rises that were pointed at in time. */
function detected({ delays }: Group): number {
	return (
		(100 * delays.filter((delay) => delay !== null && delay <= IN_TIME).length) / delays.length
	);
}

function nudgesOf(name: string): number {
	return plans.reduce(
		(sum, plan, index) => sum + (nameOf(plan) === name ? outcomes[index]!.nudges.length : 0),
		0
	);
}

function printGroups() {
	const head = ['runs', 'seen %', 'false/h', 'in 30 s %', 'ever %', 'median s'];
	console.log(`${''.padEnd(46)}${head.map((title) => title.padStart(11)).join('')}`);
	for (const [name, group] of groups) {
		const { delays, runs, seen } = group;
		const known = delays.filter((delay) => delay !== null);
		const cells = [
			String(runs),
			((100 * seen) / runs).toFixed(0),
			group.calmMs === 0 ? '' : perHour(group).toFixed(2),
			delays.length === 0 ? '' : detected(group).toFixed(0),
			delays.length === 0 ? '' : ((100 * known.length) / delays.length).toFixed(0),
			known.length === 0 ? '' : (median(known) / 1000).toFixed(1)
		];
		console.log(`${name.padEnd(46)}${cells.map((cell) => cell.padStart(11)).join('')}`);
	}
	console.log('');
}
