/**
 * `npm run test:browsers`: the built app in Firefox, WebKitGTK and Chromium: what people do, walked in each, and a
 * table of what works where. `-- firefox webkit` for some of them, `-- --only Rustcheck` for the walks with that
 * in their name, `-- --phone` on the screen of a phone with nothing but fingers, `-- --markdown` to see the table as
 * a document has it. Ends with OK, or with what falls short and exit code 1.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowsers, type Found } from '../tests/browsers/browsers';
import { runWalks } from '../tests/browsers/run-walks';
import {
	counts,
	markdownTable,
	plainTable,
	verdict,
	type Column,
	type Outcome
} from '../tests/browsers/table';
import type { Walk } from '../tests/browsers/walk';
import { WALKS } from '../tests/browsers/walks';
import { ensureBuilt } from './lib/build.mjs';
import { browserNames } from './lib/browsers.mjs';
import { ROOT } from './lib/root.mjs';

const CACHE = join(ROOT, '.cache');
const PICTURES = join(ROOT, 'test-results', 'browsers');

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		markdown: { type: 'boolean' },
		phone: { type: 'boolean', default: false },
		only: { type: 'string', default: '' }
	}
});
const wanted = browserNames(positionals);
const parts = values.only.toLowerCase().split(',');
const walks = WALKS.filter(({ name }) => parts.some((part) => name.toLowerCase().includes(part)));

/** One browser from beginning to end. */
async function column({ name, open, missing }: Found): Promise<Column> {
	if (!open) {
		const skipped: Outcome = { verdict: 'skipped', why: missing, seconds: 0 };
		const outcomes = new Map(walks.map((walk) => [walk.name, skipped]));
		return { browser: name, version: '', outcomes };
	}
	const tell = (walk: Walk, { verdict, why, seconds }: Outcome) =>
		console.log(`${name}: ${walk.name}: ${verdict} (${seconds.toFixed(1)} s) ${why ?? ''}`);
	const ran = await runWalks({ open, walks, pictures: join(PICTURES, name), tell });
	return { browser: name, ...ran };
}

await ensureBuilt();
rmSync(PICTURES, { recursive: true, force: true });
const began = Date.now();
const found = await findBrowsers(wanted, values.phone ? 'phone' : 'laptop');
// One after another: two at once on a small machine keep each other waiting, until a page that is slow looks broken.
const columns: Column[] = [];
for (const browser of found) columns.push(await column(browser));
const rows = walks.map(({ name }) => name);
const date = new Date().toISOString().slice(0, 10);
const markdown = markdownTable(rows, columns, date);

mkdirSync(CACHE, { recursive: true });
writeFileSync(join(CACHE, 'browsers.md'), markdown);
const report = {
	date,
	...counts(columns),
	columns: columns.map(({ outcomes, ...rest }) => ({
		...rest,
		outcomes: Object.fromEntries(outcomes)
	}))
};
writeFileSync(join(CACHE, 'browsers.json'), JSON.stringify(report, null, '\t'));

console.log(`\n${values.markdown ? markdown : plainTable(rows, columns)}`);
console.log(`${((Date.now() - began) / 1000).toFixed(0)} s`);
const told = verdict(columns);
console.log(told);
process.exitCode = told.startsWith('OK') ? 0 : 1;
