/**
 * `npm test`: installs what is missing, a browser included, then checks everything.
 * `npm run test:quick` leaves out all but the most telling browser tests, for before a commit.
 * Runs before anything is installed, so it imports no package until that is done.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { requireNode } from './lib/node-version.mjs';
import { ROOT } from './lib/root.mjs';
import { npm, packageScript } from './lib/run.mjs';
import {
	durations,
	fromBrowsers,
	fromPlaywright,
	fromVitest,
	reported,
	single,
	summary
} from './lib/tally.mjs';

const CACHE = join(ROOT, '.cache');
const UNIT_REPORT = join(CACHE, 'vitest.json');
const QUICK = process.argv.includes('--quick');
/**
 * Browser tests: side by side, and after that what needs the machine for itself. In a hurry a few of the
 * first kind.
 */
const LANES = QUICK ? ['quick'] : ['parallel', 'realtime'];
const browserReport = (/** @type {string} */ lane) => join(CACHE, `playwright-${lane}.json`);
const BROWSERS_REPORT = join(CACHE, 'browsers.json');
/**
 * Chromium is what everything before was tested in; WebKitGTK is slower than all the rest together, and is tested by
 * `npm run test:browsers`.
 */
const OTHER_BROWSERS = ['firefox'];
const SLOWEST = 10;

/** How long each step took, in order, s. @type {{ name: string, seconds: number }[]} */
const times = [];

/** @template T @param {string} name @param {() => Promise<T>} step @returns {Promise<T>} */
async function timed(name, step) {
	const start = Date.now();
	try {
		return await step();
	} finally {
		times.push({ name, seconds: (Date.now() - start) / 1000 });
	}
}

/** @param {string} title */
function announce(title) {
	console.log(`\n=== ${title}\n`);
}

/** @param {string} name of a script in package.json */
async function script(name) {
	return (await npm(['run', '--silent', name])) === 0;
}

async function unitTests() {
	const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
	const code = await packageScript('vitest/vitest.mjs', ['run', ...args]);
	return reported('unit tests', code, UNIT_REPORT, fromVitest);
}

/** @param {string} lane @param {string} browser path of a Chromium */
async function browserTests(lane, browser) {
	const report = browserReport(lane);
	const code = await packageScript('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
		PLAYWRIGHT_JSON_OUTPUT_NAME: report,
		LUWTE_CHROMIUM: browser,
		LUWTE_TEST_LANE: lane
	});
	return reported(`browser ${lane}`, code, report, fromPlaywright);
}

/** What people do, in browsers that are not Chromium: see `npm run test:browsers`. */
async function otherBrowsers() {
	const code = await packageScript('tsx/dist/cli.mjs', [
		'scripts/test-browsers.ts',
		...OTHER_BROWSERS
	]);
	return reported('other browsers', code, BROWSERS_REPORT, fromBrowsers);
}

/** In a hurry what was built before will do, when nothing has changed since. */
async function built() {
	if (!QUICK) return build();
	return ensureBuilt().then(
		() => true,
		() => false
	);
}

async function testAll() {
	await ensureInstalled();
	const { ensureChromium, ensureHeadless } = await import('./lib/chromium.mjs');
	const browser = await ensureChromium();
	await ensureHeadless();
	mkdirSync(CACHE, { recursive: true });
	for (const report of [UNIT_REPORT, BROWSERS_REPORT, ...LANES.map(browserReport)])
		rmSync(report, { force: true });
	const start = Date.now();

	announce('Build');
	const isBuilt = await timed('build', built);
	// The build leaves a file for each text, for small pages. One for each language is read far sooner.
	await script('words');
	announce('Types and lint');
	const [types, lint] = await Promise.all([
		timed('types', () => script('types')),
		timed('lint', () => script('lint'))
	]);
	// Not beside types: the component tests make the types of the routes anew.
	announce('Unit and component tests');
	const unit = await timed('unit tests', unitTests);
	const tallies = [single('build', isBuilt), single('types', types), single('lint', lint), unit];
	for (const lane of LANES) {
		announce(`Browser tests, ${lane}`);
		const name = `browser ${lane}`;
		tallies.push(
			isBuilt ? await timed(name, () => browserTests(lane, browser)) : single(name, false)
		);
	}

	const isLeftOut = process.env.LUWTE_BROWSERS === 'none';
	if (isLeftOut) console.log('\nOther browsers are left out: LUWTE_BROWSERS=none.');
	if (isBuilt && !QUICK && !isLeftOut) {
		announce('Other browsers');
		tallies.push(await timed('other browsers', otherBrowsers));
	}

	console.log('\nThe slowest browser tests:');
	for (const { seconds, name } of durations(LANES.map(browserReport)).slice(0, SLOWEST))
		console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
	const all = { name: 'all of it', seconds: (Date.now() - start) / 1000 };
	console.log('\nHow long it took; types and lint side by side:');
	for (const { name, seconds } of [...times, all])
		console.log(`${(seconds / 60).toFixed(1).padStart(7)} min  ${name}`);
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
