/**
 * What the page and a pose worker say to each other. One worker owns one PoseLandmarker: the
 * tracking worker follows one person at video rate, the company worker looks for a second person
 * about once a second (asking one landmarker for two people makes it search on every frame).
 */
import type { Box } from '../../signals/geometry';
import type { Company, Observation } from '../../signals/types';
import type { Picture } from '../picture';

export type Delegate = 'GPU' | 'CPU';
export type WorkerRole = 'track' | 'company';

export type ToWorker =
	| {
			type: 'init';
			role: WorkerRole;
			delegate: Delegate;
			/** Folder of MediaPipe's wasm, absolute URL on our own origin. */
			wasmPath: string;
			/** Pose bundle, absolute URL on our own origin. */
			modelPath: string;
			/** Shortest time between two pose inferences, ms. 0 runs pose on every frame. */
			poseIntervalMs: number;
	  }
	| {
			type: 'frame';
			/** Transferred; the worker closes it. */
			picture: Picture;
			/** Frame's own time, ms. */
			t: number;
			/** The time before this frame was not seen. */
			gap: boolean;
	  }
	/** Keep to the person in this box: everything outside is hidden from pose. `null`: see all. */
	| { type: 'focus'; box: Box | null }
	/** Shortest time between two poses from now on, ms. */
	| { type: 'pace'; poseIntervalMs: number }
	| { type: 'count-requests' }
	/** The privacy check: try every way out and tell how it went. Needs no `init`. */
	| { type: 'try-to-leave'; address: string };

/** Why a worker could not start, or stopped. */
export type WorkerFaultCode =
	| 'model-missing'
	| 'model-corrupt'
	| 'engine-missing'
	| 'no-webgl'
	| 'context-lost'
	| 'graph-error';

/** What the track worker found on one frame: an observation before anybody looked for company. */
export interface TrackedFrame extends Omit<Observation, 'company'> {
	/** Time spent in the worker on this frame, ms: all of it, and the parts of pose and tracker (0 when
	 * not run). */
	workMs: number;
	poseMs: number;
	trackerMs: number;
}

/** Requests a worker has made since it started, as its own Resource Timing saw them. */
export interface RequestCount {
	total: number;
	/** Attempts to reach another origin; refused by the fence. */
	refused: number;
}

export type FromWorker =
	| { type: 'ready'; delegate: Delegate; warmUpMs: number; poseMs: number; requests: RequestCount }
	| { type: 'fault'; code: WorkerFaultCode; detail: string }
	| { type: 'tracked'; frame: TrackedFrame }
	| { type: 'company'; company: Company }
	| { type: 'requests'; requests: RequestCount }
	/** Names of the ways out that were not refused by the fence, and whether the CSP refused import. */
	| { type: 'tried-to-leave'; open: string[]; importRefused: boolean };
