import type { FromWorker, ToWorker, WorkerRole } from '../../../src/lib/sensing/worker/protocol';

/** The app's own model. */
const MODEL = '/models/pose_landmarker_lite.task';

/** A pose worker of the app, in the page: asks and answers take turns. */
export class AskedWorker {
	readonly #worker: Worker;

	private constructor(path: string) {
		this.#worker = new Worker(path, { type: 'module' });
	}

	/**
	 * @param path of the shipped worker, on the page's own origin
	 * @param poseIntervalMs shortest time between two poses; 0: on every picture
	 * @param model path of another pose bundle, on the page's own origin
	 */
	static async start(
		path: string,
		role: WorkerRole,
		poseIntervalMs: number,
		model = MODEL
	): Promise<AskedWorker> {
		const asked = new AskedWorker(path);
		await asked.#ask({
			type: 'init',
			role,
			delegate: 'CPU',
			wasmPath: `${location.origin}/mediapipe`,
			modelPath: location.origin + model,
			poseIntervalMs
		});
		return asked;
	}

	/**
	 * What is in a picture, which is given away.
	 * @param t its time, ms
	 * @param gap whether the time before it was not seen
	 * @throws {Error} what the worker says went wrong
	 */
	look(picture: VideoFrame, t: number, gap: boolean): Promise<FromWorker> {
		return this.#ask({ type: 'frame', picture, t, gap }, [picture]);
	}

	stop() {
		this.#worker.terminate();
	}

	#ask(message: ToWorker, transfer: Transferable[] = []): Promise<FromWorker> {
		return new Promise((resolve, reject) => {
			this.#worker.onerror = ({ message: what }) => reject(new Error(what));
			this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) =>
				data.type === 'fault' ? reject(new Error(data.detail)) : resolve(data);
			this.#worker.postMessage(message, transfer);
		});
	}
}

/** @throws {Error} when it is the answer to something else */
export function trackedIn(answer: FromWorker) {
	if (answer.type !== 'tracked') throw new Error(`unexpected ${answer.type}`);
	return answer.frame;
}
