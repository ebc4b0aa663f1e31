import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The app's own source files below a folder, from the root of the repository; no tests, nothing generated. */
export function sourceFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(ts|svelte)$/.test(path))
		.map((path) => join(folder, path).replaceAll('\\', '/'))
		.filter((path) => !path.includes('/paraglide/') && !path.endsWith('.test.ts'))
		.sort();
}
