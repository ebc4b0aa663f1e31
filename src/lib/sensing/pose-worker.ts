import { SensingFault, type SensingFaultCode } from './faults';
import type { Picture } from './picture';
import { pageHasWebGl } from './support';
import { makeWorker } from './worker-address';
import type {
	Delegate,
	FromWorker,
	RequestCount,
	ToWorker,
	WorkerFaultCode,
	WorkerRole
} from './worker/protocol';

/** No answer to a frame for this long means that the worker is gone, ms. */
const SILENCE_MS = 6000;
/** Loading engine and model on a slow machine and a slow network may take this long, ms. */
const START_MS = 90_000;

export interface PoseWorkerOptions {
	role: WorkerRole;
	delegate: Delegate;
	poseIntervalMs: number;
	/** Aborted when the measuring stops: a worker that is still loading ends then too. */
	signal: AbortSignal;
	message(message: Extract<FromWorker, { type: 'tracked' | 'company' }>): void;
	/** The worker stopped after it had been ready. */
	died(fault: SensingFault): void;
}

/** One running worker with one PoseLandmarker. A dead one is not revived: make another. */
export class PoseWorker {
	#worker: Worker;
	#silence: ReturnType<typeof setTimeout> | undefined;
	#alive = true;
	/** ms of a warm inference on an empty picture. */
	poseMs = 0;
	/** A frame is in the worker. */
	busy = false;
	requests: RequestCount = { total: 0, refused: 0 };

	private constructor(readonly delegate: Delegate) {
		this.#worker = makeWorker();
	}

	/** Starts a worker and waits until it is warm. @throws {SensingFault} */
	static start(options: PoseWorkerOptions): Promise<PoseWorker> {
		return new Promise((resolve, reject) => {
			const self = new PoseWorker(options.delegate);
			let ready = false;
			const fail = (fault: SensingFault) => {
				if (!self.#alive) return;
				self.stop();
				if (ready) options.died(fault);
				else reject(fault);
			};
			const slow = setTimeout(() => fail(new SensingFault('engine-missing', 'timeout')), START_MS);
			const stopped = () => fail(new SensingFault('worker-crashed', 'stopped while starting'));
			options.signal.addEventListener('abort', stopped);

			self.#worker.addEventListener('error', (event) => {
				event.preventDefault();
				fail(new SensingFault('worker-crashed', event.message));
			});
			self.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
				if (!self.#alive) return;
				if (data.type === 'ready' || data.type === 'requests') self.requests = data.requests;
				switch (data.type) {
					case 'ready':
						ready = true;
						clearTimeout(slow);
						options.signal.removeEventListener('abort', stopped);
						self.poseMs = data.poseMs;
						resolve(self);
						break;
					case 'fault':
						clearTimeout(slow);
						fail(new SensingFault(codeOf(data.code), data.detail));
						break;
					case 'tracked':
					case 'company':
						self.#answered();
						options.message(data);
				}
			});
			self.#worker.addEventListener('messageerror', () =>
				fail(new SensingFault('worker-crashed', 'messageerror'))
			);
			self.#onSilent = () => fail(new SensingFault('worker-crashed', 'silent'));
			self.#post({
				type: 'init',
				role: options.role,
				delegate: options.delegate,
				wasmPath: new URL('/mediapipe', location.href).href,
				modelPath: new URL('/models/pose_landmarker_lite.task', location.href).href,
				poseIntervalMs: options.poseIntervalMs
			});
		});
	}

	/** Hands a frame over; the picture is gone from this side. */
	send(picture: Picture, t: number, gap: boolean) {
		this.busy = true;
		this.#silence = setTimeout(() => this.#onSilent(), SILENCE_MS);
		this.#post({ type: 'frame', picture, t, gap }, [picture]);
	}

	focus(box: Extract<ToWorker, { type: 'focus' }>['box']) {
		this.#post({ type: 'focus', box });
	}

	/** @param poseIntervalMs shortest time between two poses from now on, ms */
	pace(poseIntervalMs: number) {
		this.#post({ type: 'pace', poseIntervalMs });
	}

	/** Asks for `requests` to be brought up to date. */
	countRequests() {
		this.#post({ type: 'count-requests' });
	}

	stop() {
		this.#alive = false;
		clearTimeout(this.#silence);
		this.#worker.terminate();
	}

	#onSilent: () => void = () => {};

	#answered() {
		this.busy = false;
		clearTimeout(this.#silence);
	}

	#post(message: ToWorker, transfer: Transferable[] = []) {
		this.#worker.postMessage(message, transfer);
	}
}

/** What keeps WebGL from a worker alone no setting mends, only another browser. */
function codeOf(code: WorkerFaultCode): SensingFaultCode {
	return code === 'no-webgl' && pageHasWebGl() ? 'no-webgl-in-worker' : code;
}
