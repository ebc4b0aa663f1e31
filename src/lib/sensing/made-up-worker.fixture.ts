import { vi } from 'vitest';
import type { FromWorker, ToWorker, WorkerRole } from './worker/protocol';

/** In the place of the browser's `Worker`: says only what a test lets it say, and keeps what it was told. */
export class MadeUpWorker extends EventTarget {
	/** Every worker that was made, in order. */
	static made: MadeUpWorker[] = [];

	readonly told: ToWorker[] = [];
	terminated = false;

	constructor() {
		super();
		MadeUpWorker.made.push(this);
	}

	postMessage(message: ToWorker) {
		this.told.push(message);
	}

	terminate() {
		this.terminated = true;
	}

	get role(): WorkerRole | undefined {
		return this.told.find((message) => message.type === 'init')?.role;
	}

	/** The frames it was given. */
	get frames() {
		return this.told.filter((message) => message.type === 'frame');
	}

	/** Its answers do not reach the page once it is gone. */
	says(data: FromWorker) {
		if (!this.terminated) this.dispatchEvent(new MessageEvent('message', { data }));
	}

	ready({ poseMs = 10, requests = { total: 2, refused: 0 } } = {}) {
		const delegate = this.told.find((message) => message.type === 'init')!.delegate;
		this.says({ type: 'ready', delegate, warmUpMs: 0, poseMs, requests });
	}

	/** Answers to its newest frame: nobody is seen. */
	tracks() {
		const { t, gap } = this.frames.at(-1)!;
		const times = { workMs: 1, poseMs: 0, trackerMs: 0 };
		const seen = { brightness: 100, contrast: 40, repeated: false, pose: null, motion: null };
		const frame = { t, gap, width: 640, height: 480, ...seen, ...times };
		this.says({ type: 'tracked', frame });
	}

	/** An error that nobody catches. */
	crashes() {
		this.dispatchEvent(Object.assign(new Event('error'), { message: 'crash by the test' }));
	}
}

/** From here on the page makes such workers, and time goes by only when told. Ends with the test. */
export function makeUpWorkers() {
	MadeUpWorker.made = [];
	vi.useFakeTimers();
	vi.stubGlobal('Worker', MadeUpWorker);
	vi.stubGlobal('location', { href: 'https://luwte.example/meten/' });
}

/** The newest worker of a role that still lives. */
export function living(role: WorkerRole): MadeUpWorker | undefined {
	return MadeUpWorker.made.findLast((worker) => worker.role === role && !worker.terminated);
}
