import type { Page } from '@playwright/test';
import type { FromWorker, ToWorker } from '../../../src/lib/sensing/worker/protocol';
import type { Landmarks } from '../../../src/lib/signals/types';
import type { Span } from '../clips/jpeg-frames';

export interface PoseJob {
	/** Addresses on the page's own origin: the pose worker's script, the pose bundle, the clip. */
	worker: string;
	model: string;
	clip: string;
	frames: readonly Span[];
	/** Time of each frame, ms. */
	times: readonly number[];
	poseIntervalMs: number;
	/** How much of the clip, ms. */
	untilMs: number;
}

export interface PoseRun {
	/** Times (ms) and points (px) of the frames in which somebody was found. */
	poses: { t: number; landmarks: Landmarks }[];
	/** Duration of each look, ms. */
	ms: number[];
}

/** Gives the frames of a clip on which the app would look for a pose to the real worker, with any model. */
export function runPoses(page: Page, job: PoseJob): Promise<PoseRun> {
	return page.evaluate(async (job) => {
		const bytes = new Uint8Array(await (await fetch(job.clip)).arrayBuffer());
		const worker = new Worker(job.worker, { type: 'module' });
		const ask = (message: ToWorker, transfer: Transferable[] = []) =>
			new Promise<FromWorker>((resolve, reject) => {
				worker.onerror = (event) => reject(new Error(event.message));
				worker.onmessage = ({ data }: MessageEvent<FromWorker>) =>
					data.type === 'fault' ? reject(new Error(data.detail)) : resolve(data);
				worker.postMessage(message, transfer);
			});
		await ask({
			type: 'init',
			role: 'track',
			delegate: 'CPU',
			wasmPath: `${location.origin}/mediapipe`,
			modelPath: location.origin + job.model,
			poseIntervalMs: 0
		});
		const run: PoseRun = { poses: [], ms: [] };
		let due = 0;
		for (let i = 0; i < job.frames.length && job.times[i]! < job.untilMs; i++) {
			const t = job.times[i]!;
			if (t < due) continue;
			due = t + job.poseIntervalMs;
			const data = bytes.subarray(...job.frames[i]!);
			const { image } = await new ImageDecoder({ data, type: 'image/jpeg' }).decode();
			const answer = await ask({ type: 'frame', picture: image, t, gap: i === 0 }, [image]);
			if (answer.type !== 'tracked') throw new Error(`unexpected ${answer.type}`);
			run.ms.push(answer.frame.poseMs);
			const landmarks = answer.frame.pose?.landmarks;
			if (landmarks) run.poses.push({ t, landmarks });
		}
		worker.terminate();
		return run;
	}, job);
}
