import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/source-files';
import { reachedFrom, specifiers } from './support/import-graph';

/** Who reaches one of these can see: the first opens the camera, the second takes pictures apart. */
const EYES = ['src/lib/sensing/camera.ts', 'src/lib/sensing/pipeline.ts'];

const sources = sourceFiles('src');

const rooms = sources.filter((file) => file.endsWith('/+page.svelte')).map(dirname);

function saysSo(room: string): boolean {
	const page = join(room, '+page.ts');
	return existsSync(page) && /\bmeasures: true\b/.test(readFileSync(page, 'utf8'));
}

function sees(file: string): boolean {
	const reached = reachedFrom(file);
	return EYES.some((eye) => reached.has(eye));
}

// While somebody measures nothing may go over the network, and the layout knows where that may be
// from what a room says of itself.
describe('a room in which the camera may be on says so, and no other', () => {
	it.each(rooms)('%s', (room) => expect(saysSo(room)).toBe(sees(join(room, '+page.svelte'))));

	it('there are some of both', () => {
		expect(rooms.filter(saysSo).length).toBeGreaterThan(0);
		expect(rooms.filter(saysSo).length).toBeLessThan(rooms.length);
	});
});

describe('what the walk starts from', () => {
	it('the camera is opened in one file', () => {
		const openers = sources.filter((file) => readFileSync(file, 'utf8').includes('.getUserMedia('));
		expect(openers).toEqual(['src/lib/sensing/camera.ts']);
	});

	it('only pages bring what can see', () => {
		const everywhere = sources.filter((file) =>
			/\+(layout|error)\.svelte$|src\/[^/]+\.ts$/.test(file)
		);
		expect(everywhere).toContain('src/routes/+layout.svelte');
		expect(everywhere.filter(sees)).toEqual([]);
	});

	it('follows imports, imports on demand, exports and workers, but not types', () => {
		const script = `
			import './a';
			import { b } from './b';
			import { type C, c } from './c';
			export * from './d';
			const e = import('./e');
			new Worker(new URL('./f.ts', import.meta.url));
			import type { G } from './g';
			import { type H } from './h';
			export type { I } from './i';
		`;
		expect(specifiers(script)).toEqual(['./a', './b', './c', './d', './e', './f.ts']);
	});
});
