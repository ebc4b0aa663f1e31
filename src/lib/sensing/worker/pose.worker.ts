/**
 * The worker around one PoseLandmarker. It raises its fence before anything else, loads engine and
 * model, seals the fence and then only turns frames into numbers.
 */
import { fence } from './raised-fence';
import type { PoseLandmarker } from '@mediapipe/tasks-vision';
import { CompanyLook } from './company';
import { readable } from './frame-reader';
import { createLandmarker, WorkerFault } from './landmarker';
import type { FromWorker, ToWorker } from './protocol';
import { TrackLoop } from './track';
import { tryToLeave } from './try-to-leave';

type Init = Extract<ToWorker, { type: 'init' }>;

let loop: TrackLoop | CompanyLook | null = null;

function post(message: FromWorker) {
	self.postMessage(message);
}

function report(error: unknown) {
	const fault = error instanceof WorkerFault ? error : new WorkerFault('graph-error', error);
	post({ type: 'fault', code: fault.code, detail: fault.message });
}

function requests() {
	return {
		total: performance.getEntriesByType('resource').length,
		refused: fence.refused
	};
}

/** Runs the landmarker on an empty picture until it is warm; returns ms of the last run. */
function warmUp(landmarker: PoseLandmarker, role: Init['role']): number {
	const blank = new OffscreenCanvas(640, 480);
	blank.getContext('2d')?.fillRect(0, 0, blank.width, blank.height);
	let last = 0;
	for (let i = 0; i < 3; i++) {
		const start = performance.now();
		if (role === 'track') landmarker.detectForVideo(blank, i + 1);
		else landmarker.detect(blank);
		last = performance.now() - start;
	}
	return last;
}

async function init(message: Init) {
	if (!new OffscreenCanvas(1, 1).getContext('webgl2'))
		throw new WorkerFault('no-webgl', 'no WebGL 2 in this worker');
	const start = performance.now();
	const landmarker = await createLandmarker({
		...message,
		onContextLost: () => report(new WorkerFault('context-lost', 'webglcontextlost'))
	});
	const poseMs = warmUp(landmarker, message.role);
	// Everything is here now. From this moment not one request may leave this worker.
	fence.seal();
	loop =
		message.role === 'track'
			? new TrackLoop(landmarker, message.poseIntervalMs)
			: new CompanyLook(landmarker);
	const warmUpMs = performance.now() - start;
	post({ type: 'ready', delegate: message.delegate, warmUpMs, poseMs, requests: requests() });
}

/** The page waits for the answer to a frame before it gives the next. */
async function look({ picture: given, t, gap }: Extract<ToWorker, { type: 'frame' }>) {
	const picture = await readable(given);
	try {
		if (loop instanceof TrackLoop)
			post({ type: 'tracked', frame: await loop.step(picture, t, gap) });
		else if (loop) post({ type: 'company', company: await loop.step(picture, t) });
	} finally {
		picture.close();
	}
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
	switch (data.type) {
		case 'init':
			init(data).catch(report);
			break;
		case 'focus':
			if (loop instanceof TrackLoop) loop.focus = data.box;
			break;
		case 'pace':
			if (loop instanceof TrackLoop) loop.poseIntervalMs = data.poseIntervalMs;
			break;
		case 'frame':
			look(data).catch(report);
			break;
		case 'count-requests':
			post({ type: 'requests', requests: requests() });
			break;
		case 'try-to-leave':
			void tryToLeave(data.address).then((result) => post({ type: 'tried-to-leave', ...result }));
	}
});
