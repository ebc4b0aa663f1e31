/**
 * After a build: lets all pages begin with one and the same script, and writes the header files for web hosts
 * into build/.
 * `npx tsx scripts/write-headers.ts --nginx` prints the lines for nginx instead.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apacheFile, netlifyFile, nginxLines } from './header-files';
import { headerRules, inlineScriptHashes } from './headers';
import { withOneStart } from './one-start';
import { ROOT } from './lib/root.mjs';

/** Longest line of a `_headers` file that every host we know of takes, characters. */
const LONGEST_LINE = 2000;

const build = join(ROOT, 'build');
const pages = readdirSync(build, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.html'))
	.map((file) => {
		const html = readFileSync(join(build, file), 'utf8');
		const changed = withOneStart(html);
		if (changed !== html) writeFileSync(join(build, file), changed);
		return changed;
	});
const rules = headerRules([...new Set(pages.flatMap(inlineScriptHashes))].sort());

if (process.argv.includes('--nginx')) {
	process.stdout.write(nginxLines(rules));
} else {
	const netlify = netlifyFile(rules);
	writeFileSync(join(build, '_headers'), netlify);
	writeFileSync(join(build, '.htaccess'), apacheFile(rules));
	const longest = Math.max(...netlify.split('\n').map((line) => line.length));
	console.log(
		`Headers for ${pages.length} pages written; the longest line has ${longest} characters.`
	);
	if (longest > LONGEST_LINE) {
		console.error(`Cloudflare Pages takes lines of ${LONGEST_LINE} characters at most.`);
		process.exitCode = 1;
	}
}
