/** `npm run bench:jitter -- CLIP.mjpeg...`: how steadily the pose models stand on somebody who sits still, and
 * what they cost: standard deviation of shoulders, ears, nose and mouth about their slow motion (px of the
 * picture, sideways and up), and ms a frame. Folders are taken with all their clips; `--seconds 20` says how
 * much of each. Models that the app does not use are made in `.cache/`. Ends with OK, or with the model that is
 * clearly better than the one in use, and then with exit code 1. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ClipPlayer } from './clips/player';
import { readClipInfo } from './clips/truth';
import { benchModel, MODELS, type ModelName } from './jitter/models';
import {
	type Group,
	GROUPS,
	isClearlyBetter,
	meanSteadiness,
	steadinessOf,
	type Steadiness
} from './jitter/steadiness';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { seconds: { type: 'string', default: '20' } }
});
const clips = positionals.flatMap((path) =>
	statSync(path).isDirectory()
		? readdirSync(path)
				.filter((file) => file.endsWith('.mjpeg'))
				.sort()
				.map((file) => join(path, file))
		: [path]
);
if (clips.length === 0) {
	console.error('Which clips? npm run bench:jitter -- CLIP.mjpeg...');
	process.exit(2);
}

const groups = Object.keys(GROUPS) as Group[];
const heads = groups.flatMap((name) => [`${name} x`, `${name} y`]);
const found = new Map<ModelName, Steadiness[]>(MODELS.map((name) => [name, []]));

console.log(line('clip', 'model', [...heads, 'ms', 'p95']));
const player = await ClipPlayer.open();
try {
	for (const path of clips)
		for (const model of MODELS) {
			const info = readClipInfo(`${path}.json`);
			const run = await player.poses(path, info, benchModel(model), 1000 * Number(values.seconds));
			const steadiness = steadinessOf(run);
			found.get(model)!.push(steadiness);
			print(basename(path, '.mjpeg'), model, steadiness);
		}
} finally {
	await player.close();
}

const means = new Map([...found].map(([model, all]) => [model, meanSteadiness(all)]));
for (const [model, steadiness] of means) print('mean', model, steadiness);
const [used, ...others] = MODELS;
const better = others.filter((model) => isClearlyBetter(means.get(model)!, means.get(used)!));
console.log(better.length === 0 ? 'OK' : `clearly better than ${used}: ${better.join(', ')}`);
process.exitCode = better.length === 0 ? 0 : 1;

function print(clip: string, model: string, { jitter, ms }: Steadiness): void {
	const spreads = groups.flatMap((name) => [jitter[name].x, jitter[name].y]);
	const cells = [...spreads.map((px) => px.toFixed(2)), ms.median.toFixed(0), ms.p95.toFixed(0)];
	console.log(line(clip, model, cells));
}

function line(clip: string, model: string, cells: readonly string[]): string {
	return clip.padEnd(20) + model.padEnd(6) + cells.map((cell) => cell.padStart(11)).join('');
}
