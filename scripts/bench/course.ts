/** `npm run bench:course`: made-up people live through a scene; when did the body begin to rise, and when
 * does the comparison say so? And over many scenes: how often is something said of how felt and measured
 * go together, to people in whom it is so and to people in whom it is not? `-- --from 5000` takes other
 * people, `-- --small` a sixth of them for a quick look. Ends with OK or what falls short, and then with exit code 1. */
import { parseArgs } from 'node:util';
import { median } from '../../src/lib/signals/dsp/stats';
import { randomFor } from '../../src/lib/signals/prng';
import { trend, wentTogether } from '../../src/lib/sessions/review';
import type { Marker } from './course/marks';
import { MOST_SESSIONS, sessionsUntilSure } from './course/persons';
import { KINDS, SHAPES, type Kind, type Outcome, type Plan, type Strength } from './course/run';
import { runAll } from './pool';
import { Table } from './table';

/** Of each kind and shape. */
const CLEAR_RUNS = 20;
const FAINT_RUNS = 5;
const FLAT_RUNS = 240;
/** Median absolute error of the onset at clear rises, s. */
const ERROR = 3;
/** Share of flat bodies without an onset, %. */
const FLAT = 95;
/** Share of people in whom it is not so who are ever told that it is, within twenty sessions, %. */
const FALSELY_SURE = 10;
/** Made-up people with many sessions each. */
const PERSONS = 1000;
/** In how many sessions who really feels what her body does is told so: how many people have it by then. */
const POWER_AT = [8, 12, 20];
/** Restlessness at rest. */
const RESTLESSNESS = [0.6, 1, 1.8];

const { values } = parseArgs({
	options: { from: { type: 'string', default: '1' }, small: { type: 'boolean', default: false } }
});
const some = (runs: number) => (values.small ? Math.round(runs / 6) : runs);
let seed = Number(values.from);
const plan = (rise: Plan['rise']): Plan => {
	seed++;
	return { seed, rise, restlessness: RESTLESSNESS[seed % RESTLESSNESS.length]! };
};
const rising = (strength: Strength, runs: number) =>
	KINDS.flatMap((kind) =>
		SHAPES.flatMap((shape) => Array.from({ length: runs }, () => plan({ kind, shape, strength })))
	);
const plans = [
	...rising('clear', some(CLEAR_RUNS)),
	...rising('faint', some(FAINT_RUNS)),
	...Array.from({ length: some(FLAT_RUNS) }, () => plan(null))
];
const worker = new URL('course/worker.ts', import.meta.url);
const outcomes = await runAll<Plan, Outcome>(worker, plans);
const runs = plans.map((plan, index) => ({ ...plan, ...outcomes[index]! }));

const table = new Table();
table.fact('runs', runs.length, '');
for (const kind of KINDS) report('clear', kind);
for (const kind of KINDS) report('faint', kind);
const clear = errors(runs.filter(({ rise }) => rise?.strength === 'clear'));
table.atMost('onset, clear rises: median error', median(clear.map(Math.abs)), 's', ERROR);
table.fact('onset, clear rises: median bias', median(clear), 's');
const flat = runs.filter(({ rise }) => rise === null);
const quiet = flat.filter(({ rises }) => rises.length === 0);
table.atLeast('flat body: no onset', (100 * quiet.length) / flat.length, '%', FLAT);
overSessions();
process.exitCode = table.print() ? 0 : 1;

/** What is said over many sessions: to whom it is not so, and to whom it is. */
function overSessions() {
	const random = randomFor(Number(values.from), 13);
	const scenes = (flat: boolean, marker: Marker, of: 'agreement' | 'noticing') =>
		runs
			.filter(({ rise }) => (rise === null) === flat)
			.flatMap(({ felt }) => felt[marker].flatMap((one) => one[of] ?? []));
	const until = (figures: readonly number[], isSure: (values: readonly number[]) => boolean) =>
		sessionsUntilSure(figures, isSure, PERSONS, random);
	const share = (all: readonly number[], most: number) =>
		(100 * all.filter((count) => count <= most).length) / all.length;

	for (const marker of ['own', 'late'] as const)
		for (const flat of [true, false]) {
			const sure = until(scenes(flat, marker, 'agreement'), wentTogether);
			const name = `${flat ? 'flat body' : 'rises'}, ${marker} marks: falsely sure`;
			table.atMost(name, share(sure, MOST_SESSIONS), '%', FALSELY_SURE);
		}
	const real = until(scenes(false, 'follows', 'agreement'), wentTogether);
	for (const most of POWER_AT)
		table.fact(`felt follows: said by ${most} times`, share(real, most), '%');

	const turns = (values: readonly number[]) => {
		const range = trend(values)?.slope?.range;
		return range !== undefined && (range[0] > 0 || range[1] < 0);
	};
	const noticing = scenes(false, 'follows', 'noticing');
	const steady = until(noticing, turns);
	table.atMost('noticing steady: falsely sure', share(steady, MOST_SESSIONS), '%', FALSELY_SURE);
	// Half a second sooner each time.
	const sooner = until(noticing, (values) => turns(values.map((value, i) => value - 0.5 * i)));
	for (const most of POWER_AT)
		table.fact(`noticing sooner: said by ${most} times`, share(sooner, most), '%');
}

function report(strength: Strength, kind: Kind) {
	const group = runs.filter(({ rise }) => rise?.kind === kind && rise.strength === strength);
	const all = errors(group);
	const name = `${strength}, ${kind}`;
	table.fact(`${name}: said`, (100 * all.length) / group.length, '%');
	const error = median(all.map(Math.abs));
	if (strength === 'clear') table.atMost(`${name}: median error`, error, 's', ERROR);
	else table.fact(`${name}: median error`, error, 's');
}

/** Said minus true, s; who says nothing makes no error. */
function errors(group: typeof runs): number[] {
	return group.flatMap(({ onset, rises: [first] }) =>
		onset === null || !first ? [] : [(first.onset - onset) / 1000]
	);
}
