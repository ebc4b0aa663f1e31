import { NO_COUNTS } from '../../classroom/barometer/tally';
import { openCamera, type PictureWish } from '../camera';
import { asFault, SensingFault } from '../faults';
import { FramePump } from '../frame-pump';
import { watchOutOfSight } from '../out-of-sight';
import { requestLog } from '../request-log';
import { makeVideo } from '../video-element';
import type { CardSums } from './card-votes';
import address from './cards.worker.ts?worker&url';
import type { FromCardsWorker } from './cards.worker';

/** How long a sweep takes, ms. */
export const SWEEP_MS = 10_000;
/** On a slow device it goes on until so many pictures were read, but no longer than this, ms. */
const LEAST_PICTURES = 9;
const LONGEST_MS = 25_000;

/** A card at the back is small. */
const SHARP_PICTURE: PictureWish = {
	width: { ideal: 1920 },
	height: { ideal: 1080 },
	frameRate: { ideal: 30 }
};

export interface SweepListener {
	/** @param share how much of its time is over, 0..1 */
	progress(sums: CardSums, share: number): void;
	done(sums: CardSums): void;
	fault(fault: SensingFault): void;
}

/**
 * One look at a class that holds up cards: the camera goes on, for ten seconds, and off. Whoever listens
 * hears sums; neither a picture nor the number of a card comes out of it.
 */
export class CardSweep {
	#video = makeVideo();
	#stream: MediaStream | null = null;
	#worker: Worker | null = null;
	#pump = new FramePump(this.#video, { frame: () => this.#give(), dropped: () => {} });
	#endWatch = () => {};
	#busy = false;
	#over = false;
	#pictures = 0;
	#from: number | null = null;
	#sums: CardSums = { counts: NO_COUNTS, unread: 0 };

	/** @param deviceId the camera to use; `null` for the browser's choice */
	constructor(
		private readonly deviceId: string | null,
		private readonly listener: SweepListener
	) {}

	/** Turns the camera on. What goes wrong, the listener hears. */
	async start() {
		try {
			// First the worker: once the camera is on nothing is loaded any more.
			await this.#startWorker();
			const stream = await openCamera(this.deviceId, SHARP_PICTURE);
			this.#stream = stream;
			if (this.#over) return this.#release();
			for (const track of stream.getTracks())
				track.addEventListener('ended', () => this.#fail(new SensingFault('camera-lost')));
			this.#endWatch = watchOutOfSight(() => this.#fail(new SensingFault('out-of-sight')));
			requestLog.restart();
			this.#video.srcObject = stream;
			await this.#video.play();
			if (!this.#over) this.#pump.start();
		} catch (error) {
			this.#fail(asFault(error));
		}
	}

	/** Enough: what was read until now is what counts. */
	finish() {
		if (this.#over) return;
		this.stop();
		this.listener.done(this.#sums);
	}

	/** Breaks it off: nothing counts. May be called twice. */
	stop() {
		this.#over = true;
		this.#endWatch();
		this.#pump.stop();
		this.#worker?.terminate();
		this.#worker = null;
		this.#release();
	}

	#startWorker(): Promise<void> {
		return new Promise((resolve, reject) => {
			const worker = new Worker(address, { type: 'module' });
			this.#worker = worker;
			worker.addEventListener('error', (event) => {
				event.preventDefault();
				const fault = new SensingFault('worker-crashed', event.message);
				reject(fault);
				this.#fail(fault);
			});
			worker.addEventListener('message', ({ data }: MessageEvent<FromCardsWorker>) => {
				if (data.type === 'ready') resolve();
				else if (data.type === 'sums') this.#hear(data.sums);
				else this.#fail(new SensingFault('worker-crashed', data.detail));
			});
		});
	}

	#give() {
		if (this.#busy || !this.#worker) return;
		const frame = this.#pump.take();
		if (!frame) return;
		this.#busy = true;
		this.#worker.postMessage(frame.picture, [frame.picture]);
	}

	#hear(sums: CardSums) {
		if (this.#over) return;
		this.#busy = false;
		this.#pictures++;
		this.#sums = sums;
		this.#from ??= performance.now();
		const elapsed = performance.now() - this.#from;
		const enough = this.#pictures >= LEAST_PICTURES || elapsed >= LONGEST_MS;
		if (elapsed >= SWEEP_MS && enough) return this.finish();
		this.listener.progress(sums, Math.min(1, elapsed / SWEEP_MS));
		this.#give();
	}

	#fail(fault: SensingFault) {
		if (this.#over) return;
		this.stop();
		this.listener.fault(fault);
	}

	/** Really off: every track stops, and with it the light beside the lens. */
	#release() {
		for (const track of this.#stream?.getTracks() ?? []) track.stop();
		this.#video.srcObject = null;
	}
}
