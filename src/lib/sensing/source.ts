import type { Observation } from '../signals/types';
import type { SensingFault } from './faults';
import type { Pace } from './pace';
import type { PipelineStatus } from './pipeline-status';
import type { Box } from '../signals/geometry';

/** What a source tells while it runs. */
export interface SourceListener {
	observation(observation: Observation): void;
	/** About once a second. */
	status(status: PipelineStatus): void;
	/** The source has stopped by itself and says why. */
	fault(fault: SensingFault): void;
	/** A file has come to its end. */
	ended(): void;
}

/** Camera, video file and simulated body look the same from here on. */
export interface Source {
	readonly kind: 'camera' | 'file' | 'simulated';
	/** Key of the camera (see `cameraKey`), known once it is on; `null` when there is none. */
	readonly camera: string | null;
	/** The picture, when there is one to show; ready to play after `start`. */
	readonly video: HTMLVideoElement | null;
	/** The name by which the browser knows the camera that is open; `null` without a camera. */
	readonly openedDeviceId: string | null;
	/** Resolves when observations begin to come. @throws {SensingFault} */
	start(listener: SourceListener): Promise<void>;
	/** Hides everything outside the box from pose; `null` shows all again. */
	focus(box: Box | null): void;
	/** How often the expensive looks are taken from now on. */
	setPace(pace: Pace): void;
	/** Stops for good and frees everything: tracks, workers, timers. Safe to call twice. */
	stop(): void;
}
