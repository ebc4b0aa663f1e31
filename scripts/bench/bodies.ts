/** `npm run bench:bodies`: hundreds of made-up bodies (numbers only, no pictures) through the breathing
 * monitor: how much of the breath is read, how far off, and what is said where there is none. They differ in
 * more ways than clips can be rendered, and ask for no more than that: the tracker has no part in it.
 * `-- --from 5000` takes other bodies, `-- --each 500` more of each kind. Ends with OK or what falls short,
 * and then with exit code 1. */
import { parseArgs } from 'node:util';
import { type Habit, HABITS } from './bodies/body';
import type { Outcome, Plan } from './bodies/run';
import { mean, median } from '../../src/lib/signals/dsp/stats';
import { WRONG_BPM } from './clips/score';
import { runAll } from './pool';
import { Table } from './table';

const { values } = parseArgs({
	options: {
		from: { type: 'string', default: '1' },
		each: { type: 'string', default: '100' }
	}
});
const [from, each] = [Number(values.from), Number(values.each)];
const plans: Plan[] = HABITS.flatMap((habit, k) =>
	Array.from({ length: each }, (_, i) => ({ habit, seed: from + k * 100_003 + i }))
);
const outcomes = await runAll<Plan, Outcome>(new URL('./bodies/worker.ts', import.meta.url), plans);

/** The whole body up and down as one, as evenly as a breath, is what a breath that takes the head along
 * looks like. */
const CANNOT_BE_TOLD: readonly Habit[] = ['no breath, bobbing'];

const table = new Table();
for (const habit of HABITS) {
	const of = outcomes.filter((_, i) => plans[i]!.habit === habit);
	const sum = (figure: 'expected' | 'usable' | 'empty' | 'false') =>
		of.reduce((total, outcome) => total + outcome[figure], 0);
	const errors = of.flatMap((outcome) => outcome.errors);
	const wrong = errors.filter((error) => error > WRONG_BPM).length;
	if (sum('expected') > 0) {
		table.fact(`${habit}: usable`, (100 * sum('usable')) / sum('expected'), '%');
		table.atMost(`${habit}: error`, mean(errors), 'bpm', 0.4);
		table.atMost(`${habit}: > 2 off`, (100 * wrong) / errors.length, '%', 2);
	}
	if (sum('empty') > 0) {
		const share = (100 * sum('false')) / sum('empty');
		if (CANNOT_BE_TOLD.includes(habit)) table.fact(`${habit}: false`, share, '%');
		else table.atMost(`${habit}: false`, share, '%', habit === 'held' ? 2 : 1);
	}
	if (CANNOT_BE_TOLD.includes(habit)) continue;
	const after = of.flatMap(({ heldAfter }) => heldAfter ?? []);
	if (habit === 'held') {
		table.fact('held: called so', (100 * after.length) / each, '% of bodies');
		table.fact('held: called so after', median(after), 's');
	}
	const holds = of.filter(({ falseHold }) => falseHold).length;
	table.atMost(`${habit}: false holds`, (100 * holds) / each, '% of bodies', 2);
}
process.exit(table.print() ? 0 : 1);
