/** `npm run bench:calm`: how far a calm moment is away, and whether anything jumps while the body is
 * measured. From the home page to breathing, from the home page to the comparison of the first exercise,
 * and layout shifts on every page that measures, with the simulated body. */
import { cpus } from 'node:os';
import type { Browser, Page } from '@playwright/test';
import { median } from '../../src/lib/signals/dsp/stats';
import { openBuiltApp } from './built-app';
import { awake, tapsToComparison } from './calm/first-exercise';
import { MEASURED_PAGES } from './calm/measured-pages';
import { watchShifts } from './calm/shifts';
import { Table } from './table';

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1440, height: 900 };
/** Opened so many times; the middle one counts. */
const TIMES = 5;
const TAPS_TO_BREATH = 2;
const BREATH_MS = 1500;
const TAPS_TO_COMPARISON = 8;

const { url, browser, close } = await openBuiltApp();
const table = new Table();
try {
	const breath = await homeToBreath(browser);
	table.atMost('home to breathing, taps', breath.taps, '', TAPS_TO_BREATH);
	table.atMost(`home to breathing, middle of ${TIMES}`, median(breath.times), 'ms', BREATH_MS);
	const page = await open(browser, PHONE);
	const taps = await tapsToComparison(page, url);
	table.atMost('first exercise to comparison, taps', taps, '', TAPS_TO_COMPARISON);
	await page.context().close();
	for (const viewport of [PHONE, LAPTOP])
		for (const measured of MEASURED_PAGES) await jumps(browser, viewport, measured);
} finally {
	await close();
}
console.log(`${cpus().length} cores, ${cpus()[0]?.model}; Node ${process.version}`);
process.exitCode = table.print() ? 0 : 1;

async function open(on: Browser, viewport: typeof PHONE): Promise<Page> {
	// A worker that fetches the whole app meanwhile would be measured too.
	const context = await on.newContext({ viewport, locale: 'nl-NL', serviceWorkers: 'block' });
	// tsx names functions through this helper, also those that are sent to the page.
	await context.addInitScript('globalThis.__name = (fn) => fn');
	return context.newPage();
}

/** From the tap on the home page until the circle is on screen and breathes. */
async function homeToBreath(on: Browser): Promise<{ taps: number; times: number[] }> {
	const times: number[] = [];
	for (let i = 0; i < TIMES; i++) {
		const page = await open(on, PHONE);
		await page.goto(url);
		await awake(page);
		times.push(
			await page.evaluate(async () => {
				const from = performance.now();
				document.querySelector<HTMLElement>('main [data-testid=minute]')?.click();
				const radius = () =>
					document.querySelector('[data-testid=pacer-screen] .shape')?.getAttribute('r') ?? null;
				const next = () => new Promise<unknown>((resolve) => requestAnimationFrame(resolve));
				while (radius() === null) await next();
				const first = radius();
				while (radius() === first) await next();
				return performance.now() - from;
			})
		);
		await page.context().close();
	}
	return { taps: 1, times };
}

async function jumps(
	on: Browser,
	viewport: typeof PHONE,
	{ name, begin, measures, seconds }: (typeof MEASURED_PAGES)[number]
) {
	const page = await open(on, viewport);
	await begin(page, url);
	await page.getByTestId(measures).first().waitFor();
	// What the last tap brought has come.
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
	const ask = await watchShifts(page);
	let seen = await ask();
	const until = Date.now() + seconds * 1000;
	// What comes after measuring is another screen.
	while (Date.now() < until && (await page.getByTestId(measures).first().isVisible())) {
		seen = await ask();
		await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
	}
	const row = `jumps ${name}, ${viewport.width} px`;
	table.atMost(row, seen.score * 1000, '/1000', 0);
	if (seen.score > 0) console.log(`${row}: most by ${seen.what}`);
	await page.context().close();
}
