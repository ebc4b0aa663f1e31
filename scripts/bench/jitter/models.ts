import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../lib/root.mjs';
import { makePoseBundle } from '../../model-bundle/bundle';

/** Landmark models of the npm package, from small to large; the app uses the first. */
export const MODELS = ['lite', 'full', 'heavy'] as const;
export type ModelName = (typeof MODELS)[number];

const SOURCE = join(ROOT, 'node_modules/@mediapipe/pose');
const CACHE = join(ROOT, '.cache/bench-models');

/** Path of a model's bundle, made when it is not there yet; none of these goes into the app. */
export function benchModel(name: ModelName): string {
	const path = join(CACHE, `pose_landmarker_${name}.task`);
	if (!existsSync(path)) {
		mkdirSync(CACHE, { recursive: true });
		const read = (file: string) => readFileSync(join(SOURCE, file));
		const detector = read('pose_solution_packed_assets.data');
		writeFileSync(path, makePoseBundle(detector, read(`pose_landmark_${name}.tflite`)));
	}
	return path;
}
