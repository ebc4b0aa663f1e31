/** `npm run bench:bodies`: hundreds of made-up bodies (numbers only, no pictures) through the breathing
 * monitor: how much of the breath is read, how far off, and what is said where there is none. They differ in
 * more ways than clips can be rendered, and ask for no more than that: the tracker has no part in it.
 * `-- --from 5000` takes other bodies, `-- --each 500` more of each kind. Ends with OK or what falls short,
 * and then with exit code 1. */
import { parseArgs } from 'node:util';
import { type Habit, HABITS } from './bodies/body';
import type { Outcome, Plan } from './bodies/run';
import { mean } from './clips/score';
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

const meanOf = (habit: Habit, figure: 'usable' | 'mae' | 'wrong' | 'false') => {
	const known = outcomes.flatMap((outcome, i) =>
		plans[i]!.habit === habit ? (outcome[figure] ?? []) : []
	);
	return known.length > 0 ? mean(known) : null;
};

const table = new Table();
for (const habit of HABITS) {
	const [usable, mae, wrong, untrue] = (['usable', 'mae', 'wrong', 'false'] as const).map(
		(figure) => meanOf(habit, figure)
	);
	if (usable !== null) table.fact(`${habit}: usable`, usable!, '%');
	if (mae !== null) table.atMost(`${habit}: error`, mae!, 'bpm', 0.4);
	if (wrong !== null) table.atMost(`${habit}: > 2 off`, wrong!, '%', 2);
	if (untrue !== null) table.atMost(`${habit}: false`, untrue!, '%', 1);
	const holds = outcomes.filter(({ falseHold }, i) => plans[i]!.habit === habit && falseHold);
	table.atMost(`${habit}: false holds`, (100 * holds.length) / each, '%', 2);
}
process.exit(table.print() ? 0 : 1);
