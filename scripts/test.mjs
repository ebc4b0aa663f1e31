/**
 * `npm test`: installs what is missing, a browser included, then checks everything.
 * Runs before anything is installed, so it imports no package until that is done.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { requireNode } from './lib/node-version.mjs';
import { ROOT } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { fromPlaywright, fromVitest, reported, single, summary } from './lib/tally.mjs';

const CACHE = join(ROOT, '.cache');
const UNIT_REPORT = join(CACHE, 'vitest.json');
const BROWSER_REPORT = join(CACHE, 'playwright.json');

/** @param {string} title */
function announce(title) {
	console.log(`\n=== ${title}\n`);
}

/** @param {string} name of a script in package.json */
async function script(name) {
	return (await run('npm', ['run', '--silent', name])) === 0;
}

async function unitTests() {
	const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
	const code = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...args]);
	return reported('unit tests', code, UNIT_REPORT, fromVitest);
}

/** @param {string} browser path of a Chromium */
async function browserTests(browser) {
	const code = await run(
		process.execPath,
		['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
		{ PLAYWRIGHT_JSON_OUTPUT_NAME: BROWSER_REPORT, LUWTE_CHROMIUM: browser }
	);
	return reported('browser tests', code, BROWSER_REPORT, fromPlaywright);
}

async function testAll() {
	await ensureInstalled();
	const { ensureChromium } = await import('./lib/chromium.mjs');
	const browser = await ensureChromium();
	mkdirSync(CACHE, { recursive: true });
	for (const report of [UNIT_REPORT, BROWSER_REPORT]) rmSync(report, { force: true });

	const tallies = [];
	// First, because it makes the catalogue of texts, which the types need.
	announce('Build');
	const built = await build();
	tallies.push(single('build', built));
	announce('Types');
	tallies.push(single('types', await script('check')));
	announce('Lint');
	tallies.push(single('lint', await script('lint')));
	announce('Unit tests');
	tallies.push(await unitTests());
	announce('Browser tests');
	tallies.push(built ? await browserTests(browser) : single('browser tests', false));

	console.log(`\n${summary(tallies)}`);
	return tallies.every((tally) => tally.failed === 0);
}

requireNode();
try {
	process.exitCode = (await testAll()) ? 0 : 1;
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : error}`);
	console.log('0 passed, 1 failed');
	process.exitCode = 1;
}
