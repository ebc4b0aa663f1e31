import type { Delegate } from './worker/protocol';

/** Remembered choice, so that the self-test runs once for a machine and not at every start. */
const STORAGE_KEY = 'luwte-delegate';
/** A GPU slower than this per inference is no gain over XNNPACK on one core, ms. */
export const GPU_LIMIT_MS = 40;

/** Software drawing answers to the same calls as a graphics card, ten times slower. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|mesa offscreen/i;

/** Name of the graphics card as the browser gives it; empty when it does not say. */
function rendererName(): string {
	const gl = document.createElement('canvas').getContext('webgl2');
	if (!gl) return '';
	const info = gl.getExtension('WEBGL_debug_renderer_info');
	const name: unknown = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
	gl.getExtension('WEBGL_lose_context')?.loseContext();
	return String(name);
}

/** Whether trying the GPU makes sense at all on a renderer of this name. */
export function worthTrying(renderer: string): boolean {
	return renderer !== '' && !SOFTWARE.test(renderer);
}

export interface DelegateMemory {
	/** The delegate to begin with, and whether that choice was tested on this machine before. */
	recall(): { delegate: Delegate; tested: boolean };
	remember(delegate: Delegate): void;
}

/** The memory of this browser; a changed graphics card asks for a new test. */
export function delegateMemory(): DelegateMemory {
	const renderer = rendererName();
	return {
		recall() {
			if (!worthTrying(renderer)) return { delegate: 'CPU', tested: true };
			try {
				const [delegate, name] = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]') as string[];
				if (name === renderer && (delegate === 'GPU' || delegate === 'CPU'))
					return { delegate, tested: true };
			} catch {
				// Storage refused or garbled: test again.
			}
			return { delegate: 'GPU', tested: false };
		},
		remember(delegate) {
			try {
				localStorage.setItem(STORAGE_KEY, JSON.stringify([delegate, renderer]));
			} catch {
				// Without storage the test simply runs again next time.
			}
		}
	};
}
