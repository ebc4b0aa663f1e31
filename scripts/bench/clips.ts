/** `npm run bench:clips -- DIR...`: every NAME.mjpeg of the folders through the real worker, and how well
 * its breathing and shoulders were read; NAME.mjpeg.json beside it holds the truth: generated clips know every
 * breath, recordings of real people have stretches in which it was counted (`windows`).
 * Options: `--json FILE` writes the figures and what was shown at each second; `--only TEXT` takes the clips
 * whose names begin so; `--keep DIR` keeps what the worker saw (numbers only), and `--replay DIR` scores that
 * again without a browser, for work on the arithmetic; `--pace economy|least` looks as a computer does that cannot
 * keep up, and `--slower 4|6` drops the pictures that one so many times slower cannot take in
 * at its pace (`least`); `--card FILE --set recorded|fresh|shared` puts the figures on the model card that the app shows (of what
 * was kept, only while the workers are the same). Ends with OK or what falls short, and then with exit code 1.
 * `npm run bench:clips -- --compare BEFORE.json AFTER.json` lays two runs side by side. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CARD_SETS } from '../../src/lib/content/model-card';
import { PACES } from '../../src/lib/sensing/pace';
import { aboutThisRun, isOfThisCode, type Seen, seenHere } from './clips/about';
import { cardSetOf, writeCard } from './clips/card';
import { compareRuns } from './clips/compare';
import { kindsOf } from './clips/kinds';
import { naiveRates } from './clips/naive';
import { ClipPlayer } from './clips/player';
import { printReports } from './clips/print';
import { replay } from './clips/replay';
import { type ClipFigures, clipReport, type ClipReport } from './clips/report';
import type { ClipRun } from './clips/run-clip';
import { shortfalls } from './clips/targets';
import { SLOW_MACHINES } from './clips/slow-machine';
import { readClipInfo } from './clips/truth';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		json: { type: 'string' },
		only: { type: 'string', default: '' },
		keep: { type: 'string' },
		replay: { type: 'string' },
		card: { type: 'string' },
		set: { type: 'string' },
		pace: { type: 'string' },
		slower: { type: 'string' },
		compare: { type: 'boolean', default: false }
	}
});

function stop(sentence: string): never {
	console.error(sentence);
	process.exit(2);
}

if (values.compare) {
	if (positionals.length !== 2) stop('Which two files? npm run bench:clips -- --compare A B');
	const [before, after] = positionals.map((file): ClipFigures[] => {
		return JSON.parse(readFileSync(file, 'utf8')).clips;
	});
	console.log('. nothing  o right  x more than 2 off  F nothing to read  ? nobody counted');
	for (const line of compareRuns(before!, after!)) console.log(line);
	process.exit(0);
}

if (positionals.length === 0) stop('Which folder? npm run bench:clips -- DIR [--json FILE]');
// What a slow computer drops was seen at the pace that it falls to.
const wanted = values.pace ?? (values.slower === undefined ? 'normal' : 'least');
const pace = (Object.keys(PACES) as (keyof typeof PACES)[]).find((name) => name === wanted);
if (!pace) stop(`Which pace? --pace ${Object.keys(PACES).join('|')}`);
const slow = values.slower === undefined ? null : (SLOW_MACHINES[values.slower] ?? null);
if (values.slower !== undefined && !slow)
	stop(`How much slower? --slower ${Object.keys(SLOW_MACHINES).join('|')}`);
const set = CARD_SETS.find((name) => name === values.set);
if (values.card && !set) stop(`Which set? --set ${CARD_SETS.join('|')}`);
if (values.card && (values.only || pace !== 'normal' || slow))
	stop('The model card takes whole folders at the normal pace: no --only, no --pace, no --slower.');
const clips = positionals.flatMap((folder) =>
	readdirSync(folder)
		.filter((file) => file.endsWith('.mjpeg') && file.startsWith(values.only))
		.sort()
		.map((file) => ({ name: file.replace(/\.mjpeg$/, ''), path: join(folder, file) }))
);
if (clips.length === 0) stop(`No .mjpeg files in ${positionals.join(', ')}.`);
if (values.keep) mkdirSync(values.keep, { recursive: true });

const player = values.replay ? null : await ClipPlayer.open();
const reports: ClipReport[] = [];
let seen: Seen | null = player && seenHere(player.browserVersion);
try {
	for (const { name, path } of clips) {
		const info = readClipInfo(`${path}.json`);
		const kept = join(values.replay ?? values.keep ?? '', `${name}.json`);
		const run: ClipRun & { seen?: Seen } = player
			? await player.run(path, info, PACES[pace], slow)
			: JSON.parse(readFileSync(kept, 'utf8'));
		if (player && values.keep) writeFileSync(kept, JSON.stringify({ ...run, seen }));
		if (values.card && !player) {
			if (!isOfThisCode(run.seen))
				stop(`${kept} was made by other workers than these: run it again, without --replay.`);
			seen = run.seen!;
		}
		const said = replay(run.observations);
		reports.push(clipReport(name, said, naiveRates(run.observations), run, info));
		process.stderr.write(`${reports.length}/${clips.length} ${name}\n`);
	}
} finally {
	await player?.close();
}

const kinds = kindsOf(reports);
printReports(reports, kinds);
if (values.json) {
	const figures = reports.map(({ kind, figures }) => ({ kind, ...figures }));
	writeFileSync(values.json, JSON.stringify({ clips: figures, kinds }, null, '\t'));
}
if (values.card && set && seen) writeCard(values.card, set, cardSetOf(reports, aboutThisRun(seen)));
// Stored numbers say nothing of the speed of this machine.
const short = shortfalls(reports, kinds, { speed: player !== null });
console.log(short.length === 0 ? 'OK' : `falls short: ${short.join('; ')}`);
process.exitCode = short.length === 0 ? 0 : 1;
