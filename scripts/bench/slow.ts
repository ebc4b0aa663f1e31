/** `npm run bench:slow`: the built app on slower computers, made out of this one: its pages and workers get a
 * quarter and a sixth of the processor. Every page opened, then the camera (a person who breathes fifteen times a
 * minute) with taps while it measures. Prints a table for each speed, and ends with OK or with what falls short.
 * Options: `-- 4 6` only these speeds; `--seconds N` of measuring (default 40). Not on Windows, which cannot stop
 * a process for a moment. */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { median } from '../../src/lib/signals/dsp/stats';
import { makeClip } from '../../tests/clips/make-clip';
import { presets } from '../../tests/clips/presets';
import { PAGES } from '../../tests/e2e/support/pages';
import { words } from '../../tests/e2e/support/words';
import { openBuiltApp } from './built-app';
import { slowDown } from './slow/slowed';
import { RATE_ERROR, TARGETS, type Targets } from './slow/targets';
import { everySecond, seen, watchPage } from './slow/watched';
import { Table } from './table';

const { values, positionals } = parseArgs({
	options: { seconds: { type: 'string', default: '40' } },
	allowPositionals: true
});
const SECONDS = Number(values.seconds);
const SPEEDS = positionals.length > 0 ? positionals.map(Number) : Object.keys(TARGETS).map(Number);
/** A page that is slower than this is not waited for, ms. */
const PATIENCE_MS = 120_000;
/** Every so often something is tapped while it measures, ms. */
const TAP_EACH_MS = 2000;

const clip = await makeClip('breathing15', presets.breathing15);
const table = new Table();
for (const times of SPEEDS) {
	const targets = TARGETS[times];
	if (!targets) throw new Error(`Which speed? One of ${Object.keys(TARGETS).join(', ')}.`);
	const { url, browser, close } = await openBuiltApp([
		'--use-fake-device-for-media-stream',
		`--use-file-for-fake-video-capture=${clip}`,
		'--enable-unsafe-swiftshader',
		'--disable-background-networking'
	]);
	try {
		await atSpeed(browser, url, times, targets);
	} finally {
		await close();
	}
}
const load = loadavg()[1]!.toFixed(1);
console.log(
	`${cpus().length} cores, ${cpus()[0]?.model}; Node ${process.version}; load of the last 5 min ${load}`
);
process.exitCode = table.print() ? 0 : 1;

async function atSpeed(browser: Browser, url: string, times: number, targets: Targets) {
	console.log(`... ${times} times slower`);
	const context = await browser.newContext({
		permissions: ['camera'],
		baseURL: url,
		locale: 'nl-NL',
		serviceWorkers: 'block'
	});
	context.setDefaultTimeout(PATIENCE_MS);
	await context.addInitScript('globalThis.__name = (fn) => fn');
	await context.addInitScript(watchPage);
	const end = await slowDown(browser, times);
	try {
		await pages(context, times, targets);
		await measuring(context, times, targets);
	} finally {
		await end();
	}
}

/** Every page by its address, as from a bookmark. */
async function pages(context: BrowserContext, times: number, targets: Targets) {
	const page = await context.newPage();
	const took: number[] = [];
	for (const path of PAGES) {
		const start = performance.now();
		await page.goto(path);
		await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
		took.push(performance.now() - start);
	}
	const slowest = Math.max(...took);
	console.log(`    slowest: ${PAGES[took.indexOf(slowest)]}`);
	table.fact(`${times}x  a page opens, median`, median(took), 'ms');
	table.atMost(`${times}x  a page opens, slowest`, slowest, 'ms', targets.opens);
	await page.close();
}

async function measuring(context: BrowserContext, times: number, targets: Targets) {
	const page = await context.newPage();
	await page.goto('meten/');
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await page.getByTestId('start-camera').click();
	const start = performance.now();
	const since = (selector: string) =>
		page.waitForSelector(selector, { state: 'attached' }).then(
			() => (performance.now() - start) / 1000,
			// It never came: no number, which meets no target.
			() => NaN
		);
	const saves = since('[data-testid=economy-on]');
	const body = await since('[data-testid=pipeline][data-body=true]');
	table.atMost(`${times}x  somebody in the picture after`, body, 's', targets.body);
	const rate = await since('[data-testid=breathing-rate]:not(:empty)');
	table.atMost(`${times}x  breathing rate after`, rate, 's', targets.rate);
	if (Number.isNaN(body) || Number.isNaN(rate)) return page.close();
	await page.locator('[data-testid=pipeline][data-loaded=true]').waitFor();
	await seen(page);
	const [figures] = await Promise.all([everySecond(page, SECONDS), useIt(page)]);
	const all = (key: string) => figures.map((second) => second[key]!);
	const rates = all('rate').filter((value) => !Number.isNaN(value));
	table.fact(`${times}x  camera frames taken in`, mean(all('frames')), 'fps');
	table.atLeast(`${times}x  looks at the chest`, mean(all('chest')), 'Hz', targets.chest);
	table.atLeast(`${times}x  looks at the body`, mean(all('pose')), 'Hz', targets.pose);
	table.fact(`${times}x  tracking worker busy`, mean(all('busy')), '%');
	table.atLeast(`${times}x  time with a rate`, (100 * rates.length) / SECONDS, '%', 80);
	const errors = rates.map((value) => Math.abs(value - presets.breathing15.rateBpm));
	table.atMost(`${times}x  error of the rate, largest`, Math.max(...errors), '/min', RATE_ERROR);
	// A computer that keeps up never does.
	const saved = await Promise.race([saves, NaN]);
	table.fact(`${times}x  saved effort by itself after`, saved, 's');
	const { tasks, taps } = await seen(page);
	table.fact(`${times}x  long tasks in ${SECONDS} s`, tasks.length, '');
	table.atMost(`${times}x  longest task`, Math.max(0, ...tasks), 'ms', targets.task);
	table.fact(`${times}x  a tap to the screen, median`, median(taps), 'ms');
	table.atMost(`${times}x  a tap to the screen, slowest`, Math.max(...taps), 'ms', targets.tap);
	await page.getByTestId('stop-camera').click();
	await page.close();
}

/** Hides the picture and shows it again, as somebody would who looks whether all is well. */
async function useIt(page: Page) {
	const until = performance.now() + SECONDS * 1000;
	const { hide_picture: hide, show_picture: show } = words.nl;
	const picture = page
		.getByRole('button', { name: hide })
		.or(page.getByRole('button', { name: show }));
	while (performance.now() < until) {
		await picture.click();
		await new Promise((resolve) => setTimeout(resolve, TAP_EACH_MS));
	}
}

function mean(of: readonly number[]): number {
	return of.reduce((sum, value) => sum + value, 0) / of.length;
}
