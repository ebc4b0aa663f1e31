import { SensingFault } from './faults';

/** Names of what this browser lacks for measuring with a picture; empty when it has everything. */
export function missingFeatures(): string[] {
	const has: Record<string, boolean> = {
		Worker: typeof Worker === 'function',
		OffscreenCanvas: typeof OffscreenCanvas === 'function',
		WebAssembly: typeof WebAssembly === 'object',
		createImageBitmap: typeof createImageBitmap === 'function',
		requestVideoFrameCallback:
			typeof HTMLVideoElement === 'function' &&
			'requestVideoFrameCallback' in HTMLVideoElement.prototype
	};
	return Object.keys(has).filter((name) => !has[name]);
}

/** @throws {SensingFault} `browser-too-old`, naming what is missing */
export function requireFeatures() {
	const missing = missingFeatures();
	if (missing.length > 0) throw new SensingFault('browser-too-old', missing.join(', '));
}

/** Whether a page can draw by WebGL 2 here; a worker of it need not be able to. */
export function pageHasWebGl(): boolean {
	const gl = document.createElement('canvas').getContext('webgl2');
	gl?.getExtension('WEBGL_lose_context')?.loseContext();
	return gl !== null;
}
