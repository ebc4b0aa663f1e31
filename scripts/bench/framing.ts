/** `npm run bench:framing -- DIR...`: does the framing coach know after five seconds whether the breath
 * will be read? Takes folders with kept runs (`bench:clips -- CLIPS --keep DIR`) and with the clips' truth.
 * `--write` learns the expectation anew from them and keeps it in `signals/framing/learnt.ts`.
 * Ends with OK or what falls short, and then with exit code 1. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LEARNT } from '../../src/lib/signals/framing/learnt';
import {
	canBeRead,
	expectedShare,
	INGREDIENTS,
	ingredientsOf,
	type Expectation
} from '../../src/lib/signals/framing/expectation';
import { ROOT } from '../lib/root.mjs';
import { mean } from '../../src/lib/signals/dsp/stats';
import { readCases, type Case } from './framing/cases';
import { FIRST_MS, firstWord } from './framing/first-seconds';
import { fit } from './framing/fit';
import { Table } from './table';

const FILE = 'src/lib/signals/framing/learnt.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { write: { type: 'boolean', default: false } }
});
const cases = readCases(positionals);
if (cases.length < 3) {
	console.error('Too few clips. npm run bench:framing -- DIR_WITH_KEPT_RUNS... DIR_WITH_TRUTH...');
	process.exit(2);
}
/** Where nothing can be read there is nothing to learn. */
const learn = (from: readonly Case[]) =>
	fit(
		from
			.filter(({ framing }) => canBeRead(framing))
			.map(({ framing, actual }) => ({ ingredients: ingredientsOf(framing), actual }))
	);
const expectation: Expectation = values.write ? learn(cases) : LEARNT;

const clips = cases.map((one) => {
	const others = cases.filter((other) => other !== one);
	return {
		...one,
		...firstWord(one.observations, expectation),
		expectedAt: expectedShare(one.framing, expectation),
		// What would have been said of this clip by somebody who had never seen it.
		unseen: expectedShare(one.framing, learn(others)),
		guess: mean(others.map(({ actual }) => actual))
	};
});

const cell = (value: number | null, digits = 2) =>
	(value === null ? '-' : value.toFixed(digits)).padStart(8);
const heads = [
	'width',
	'line',
	'light',
	'cells',
	'head',
	'after s',
	'expected',
	'unseen',
	'actual'
];
console.log(
	`${'clip'.padEnd(20)}${heads.map((head) => head.padStart(9)).join('')}  verdict advice`
);
for (const clip of clips) {
	const { shoulderShare, shoulderLine, brightness, cells, headSpeed } = clip.framing;
	const numbers = [
		cell(shoulderShare),
		cell(shoulderLine),
		cell(brightness, 0),
		cell(cells, 0),
		cell(headSpeed, 3),
		cell(clip.after, 1),
		cell(clip.expectedAt),
		cell(clip.unseen),
		cell(clip.actual)
	].join(' ');
	console.log(
		`${clip.name.padEnd(20)} ${numbers}  ${clip.verdict.padEnd(7)} ${clip.advice ?? '-'}`
	);
}
console.log('');

const brier = (share: (clip: (typeof clips)[number]) => number) =>
	mean(clips.map((clip) => (share(clip) - clip.actual) ** 2));
const usable = (verdict: string) =>
	clips.filter((clip) => clip.verdict === verdict).map(({ actual }) => 100 * actual);

const table = new Table();
table.fact('clips', clips.length, '');
const latest = Math.max(...clips.map(({ after }) => after ?? Infinity));
table.atMost('latest first verdict', latest, 's', FIRST_MS / 1000);
for (const [verdict, ask] of [
	['good', (shares: number[]) => table.atLeast('usable of "good"', mean(shares), '%', 80)],
	['fair', (shares: number[]) => table.fact('usable of "fair"', mean(shares), '%')],
	['poor', (shares: number[]) => table.atMost('usable of "poor"', mean(shares), '%', 40)]
] as const) {
	const shares = usable(verdict);
	table.fact(`clips called "${verdict}"`, shares.length, '');
	if (shares.length > 0) ask(shares);
}
table.fact('Brier x 100, a constant guess', 100 * brier(({ guess }) => guess), '');
table.fact('Brier x 100, as learnt', 100 * brier(({ expectedAt }) => expectedAt), '');
table.atMost(
	'Brier x 100, clips it never saw',
	100 * brier(({ unseen }) => unseen),
	'',
	100 * brier(({ guess }) => guess)
);

if (values.write) {
	const round = (value: number) => Math.round(value * 100) / 100;
	const weights = INGREDIENTS.map((name) => `${name}: ${round(expectation.weights[name])}`);
	writeFileSync(
		join(ROOT, FILE),
		`import type { Expectation } from './expectation';

/** Written by \`npm run bench:framing -- DIR... --write\` from ${cases.length} clips; see docs/framing.md. */
export const LEARNT: Expectation = {
	base: ${round(expectation.base)},
	weights: { ${weights.join(', ')} }
};
`
	);
	console.log(`Kept in ${FILE}.`);
}
process.exitCode = table.print() ? 0 : 1;
