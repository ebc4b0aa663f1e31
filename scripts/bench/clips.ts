/** `npm run bench:clips -- DIR`: every NAME.mjpeg of a folder through the real worker, and how well its
 * breathing and shoulders were read; NAME.mjpeg.json beside it holds the truth.
 * Options: `--json FILE` writes the figures; `--only TEXT` takes the clips whose names begin so;
 * `--keep DIR` keeps what the worker saw (numbers only), and `--replay DIR` scores that again without a
 * browser, for work on the arithmetic. Ends with OK or what falls short, and then with exit code 1. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readClipInfo } from './clips/truth';
import { ClipPlayer } from './clips/player';
import { naiveRates } from './clips/naive';
import { replay } from './clips/replay';
import { clipReport, type ClipReport } from './clips/report';
import { kindsOf, printReports, shortfalls } from './clips/print';
import type { ClipRun } from './clips/run-clip';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		json: { type: 'string' },
		only: { type: 'string', default: '' },
		keep: { type: 'string' },
		replay: { type: 'string' }
	}
});
const [folder] = positionals;
if (folder === undefined) {
	console.error('Which folder? npm run bench:clips -- DIR [--json FILE]');
	process.exit(2);
}
const names = readdirSync(folder)
	.filter((file) => file.endsWith('.mjpeg') && file.startsWith(values.only))
	.map((file) => basename(file, '.mjpeg'))
	.sort();
if (names.length === 0) {
	console.error(`No .mjpeg files in ${folder}.`);
	process.exit(2);
}
if (values.keep) mkdirSync(values.keep, { recursive: true });

const player = values.replay ? null : await ClipPlayer.open();
const reports: ClipReport[] = [];
try {
	for (const name of names) {
		const path = join(folder, `${name}.mjpeg`);
		const info = readClipInfo(`${path}.json`);
		const kept = join(values.replay ?? values.keep ?? '', `${name}.json`);
		const run: ClipRun = player
			? await player.run(path, info)
			: JSON.parse(readFileSync(kept, 'utf8'));
		if (player && values.keep) writeFileSync(kept, JSON.stringify(run));
		const said = replay(run.observations);
		reports.push(clipReport(name, said, naiveRates(run.observations), run, info.truth));
		process.stderr.write(`${reports.length}/${names.length} ${name}\n`);
	}
} finally {
	await player?.close();
}

const kinds = kindsOf(reports);
printReports(reports, kinds);
if (values.json) {
	const clips = reports.map(({ figures }) => figures);
	writeFileSync(values.json, JSON.stringify({ clips, kinds }, null, '\t'));
}
// Stored numbers say nothing of the speed of this machine.
const short = shortfalls(reports, kinds, { speed: player !== null });
console.log(short.length === 0 ? 'OK' : `falls short: ${short.join('; ')}`);
process.exitCode = short.length === 0 ? 0 : 1;
