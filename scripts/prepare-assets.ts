/**
 * Puts the pose model, MediaPipe's WebAssembly and the pictures of the cards into static/, so that
 * the site brings everything along and asks no other host for anything.
 *
 * LUWTE_POSE_MODEL=/path/to/official.task takes the place of that model.
 */
import { createHash } from 'node:crypto';
import {
	copyFileSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './lib/root.mjs';
import { makePoseBundle, requirePoseBundle } from './model-bundle/bundle';
import { writePictures } from './pictures';

const POSE = join(ROOT, 'node_modules/@mediapipe/pose');
const TASKS = join(ROOT, 'node_modules/@mediapipe/tasks-vision');
const MODELS = join(ROOT, 'static/models');
const WASM = join(ROOT, 'static/mediapipe');
const STAMP = join(ROOT, '.cache/assets-stamp.json');

/** The lite one: `npm run bench:jitter` shows why. */
const MODEL = 'pose_landmarker_lite.task';
/** The pair that a module worker loads. */
const WASM_FILES = ['vision_wasm_module_internal.js', 'vision_wasm_module_internal.wasm'];

const given = process.env.LUWTE_POSE_MODEL ? resolve(process.env.LUWTE_POSE_MODEL) : null;
const OUTPUTS = [
	join(MODELS, MODEL),
	...WASM_FILES.map((file) => join(WASM, file)),
	join(MODELS, 'PROVENANCE.txt')
];

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

function packageVersion(folder: string): string {
	const version: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
	return String(version);
}

/** What the outputs are made from, and the outputs as they are on disk. */
function currentStamp(): string {
	const code = ['prepare-assets.ts', ...readdirSync(join(ROOT, 'scripts/model-bundle')).sort()]
		.map((name) => (name === 'prepare-assets.ts' ? name : `model-bundle/${name}`))
		.map((name) => sha256(readFileSync(join(ROOT, 'scripts', name))));
	const seen = [...OUTPUTS, ...(given ? [given] : [])].map((file) => {
		const stat = statSync(file, { throwIfNoEntry: false });
		return [file, stat?.size, stat?.mtimeMs];
	});
	return JSON.stringify([packageVersion(POSE), packageVersion(TASKS), code, seen]);
}

function isUpToDate(): boolean {
	try {
		return readFileSync(STAMP, 'utf8') === currentStamp();
	} catch {
		return false;
	}
}

/** @throws {Error} with a sentence when the given file is missing or no pose bundle */
function readGiven(path: string): Uint8Array {
	if (!statSync(path, { throwIfNoEntry: false })?.isFile())
		throw new Error(`LUWTE_POSE_MODEL: there is no file ${path}.`);
	const bytes = readFileSync(path);
	requirePoseBundle(bytes, path);
	return bytes;
}

function madeFromPackage(): Uint8Array {
	return makePoseBundle(
		// The name says little, but this file is the detector's TFLite model as it is.
		readFileSync(join(POSE, 'pose_solution_packed_assets.data')),
		readFileSync(join(POSE, 'pose_landmark_lite.tflite'))
	);
}

/** Where a file comes from and under which licence, with its hash. */
function provenance(file: string, bytes: Uint8Array, origin: string): string {
	return [file, `  from     ${origin}`, `  sha256   ${sha256(bytes)}`, ''].join('\n');
}

function prepare() {
	rmSync(MODELS, { recursive: true, force: true });
	mkdirSync(MODELS, { recursive: true });
	mkdirSync(WASM, { recursive: true });
	const bytes = given ? readGiven(given) : madeFromPackage();
	writeFileSync(join(MODELS, MODEL), bytes);
	const origin = given
		? 'a file given at build time (LUWTE_POSE_MODEL)'
		: `npm package @mediapipe/pose ${packageVersion(POSE)} (Google, Apache-2.0), bundled by scripts/model-bundle`;
	const notes = [provenance(MODEL, bytes, origin)];
	for (const file of WASM_FILES) {
		copyFileSync(join(TASKS, 'wasm', file), join(WASM, file));
		notes.push(
			provenance(
				`../mediapipe/${file}`,
				readFileSync(join(WASM, file)),
				`npm package @mediapipe/tasks-vision ${packageVersion(TASKS)} (Google, Apache-2.0), unchanged`
			)
		);
	}
	writeFileSync(join(MODELS, 'PROVENANCE.txt'), notes.join('\n'));
	mkdirSync(join(ROOT, '.cache'), { recursive: true });
	writeFileSync(STAMP, currentStamp());
}

try {
	if (!isUpToDate()) {
		prepare();
		console.log('The pose model and WebAssembly are ready in static/.');
	}
	writePictures();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
