/** `npm run bench:posture -- DIR`: which words of posture are said when, in every NAME.mjpeg of a folder,
 * against what its NAME.mjpeg.json says that the person does. Options as in `bench:clips`: `--only TEXT`,
 * `--keep DIR` keeps what the worker saw (numbers only), `--replay DIR` judges that again without a browser.
 * Recordings of which nothing is known only tell what was said. Ends with OK or what falls short. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ClipPlayer } from './clips/player';
import type { ClipRun } from './clips/run-clip';
import { readClipInfo } from './clips/truth';
import { expectedIn, replayPosture, type Expected, type Span } from './posture/spans';

/** A posture must be told this long after it is there in full, s ... */
const FOUND_S = 4;
/** ... and gone this long after it has ended. */
const GONE_S = 4;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		only: { type: 'string', default: '' },
		keep: { type: 'string' },
		replay: { type: 'string' }
	}
});
const [folder] = positionals;
if (folder === undefined) {
	console.error('Which folder? npm run bench:posture -- DIR [--keep DIR | --replay DIR]');
	process.exit(2);
}
const names = readdirSync(folder)
	.filter((file) => file.endsWith('.mjpeg') && existsSync(join(folder, `${file}.json`)))
	.map((file) => basename(file, '.mjpeg'))
	.filter((name) => name.startsWith(values.only))
	.filter((name) => !values.replay || existsSync(join(values.replay, `${name}.json`)))
	.sort();
if (values.keep) mkdirSync(values.keep, { recursive: true });

const player = values.replay ? null : await ClipPlayer.open();
const short: string[] = [];
try {
	for (const name of names) {
		const path = join(folder, `${name}.mjpeg`);
		const kept = join(values.replay ?? values.keep ?? '', `${name}.json`);
		const run: ClipRun = player
			? await player.run(path, readClipInfo(`${path}.json`))
			: JSON.parse(readFileSync(kept, 'utf8'));
		if (player && values.keep) writeFileSync(kept, JSON.stringify(run));
		const said = replayPosture(run.observations);
		const unseen = [...said.unseen].filter(([, share]) => share >= 5);
		console.log(name);
		console.log(`  said: ${written(said.words)}; events: ${written(said.events)}`);
		const unknown = unseen.map(([sign, share]) => `${sign} ${share.toFixed(0)} %`).join(', ');
		console.log(`  not seen: ${unknown || '-'}; nothing said ${said.unsure.toFixed(0)} %`);
		const expected = expectedIn(`${path}.json`);
		if (expected === null) continue;
		const wrong = judge(expected, said.words);
		if (said.holds > 0 && name.startsWith('cam_')) wrong.push(`${said.holds} held breaths`);
		for (const what of wrong) short.push(`${name}: ${what}`);
	}
} finally {
	await player?.close();
}
console.log(short.length === 0 ? 'OK' : `falls short: ${short.join('; ')}`);
process.exitCode = short.length === 0 ? 0 : 1;

function written(spans: readonly Span[]): string {
	const text = ({ what, from, to }: Span) => `${what} ${from.toFixed(1)}-${to.toFixed(1)}`;
	return spans.map(text).join(', ') || '-';
}

/** Every posture told in time, and no other. */
function judge(expected: readonly Expected[], said: readonly Span[]): string[] {
	const belongs = (span: Span, { what, from, to }: Expected) =>
		span.what === what && span.from >= from && span.to <= to + GONE_S;
	const late = expected.filter(
		(posture) => !said.some((span) => belongs(span, posture) && span.from <= posture.full + FOUND_S)
	);
	const untrue = said.filter((span) => !expected.some((posture) => belongs(span, posture)));
	return [
		...late.map(({ what }) => `${what} not found in ${FOUND_S} s`),
		...untrue.map((span) => `untrue ${written([span])}`)
	];
}
