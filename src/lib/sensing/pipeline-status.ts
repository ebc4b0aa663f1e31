import type { Delegate, TrackedFrame } from './worker/protocol';

/** How the pipeline is doing, over about the last second. */
export interface PipelineStatus {
	/** Frames taken in per second. */
	frameFps: number;
	/** Pose inferences per second. */
	poseFps: number;
	/** Tracker samples per second (10 when all is well). */
	chestFps: number;
	/** Share of the time that the tracking worker was busy, 0..1. */
	busy: number;
	/** Frames dropped because a newer one was there. */
	dropped: number;
	delegate: Delegate | 'none';
	/** Both workers are loaded: from here on nothing is fetched any more. */
	loaded: boolean;
	/** No frame has come for a while though the picture should be moving. */
	stalled: boolean;
}

/** Counts frames and says once a second how it went. Times in ms of the page's clock. */
export class StatusMeter {
	#since: number;
	#frames = 0;
	#poses = 0;
	#samples = 0;
	#workMs = 0;
	#dropped = 0;

	constructor(now: number) {
		this.#since = now;
	}

	count(frame: TrackedFrame) {
		this.#frames++;
		if (frame.pose) this.#poses++;
		if (frame.motion) this.#samples++;
		this.#workMs += frame.workMs;
	}

	drop() {
		this.#dropped++;
	}

	/** Figures since the last call. */
	take(
		now: number,
		state: Pick<PipelineStatus, 'delegate' | 'loaded' | 'stalled'>
	): PipelineStatus {
		const seconds = Math.max(0.001, (now - this.#since) / 1000);
		const status: PipelineStatus = {
			frameFps: this.#frames / seconds,
			poseFps: this.#poses / seconds,
			chestFps: this.#samples / seconds,
			busy: this.#workMs / 1000 / seconds,
			dropped: this.#dropped,
			...state
		};
		this.#since = now;
		this.#frames = this.#poses = this.#samples = this.#workMs = this.#dropped = 0;
		return status;
	}
}
