import type { WorkerFaultCode } from './worker/protocol';

/** Everything that can stand between a person and her measurement; each has a sentence on screen. */
export type SensingFaultCode =
	| 'permission-denied'
	| 'no-camera'
	| 'camera-busy'
	| 'camera-lost'
	| 'camera-failed'
	/** Nobody saw the page for a while: the camera went off. */
	| 'out-of-sight'
	| 'not-secure'
	| 'browser-too-old'
	/** WebGL is there for a page, and not where Luwte looks at pictures. */
	| 'no-webgl-in-worker'
	| 'not-a-video'
	| 'worker-crashed'
	| WorkerFaultCode;

export class SensingFault extends Error {
	override name = 'SensingFault';
	constructor(
		readonly code: SensingFaultCode,
		detail = ''
	) {
		super(detail || code);
	}
}

/** Whatever was thrown, as a fault: what is not one of ours means that a part stopped. */
export function asFault(error: unknown): SensingFault {
	return error instanceof SensingFault ? error : new SensingFault('worker-crashed', String(error));
}

/** What getUserMedia rejected with, as a fault. Names as in the Media Capture specification. */
export function cameraFault(error: unknown): SensingFault {
	if (error instanceof SensingFault) return error;
	const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
	switch (name) {
		case 'NotAllowedError':
			return new SensingFault('permission-denied', message);
		case 'NotFoundError':
		case 'OverconstrainedError':
			return new SensingFault('no-camera', message);
		case 'NotReadableError':
		case 'AbortError':
			return new SensingFault('camera-busy', message);
		case 'SecurityError':
			return new SensingFault('not-secure', message);
		default:
			return new SensingFault('camera-failed', `${name} ${message}`);
	}
}
