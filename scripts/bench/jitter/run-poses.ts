/** Runs in the page: the frames of a clip on which the app would look for a pose, in a shipped worker with any model. */
import type { Landmarks } from '../../../src/lib/signals/types';
import type { Span } from '../clips/jpeg-frames';
import { openJpegs } from '../clips/open-jpegs';
import { AskedWorker, trackedIn } from '../in-page/asked-worker';

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

async function runPoses(job: PoseJob): Promise<PoseRun> {
	const [worker, pictureAt] = await Promise.all([
		AskedWorker.start(job.worker, 'track', 0, job.model),
		openJpegs(job.clip, job.frames)
	]);
	const run: PoseRun = { poses: [], ms: [] };
	let due = 0;
	for (let i = 0; i < job.frames.length && job.times[i]! < job.untilMs; i++) {
		const t = job.times[i]!;
		if (t < due) continue;
		due = t + job.poseIntervalMs;
		const frame = trackedIn(await worker.look((await pictureAt(i))!, t, i === 0));
		run.ms.push(frame.poseMs);
		const landmarks = frame.pose?.landmarks;
		if (landmarks) run.poses.push({ t, landmarks });
	}
	worker.stop();
	return run;
}

export type RunPoses = typeof runPoses;
Object.assign(globalThis, { runPoses });
