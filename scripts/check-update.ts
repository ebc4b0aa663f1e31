/**
 * `npm run check:update`: two real builds of different versions, served one after the other by a host that lets
 * browsers keep pages for ten minutes. What happens on devices that have the first? Prints a table, and ends with
 * OK or with what falls short. `-- --builds DIR` keeps the two builds there, and uses them again;
 * a word after that takes only the walks that have it in their names.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { Table } from './bench/table';
import { ensureChromium, findHeadless } from './lib/chromium.mjs';
import { halfFirst, interrupted, whileOffline } from './update/broken-installs';
import type { Given } from './update/device';
import { oldTabs } from './update/old-tabs';
import { twoBuilds } from './update/two-builds';
import { whileBusy } from './update/while-busy';

const { values, positionals } = parseArgs({
	options: { builds: { type: 'string' } },
	allowPositionals: true
});
const folder = values.builds ?? mkdtempSync(join(tmpdir(), 'luwte-update-'));

/** In this order. */
const WALKS: Record<string, (given: Given) => Promise<void>> = {
	'while somebody is busy': whileBusy,
	'old tabs on a new host': oldTabs,
	'an interrupted install': interrupted,
	'a version that appears while offline': whileOffline,
	'a host that changes during the first install': halfFirst
};

const table = new Table();
try {
	const builds = await twoBuilds(folder);
	const browser = await chromium.launch({
		executablePath: findHeadless() ?? (await ensureChromium()),
		// Chromium's sandbox does not work for root.
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
	});
	for (const [name, walk] of Object.entries(WALKS)) {
		if (!positionals.every((word) => name.includes(word))) continue;
		console.log(`... ${name}`);
		await walk({ browser, builds, table });
	}
	await browser.close();
	process.exitCode = table.print() ? 0 : 1;
} finally {
	if (!values.builds) rmSync(folder, { recursive: true, force: true });
}
