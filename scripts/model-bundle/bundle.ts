import { unzipSync, zipSync } from 'fflate';
import { attachMetadata } from './attach-metadata';
import { type Normalisation, pictureMetadata } from './metadata';

/** The two models in a pose bundle, under the names that MediaPipe Tasks looks for. */
export const DETECTOR = 'pose_detector.tflite';
export const LANDMARKS = 'pose_landmarks_detector.tflite';

/** The detector was trained on pictures in -1..1, the landmark model on pictures in 0..1. */
export const DETECTOR_INPUT: Normalisation = { mean: 127.5, std: 127.5 };
export const LANDMARKS_INPUT: Normalisation = { mean: 0, std: 255 };

/** The earliest date a zip file knows. A fixed one makes equal models equal files. */
const ZIP_DATE = new Date(1980, 0, 1);

/**
 * Makes a pose bundle (`.task`) for MediaPipe Tasks from the models of the older Pose package.
 * It is a zip file without compression, because MediaPipe reads the models where they stand.
 * @throws {Error} when one of the two is no TFLite model
 */
export function makePoseBundle(detector: Uint8Array, landmarks: Uint8Array): Uint8Array {
	return zipSync(
		{
			[DETECTOR]: attachMetadata(detector, pictureMetadata(DETECTOR_INPUT)),
			[LANDMARKS]: attachMetadata(landmarks, pictureMetadata(LANDMARKS_INPUT))
		},
		{ level: 0, mtime: ZIP_DATE }
	);
}

/** @throws {Error} with a sentence when the bytes are no pose bundle */
export function requirePoseBundle(bytes: Uint8Array, name: string) {
	const names: string[] = [];
	try {
		unzipSync(bytes, {
			filter: (file) => {
				names.push(file.name);
				return false;
			}
		});
	} catch {
		throw new Error(`${name} is no MediaPipe model bundle (.task): it is not a zip file.`);
	}
	for (const needed of [DETECTOR, LANDMARKS])
		if (!names.includes(needed))
			throw new Error(`${name} is no pose bundle: ${needed} is missing.`);
}
