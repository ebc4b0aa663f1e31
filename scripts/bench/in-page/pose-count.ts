/** Runs in the page: a shipped worker with pose on every frame of the camera, one frame after the other. */
import { AskedWorker, trackedIn } from './asked-worker';

/** @returns how many found somebody */
async function countPoses(worker: string, ms: number): Promise<number> {
	const stream = await navigator.mediaDevices.getUserMedia({ video: true });
	const video = document.createElement('video');
	video.srcObject = stream;
	await video.play();
	const asked = await AskedWorker.start(worker, 'track', 0);
	const start = performance.now();
	let poses = 0;
	for (let now = start; now - start < ms; now = performance.now()) {
		// As the page does it (sensing/picture.ts).
		const frame = trackedIn(await asked.look(new VideoFrame(video), now - start, false));
		if (frame.pose?.landmarks) poses++;
	}
	asked.stop();
	for (const track of stream.getTracks()) track.stop();
	return poses;
}

export type CountPoses = typeof countPoses;
Object.assign(globalThis, { countPoses });
