import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { FromWorker, ToWorker } from '../../src/lib/sensing/worker/protocol';
import { ROOT } from '../lib/root.mjs';

const WORKERS = 'build/_app/immutable/workers';

/** Address of the built pose worker on its site. */
export function workerPath(): string {
	const name = readdirSync(`${ROOT}/${WORKERS}`).find((file) => /^pose\.worker.*\.js$/.test(file));
	if (!name) throw new Error(`No pose worker in ${WORKERS}: run npm run build first.`);
	return `/${WORKERS.replace('build/', '')}/${name}`;
}

/**
 * The real worker with pose on every frame of the camera, one frame after the other.
 * @returns pose inferences per second
 */
export async function poseCapacity(page: Page, url: string, ms: number): Promise<number> {
	await page.goto(`${url}privacy/`);
	return page.evaluate(
		async ({ worker: path, ms }) => {
			const stream = await navigator.mediaDevices.getUserMedia({ video: true });
			const video = document.createElement('video');
			video.srcObject = stream;
			await video.play();
			const worker = new Worker(path, { type: 'module' });
			const post = (message: ToWorker, transfer: Transferable[] = []) =>
				worker.postMessage(message, transfer);
			const answer = () =>
				new Promise<FromWorker>((resolve, reject) => {
					worker.onmessage = ({ data }: MessageEvent<FromWorker>) =>
						data.type === 'fault' ? reject(new Error(data.detail)) : resolve(data);
				});
			const ready = answer();
			post({
				type: 'init',
				role: 'track',
				delegate: 'CPU',
				wasmPath: `${location.origin}/mediapipe`,
				modelPath: `${location.origin}/models/pose_landmarker_lite.task`,
				poseIntervalMs: 0
			});
			await ready;
			const start = performance.now();
			let poses = 0;
			for (let now = start; now - start < ms; now = performance.now()) {
				// As the page does it (sensing/picture.ts).
				const picture = new VideoFrame(video);
				const tracked = answer();
				post({ type: 'frame', picture, t: now - start, gap: false }, [picture]);
				const message = await tracked;
				if (message.type === 'tracked' && message.frame.pose?.landmarks) poses++;
			}
			worker.terminate();
			for (const track of stream.getTracks()) track.stop();
			return (poses * 1000) / ms;
		},
		{ worker: workerPath(), ms }
	);
}
