import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { requireFeatures } from './support';

class MadeUpVideo {
	requestVideoFrameCallback() {}
}

beforeEach(() => {
	for (const name of ['Worker', 'OffscreenCanvas', 'createImageBitmap'])
		vi.stubGlobal(name, class {});
	vi.stubGlobal('HTMLVideoElement', MadeUpVideo);
});
afterEach(() => void vi.unstubAllGlobals());

it('a browser that has everything measures', () => {
	expect(requireFeatures).not.toThrow();
});

it.each(['WebAssembly', 'Worker', 'OffscreenCanvas', 'createImageBitmap', 'HTMLVideoElement'])(
	'an old browser is told of, before anything is fetched: without %s',
	(name) => {
		vi.stubGlobal(name, undefined);
		expect(requireFeatures).toThrow(expect.objectContaining({ code: 'browser-too-old' }));
	}
);
