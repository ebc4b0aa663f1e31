/** `npm run bench:course`: made-up people live through a scene; when did the body begin to rise, and when
 * does the comparison say so? `-- --from 5000` takes other people. Ends with OK or what falls short, and
 * then with exit code 1. */
import { parseArgs } from 'node:util';
import { median } from '../../src/lib/signals/dsp/stats';
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
/** Restlessness at rest. */
const RESTLESSNESS = [0.6, 1, 1.8];

const { values } = parseArgs({ options: { from: { type: 'string', default: '1' } } });
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
	...rising('clear', CLEAR_RUNS),
	...rising('faint', FAINT_RUNS),
	...Array.from({ length: FLAT_RUNS }, () => plan(null))
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
process.exitCode = table.print() ? 0 : 1;

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
