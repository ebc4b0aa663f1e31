import { expect, it } from 'vitest';
import { cacheMode, withSlash } from './kept-files';

it('fetches a page past the browser’s cache, and a hashed file from wherever it is', () => {
	expect(cacheMode('/')).toBe('reload');
	expect(cacheMode('/en/meten/')).toBe('reload');
	expect(cacheMode('/404.html')).toBe('reload');
	expect(cacheMode('/_app/immutable/chunks/a1.js')).toBe('default');
	expect(cacheMode('/models/pose_landmarker_lite.task')).toBe('no-cache');
});

it('knows where somebody wanted to go who left out the slash', () => {
	expect(withSlash('/spellen')).toBe('/spellen/');
	expect(withSlash('/en/spellen/kiezen')).toBe('/en/spellen/kiezen/');
	expect(withSlash('/spellen/')).toBeNull();
	expect(withSlash('/icon.svg')).toBeNull();
});
