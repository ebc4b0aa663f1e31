/** `npm run bench:size`: how much JavaScript each built page loads, and whether the home page keeps
 * to its limit and does without the heavy libraries. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuilt } from '../lib/build.mjs';
import { pathsBelow } from '../lib/paths-below.mjs';
import { ROOT } from '../lib/root.mjs';
import { scriptsOfPage } from './page-scripts';

/** Largest JavaScript of a home page, bytes after gzip. */
const LIMIT = 90_000;
const HOME_PAGES = ['index.html', 'en/index.html'];

/** Text that is in a library's code however it is made smaller. */
const HEAVY = {
	MediaPipe: 'mediapipe.tasks',
	'Chart.js': 'chartjs'
};

const build = join(ROOT, 'build');
await ensureBuilt();
const files = pathsBelow(build);
const read = (file: string) => readFileSync(join(build, file));
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const pages = files
	.filter((file) => file.endsWith('.html'))
	.sort()
	.map((file) => {
		const scripts = [...scriptsOfPage(build, read(file).toString())];
		const size = scripts.reduce((sum, script) => sum + gzipSync(read(script)).length, 0);
		const text = scripts.map((script) => read(script).toString()).join('\n');
		const heavy = Object.entries(HEAVY).filter(([, mark]) => text.includes(mark));
		return { file, scripts: scripts.length, size, heavy: heavy.map(([library]) => library) };
	});

console.log(`${'page'.padEnd(40)}${'scripts'.padStart(9)}${'gzip'.padStart(11)}  with`);
for (const { file, scripts, size, heavy } of pages)
	console.log(
		`${file.padEnd(40)}${String(scripts).padStart(9)}${kilobytes(size).padStart(11)}  ${heavy.join(', ')}`
	);

const shortfalls: string[] = [];
for (const home of HOME_PAGES) {
	const page = pages.find(({ file }) => file === home);
	if (!page) shortfalls.push(`${home} is missing`);
	else {
		if (page.scripts === 0) shortfalls.push(`${home}: no script found, so nothing was measured`);
		if (page.size > LIMIT)
			shortfalls.push(`${home}: ${kilobytes(page.size)} is more than ${kilobytes(LIMIT)}`);
		for (const library of page.heavy) shortfalls.push(`${home} loads ${library}`);
	}
}
// A mark that is nowhere would find nothing on the home page either.
const shipped = files.filter((file) => file.startsWith('_app') && file.endsWith('.js'));
for (const [library, mark] of Object.entries(HEAVY))
	if (!shipped.some((file) => read(file).includes(mark)))
		shortfalls.push(`${library} was found in no script at all`);

console.log(shortfalls.length === 0 ? 'OK' : shortfalls.join('; '));
process.exitCode = shortfalls.length === 0 ? 0 : 1;
