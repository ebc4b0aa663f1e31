/**
 * Stands in for the pose worker: the camera, its frames and the page are the real ones, but a simulated
 * body answers instead of MediaPipe. That takes no time to start, and the body can hurry.
 */
import {
	simulateBody,
	type Scenario,
	type SimulatedBody
} from '../../../src/lib/sensing/simulated/simulated-body';
import type { FromWorker, ToWorker, WorkerRole } from '../../../src/lib/sensing/worker/protocol';

/** What the test asks for; see `stand-in.ts`. */
declare const SCENARIO: Scenario;
/** Times real time. */
declare const TEMPO: number;

type Frame = Extract<ToWorker, { type: 'frame' }>;

/** Model and engine, as the real worker fetches them. */
const requests = { total: 2, refused: 0 };

let role: WorkerRole = 'track';
/** Half the frames of a camera are enough to read its breath from, and half the work for the page. */
const FPS = 15;
const body: SimulatedBody = simulateBody({ scenario: SCENARIO, seed: 1, fps: FPS });
/** Number of the body's next frame; `null` before the first. */
let next: number | null = null;

function post(message: FromWorker) {
	self.postMessage(message);
}

const frameAt = (t: number) => Math.ceil((t / 1000) * body.fps);

/** A frame of the camera lets the body live on up to the frame's time. */
function track({ t, gap }: Frame) {
	const from: number = gap || next === null ? frameAt(t * TEMPO) : next;
	next = Math.max(from, frameAt(t * TEMPO)) + 1;
	for (let i = from; i < next; i++) {
		const observation = body.observationAt(i);
		const frame = { ...observation, gap: observation.gap || (gap && i === from) };
		post({ type: 'tracked', frame: { ...frame, workMs: 0, poseMs: 0, trackerMs: 0 } });
	}
}

/** @param t by the clock of the body, which the page has from `track` */
function look({ t }: Frame) {
	for (let i = frameAt(t); i >= 0; i--) {
		const { company } = body.observationAt(i);
		if (company) return post({ type: 'company', company: { ...company, t } });
	}
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
	switch (data.type) {
		case 'init':
			role = data.role;
			post({ type: 'ready', delegate: data.delegate, warmUpMs: 0, poseMs: 0, requests });
			break;
		case 'frame':
			data.picture.close();
			if (role === 'track') track(data);
			else look(data);
			break;
		case 'count-requests':
			post({ type: 'requests', requests });
	}
});
