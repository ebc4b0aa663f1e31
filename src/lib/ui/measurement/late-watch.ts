import type { PipelineStatus } from '$lib/sensing/pipeline-status';

/** Frames are late when at least this share of them must be dropped ... */
const DROPPED_SHARE = 0.25;
/** ... for so many seconds on end: a computer may be busy for a moment. */
const SECONDS = 8;

/** Notices that this computer cannot keep up with the camera. */
export class LateWatch {
	#seconds = 0;

	/**
	 * @param status of the newest second
	 * @returns whether frames have been late for a while
	 */
	step({
		frameFps,
		dropped,
		loaded
	}: Pick<PipelineStatus, 'frameFps' | 'dropped' | 'loaded'>): boolean {
		// While engines are loading everything is late.
		const late = loaded && dropped > 0 && dropped / (dropped + frameFps) >= DROPPED_SHARE;
		this.#seconds = late ? this.#seconds + 1 : 0;
		return this.#seconds >= SECONDS;
	}
}
