/**
 * After a build: lets all pages begin with one and the same script, and writes into build/ what web hosts
 * read there: `_headers`, `.htaccess` and `web.config`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apacheFile } from './hosts/apache';
import { iisFile } from './hosts/iis';
import { netlifyFile } from './hosts/netlify';
import { pageFiles, rulesOfSite } from './hosts/rules-of-site';
import { withOneStart } from './one-start';
import { ROOT } from './lib/root.mjs';

/** Longest line of a `_headers` file that every host we know of takes, characters. */
const LONGEST_LINE = 2000;

const build = join(ROOT, 'build');
const pages = pageFiles(build);
for (const page of pages) {
	const html = readFileSync(join(build, page), 'utf8');
	const changed = withOneStart(html);
	if (changed !== html) writeFileSync(join(build, page), changed);
}

const rules = rulesOfSite(build);
const netlify = netlifyFile(rules);
writeFileSync(join(build, '_headers'), netlify);
writeFileSync(join(build, '.htaccess'), apacheFile(rules));
writeFileSync(join(build, 'web.config'), iisFile(rules));

const longest = Math.max(...netlify.split('\n').map((line) => line.length));
console.log(
	`Headers for ${pages.length} pages written; the longest line has ${longest} characters.`
);
if (longest > LONGEST_LINE) {
	console.error(`Cloudflare Pages takes lines of ${LONGEST_LINE} characters at most.`);
	process.exitCode = 1;
}
