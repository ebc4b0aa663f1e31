/** Runs in the page: a clip through the workers that the app ships. */
import type { Pace } from '../../../src/lib/sensing/pace';
import type { Observation } from '../../../src/lib/signals/types';
import { ShippedWorkers } from '../in-page/shipped-workers';
import type { Span } from './jpeg-frames';
import { openJpegs } from './open-jpegs';
import type { SlowMachine } from './slow-machine';

export interface ClipRun {
	observations: Observation[];
	/** Time the whole clip took, ms. */
	wallMs: number;
	/** Time the tracking worker was busy, ms; and the parts of it that were pose and tracker. */
	busyMs: number;
	poseMs: number;
	/** Duration of each tracker step, ms. */
	trackerMs: number[];
}

export interface ClipJob extends Pace {
	/** Address of the pose worker's script, on the page's own origin. */
	worker: string;
	/** Address of the clip, on the page's own origin. */
	clip: string;
	frames: readonly Span[];
	/** Time of each frame, ms. */
	times: readonly number[];
	/** Pictures that come while it is busy with an earlier one are dropped; `null`: it takes in all. */
	slow: SlowMachine | null;
}

async function runClip({ worker, clip, frames, times, slow, ...pace }: ClipJob): Promise<ClipRun> {
	const [workers, pictureAt] = await Promise.all([
		ShippedWorkers.start(worker, pace),
		openJpegs(clip, frames)
	]);
	const run: ClipRun = { observations: [], wallMs: 0, busyMs: 0, poseMs: 0, trackerMs: [] };
	/** Until when a slow computer is busy, ms of the clip. */
	let busyUntil = -Infinity;
	const start = performance.now();
	let next = pictureAt(0);
	for (let i = 0; i < frames.length; i++) {
		const picture = (await next)!;
		const t = times[i]!;
		next = pictureAt(i + 1);
		if (t < busyUntil) {
			picture.close();
			continue;
		}
		const { workMs, poseMs, trackerMs, ...observation } = await workers.step(picture, t);
		if (slow) busyUntil = t + slow.pictureMs + (observation.pose ? slow.poseMs : 0);
		run.busyMs += workMs;
		run.poseMs += poseMs;
		if (trackerMs > 0) run.trackerMs.push(trackerMs);
		run.observations.push(observation);
	}
	run.wallMs = performance.now() - start;
	workers.stop();
	return run;
}

export type RunClip = typeof runClip;
Object.assign(globalThis, { runClip });
