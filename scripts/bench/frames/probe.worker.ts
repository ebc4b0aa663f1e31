/**
 * What each step of reading a frame takes, inside a worker as in the app. It says that it is ready, then
 * answers to every picture it is given.
 */
import { PACES } from '../../../src/lib/sensing/pace';
import { sizeOf, type Picture } from '../../../src/lib/sensing/picture';
import { createGrey } from '../../../src/lib/sensing/tracker/grey';
import { FrameReader, readable } from '../../../src/lib/sensing/worker/frame-reader';
import { createLandmarker } from '../../../src/lib/sensing/worker/landmarker';
import { TrackLoop } from '../../../src/lib/sensing/worker/track';

interface Given {
	picture: Picture;
	/** ms */
	t: number;
}

const landmarker = await createLandmarker({
	role: 'track',
	delegate: 'CPU',
	wasmPath: `${location.origin}/mediapipe`,
	modelPath: `${location.origin}/models/pose_landmarker_lite.task`,
	onContextLost() {}
});
const loop = new TrackLoop(landmarker, PACES.normal.poseIntervalMs);
const reader = new FrameReader();
let grey = createGrey(640, 480);

async function look({ picture: given, t }: Given): Promise<Record<string, number>> {
	const start = performance.now();
	const picture = await readable(given);
	const readableMs = performance.now() - start;
	try {
		const { width, height } = sizeOf(picture);
		if (grey.width !== width) grey = createGrey(width, height);
		const [brightness, colours] = [
			await duration(() => reader.grey(picture, grey)),
			await duration(() => reader.colour(picture))
		];
		const { workMs, poseMs, trackerMs } = await loop.step(picture, t, false);
		return {
			'made readable': readableMs,
			brightness,
			colours,
			...(poseMs > 0 && { 'find pose, colours too': poseMs }),
			...(trackerMs > 0 && { 'follow chest': trackerMs }),
			'all of it, as in use': readableMs + workMs
		};
	} finally {
		picture.close();
	}
}

async function duration(run: () => unknown): Promise<number> {
	const start = performance.now();
	await run();
	return performance.now() - start;
}

self.addEventListener('message', ({ data }: MessageEvent<Given>) => {
	look(data).then(
		(steps) => self.postMessage(steps),
		(error) => self.postMessage({ error: String(error) })
	);
});
self.postMessage({ ready: true });
