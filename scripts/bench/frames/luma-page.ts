/**
 * A film as a camera gives it, in frames that begin with their brightness, through the shipped workers: as many
 * pictures as there are, with times of their own, however fast this machine is.
 */
import type { FromWorker, ToWorker, WorkerRole } from '../../../src/lib/sensing/worker/protocol';
import { PACES } from '../../../src/lib/sensing/pace';
import type { Company, Observation } from '../../../src/lib/signals/types';

const SIZE = { codedWidth: 640, codedHeight: 480 } as const;
const FRAME_BYTES = SIZE.codedWidth * SIZE.codedHeight * 1.5;
/** The word before each frame of a .y4m file. */
const MARK_BYTES = 'FRAME\n'.length;
const FPS = 30;
/** How long after its frame the look for company is there, ms of the film. */
const COMPANY_DELAY_MS = 200;

/** A shipped worker that is asked one thing at a time. */
class Asked {
	#worker: Worker;

	constructor(path: string) {
		this.#worker = new Worker(path, { type: 'module' });
	}

	ask(message: ToWorker, transfer: Transferable[] = []): Promise<FromWorker> {
		return new Promise((resolve, reject) => {
			this.#worker.onerror = ({ message: what }) => reject(new Error(what));
			this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) =>
				data.type === 'fault' ? reject(new Error(data.detail)) : resolve(data);
			this.#worker.postMessage(message, transfer);
		});
	}

	start(role: WorkerRole) {
		return this.ask({
			type: 'init',
			role,
			delegate: 'CPU',
			wasmPath: `${location.origin}/mediapipe`,
			modelPath: `${location.origin}/models/pose_landmarker_lite.task`,
			poseIntervalMs: PACES.normal.poseIntervalMs
		});
	}

	look(picture: VideoFrame, t: number) {
		return this.ask({ type: 'frame', picture, t, gap: t === 0 }, [picture]);
	}

	stop() {
		this.#worker.terminate();
	}
}

/** Frames of a .y4m file, again from its beginning when it ends. */
async function openFrames(address: string) {
	const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
	const head = bytes.indexOf('\n'.charCodeAt(0)) + 1;
	const count = Math.floor((bytes.length - head) / (MARK_BYTES + FRAME_BYTES));
	return (i: number) => {
		const from = head + (i % count) * (MARK_BYTES + FRAME_BYTES) + MARK_BYTES;
		const data = bytes.slice(from, from + FRAME_BYTES);
		return new VideoFrame(data, { ...SIZE, format: 'I420', timestamp: 0 });
	};
}

/**
 * @param path of the shipped worker
 * @returns what the app would have observed, as JSON
 */
async function readLuma(path: string, seconds: number): Promise<string> {
	const frameAt = await openFrames('/clip.y4m');
	const [tracker, company] = [new Asked(path), new Asked(path)];
	await Promise.all([tracker.start('track'), company.start('company')]);
	const observations: Observation[] = [];
	let look: { from: number; answer: Promise<FromWorker> } | null = null;
	let lookDue = 0;
	for (let i = 0; i < seconds * FPS; i++) {
		const t = (i * 1000) / FPS;
		if (look === null && t >= lookDue) {
			lookDue = t + PACES.normal.companyIntervalMs;
			look = { from: t, answer: company.look(frameAt(i), t) };
		}
		const answer = await tracker.look(frameAt(i), t);
		if (answer.type !== 'tracked') throw new Error(`unexpected ${answer.type}`);
		let seen: Company | null = null;
		if (look !== null && t - look.from >= COMPANY_DELAY_MS) {
			const told = await look.answer;
			if (told.type === 'company') seen = told.company;
			look = null;
		}
		observations.push({ ...answer.frame, company: seen });
	}
	tracker.stop();
	company.stop();
	return JSON.stringify(observations);
}

Object.assign(globalThis, { readLuma });
