import type { PipelineStatus } from '$lib/sensing/pipeline-status';

/** Frames are late when at least this share of them must be dropped ... */
const DROPPED_SHARE = 0.25;
/** Or the worker has hardly time to spare, and takes in fewer than this, per second ... */
const BUSY_SHARE = 0.8;
const SLOW_FPS = 15;
/** ... for so many seconds on end: a computer may be busy for a moment. */
const SECONDS = 8;
/** With so few, per second, no breath can be read at all: that is waited out less long. */
const HARDLY_FPS = 6;
const HARDLY_SECONDS = 4;

/** Notices that this computer cannot keep up with the camera. */
export class LateWatch {
	#lateSeconds = 0;
	#hardlySeconds = 0;

	/**
	 * @param status of the newest second
	 * @returns whether frames have been late for a while
	 */
	step({
		frameFps,
		dropped,
		busy,
		loaded
	}: Pick<PipelineStatus, 'frameFps' | 'dropped' | 'busy' | 'loaded'>): boolean {
		const drops = dropped > 0 && dropped / (dropped + frameFps) >= DROPPED_SHARE;
		// A browser that is behind itself does not even come to giving the pictures that would be dropped.
		const lags = busy >= BUSY_SHARE && frameFps < SLOW_FPS;
		// While engines are loading everything is late.
		const late = loaded && (drops || lags);
		this.#lateSeconds = late ? this.#lateSeconds + 1 : 0;
		this.#hardlySeconds = late && frameFps < HARDLY_FPS ? this.#hardlySeconds + 1 : 0;
		return this.#lateSeconds >= SECONDS || this.#hardlySeconds >= HARDLY_SECONDS;
	}
}
