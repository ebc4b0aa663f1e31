import type { Page } from '@playwright/test';
import type { FromWorker, ToWorker } from '../../../src/lib/sensing/worker/protocol';
import type { Pace } from '../../../src/lib/sensing/pace';
import type { Observation } from '../../../src/lib/signals/types';
import type { Span } from './jpeg-frames';
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

/**
 * Gives a clip to the real tracking and company workers, frame after frame with the clip's own times,
 * as fast as they take them. What they answer is kept; the company's answer is attached a fixed time
 * after its frame, so that a run does not depend on the speed of the machine.
 */
export function runClip(page: Page, job: ClipJob): Promise<ClipRun> {
	return page.evaluate(async (job) => {
		const { worker: path, clip, frames, times, poseIntervalMs, slow } = job;
		/** How long after its frame the look for company is there, ms of the clip. */
		const COMPANY_DELAY_MS = 200;

		const bytes = new Uint8Array(await (await fetch(clip)).arrayBuffer());
		const decode = (i: number) => {
			const span = frames[i];
			if (!span) return null;
			const data = bytes.subarray(...span);
			// A frame in the shape in which a camera gives it.
			return new ImageDecoder({ data, type: 'image/jpeg' }).decode().then(({ image }) => image);
		};

		/** One worker: asks and answers take turns. */
		class Desk {
			#worker = new Worker(path, { type: 'module' });
			ask(message: ToWorker, transfer: Transferable[] = []): Promise<FromWorker> {
				return new Promise((resolve, reject) => {
					this.#worker.onerror = (event) => reject(new Error(event.message));
					this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) =>
						data.type === 'fault' ? reject(new Error(data.detail)) : resolve(data);
					this.#worker.postMessage(message, transfer);
				});
			}
			start(role: 'track' | 'company') {
				return this.ask({
					type: 'init',
					role,
					delegate: 'CPU',
					wasmPath: `${location.origin}/mediapipe`,
					modelPath: `${location.origin}/models/pose_landmarker_lite.task`,
					poseIntervalMs
				});
			}
			stop() {
				this.#worker.terminate();
			}
		}

		const tracker = new Desk();
		const company = new Desk();
		await Promise.all([tracker.start('track'), company.start('company')]);

		const observations: Observation[] = [];
		const trackerMs: number[] = [];
		let busyMs = 0;
		let poseMs = 0;
		let look: { from: number; answer: Promise<FromWorker> } | null = null;
		let lookDue = 0;
		/** Until when a slow computer is busy, ms of the clip. */
		let busyUntil = -Infinity;
		const start = performance.now();
		let next = decode(0);
		for (let i = 0; i < frames.length; i++) {
			const picture = (await next)!;
			const t = times[i]!;
			next = decode(i + 1);
			if (t < busyUntil) {
				picture.close();
				continue;
			}
			if (look === null && t >= lookDue) {
				lookDue = t + job.companyIntervalMs;
				const copy = picture.clone();
				const answer = company.ask({ type: 'frame', picture: copy, t, gap: false }, [copy]);
				look = { from: t, answer };
			}
			const message = await tracker.ask({ type: 'frame', picture, t, gap: i === 0 }, [picture]);
			if (message.type !== 'tracked') throw new Error(`unexpected ${message.type}`);
			if (slow) busyUntil = t + slow.pictureMs + (message.frame.pose ? slow.poseMs : 0);
			let seen: Observation['company'] = null;
			if (look !== null && t - look.from >= COMPANY_DELAY_MS) {
				const answer = await look.answer;
				if (answer.type === 'company') seen = answer.company;
				look = null;
			}
			const { workMs, poseMs: ofPose, trackerMs: ofTracker, ...observation } = message.frame;
			busyMs += workMs;
			poseMs += ofPose;
			if (ofTracker > 0) trackerMs.push(ofTracker);
			observations.push({ ...observation, company: seen });
		}
		const wallMs = performance.now() - start;
		tracker.stop();
		company.stop();
		return { observations, wallMs, busyMs, poseMs, trackerMs };
	}, job);
}
