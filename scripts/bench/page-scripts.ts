import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Scripts that a page names itself: to run, to load early, or to begin with. */
const IN_PAGE = [
	/<script[^>]*\ssrc="([^"]+\.js)"/g,
	/<link[^>]*\shref="([^"]+\.js)"[^>]*\srel="modulepreload"/g,
	/<link[^>]*\srel="modulepreload"[^>]*\shref="([^"]+\.js)"/g,
	/\bimport\("([^"]+\.js)"\)/g
];

/** `import "./x.js"` and `from "./x.js"`; `import("./x.js")` is left for when it is needed. */
const STATIC_IMPORT = /\b(?:import|from)\s*["']([^"']+\.js)["']/g;

/**
 * All scripts that a built page loads before anything is done on it, as addresses from the root.
 * @param build folder of the built site
 * @param html text of the page
 */
export function scriptsOfPage(build: string, html: string): Set<string> {
	const found = new Set<string>();
	const visit = (address: string) => {
		if (found.has(address) || !existsSync(join(build, address))) return;
		found.add(address);
		for (const [, target = ''] of readFileSync(join(build, address), 'utf8').matchAll(
			STATIC_IMPORT
		))
			visit(posix.resolve(posix.dirname(address), target));
	};
	for (const pattern of IN_PAGE)
		for (const [, address = ''] of html.matchAll(pattern)) visit(address);
	return found;
}
