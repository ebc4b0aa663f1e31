import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync
} from 'node:fs';
import { writeFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { breathOnsets } from './breath';
import { clipPath, CLIPS } from './clip-file';
import { type ClipOptions, HEIGHT, requireLoop, WIDTH } from './options';
import { renderFrames } from './render';
import { makeScene } from './scene';
import { writeWebm } from './webm';

/** What a measurement of the clip ought to find; beside the clip as `<clip>.json`. */
export interface ClipTruth {
	/** Breaths per minute. */
	rateBpm: number;
	/** Beginnings of a breath in, s. */
	breathOnsets: number[];
	/** Lift of the shoulders, peak to peak, px. */
	amplitudePx: number;
	shoulderWidthPx: number;
}

/**
 * Makes a clip for Chromium's fake camera, unless it is there already.
 * @returns path of the `.y4m` file
 * @throws {Error} when the clip would not loop smoothly
 */
export function makeClip(name: string, options: ClipOptions): Promise<string> {
	return makeOnce(name, options, 'y4m', async (file) => {
		const scene = await makeScene(options);
		const out = openSync(file, 'w');
		// 'C420jpeg' because Chromium does not read the other names of the same layout.
		writeSync(out, `YUV4MPEG2 W${WIDTH} H${HEIGHT} F${options.fps}:1 Ip A1:1 C420jpeg\n`);
		for (const frame of renderFrames(scene, options)) {
			writeSync(out, 'FRAME\n');
			writeSync(out, frame);
		}
		closeSync(out);
		return scene.shoulderWidthPx;
	});
}

/**
 * Makes the same clip as a video file that browsers play (WebM).
 * @returns path of the `.webm` file
 */
export function makeVideo(name: string, options: ClipOptions): Promise<string> {
	return makeOnce(name, options, 'webm', async (file) => {
		const scene = await makeScene(options);
		writeFileSync(file, await writeWebm(renderFrames(scene, options), options.fps));
		return scene.shoulderWidthPx;
	});
}

/** Writes under another name first: a broken-off clip is never taken for a whole one. */
async function makeOnce(
	name: string,
	options: ClipOptions,
	ending: string,
	write: (file: string) => Promise<number>
): Promise<string> {
	requireLoop(options);
	const path = clipPath(name, options, ending);
	if (existsSync(path)) return path;
	mkdirSync(CLIPS, { recursive: true });
	removeOlder(name, ending);
	const unfinished = `${path}.${process.pid}`;
	const truth: ClipTruth = {
		rateBpm: options.rateBpm,
		breathOnsets: breathOnsets(options),
		amplitudePx: options.amplitudePx,
		shoulderWidthPx: await write(unfinished)
	};
	writeFileSync(`${path}.json`, JSON.stringify(truth, null, '\t'));
	renameSync(unfinished, path);
	return path;
}

/** Clips are big; one that its options or our code left behind is of no use any more. */
function removeOlder(name: string, ending: string) {
	const older = new RegExp(`^${name}-[0-9a-f]{12}\\.${ending}(\\.json|\\.\\d+)?$`);
	for (const file of readdirSync(CLIPS))
		if (older.test(basename(file))) rmSync(join(CLIPS, file), { force: true });
}
