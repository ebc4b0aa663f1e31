import { pathsBelow } from './lib/paths-below.mjs';

/** The app's own source files below a folder, from the root of the repository; no tests, nothing generated. */
export function sourceFiles(folder: string): string[] {
	return pathsBelow(folder)
		.filter((path) => /\.(ts|svelte)$/.test(path))
		.map((path) => `${folder}/${path}`)
		.filter((path) => !path.includes('/paraglide/') && !path.endsWith('.test.ts'));
}
