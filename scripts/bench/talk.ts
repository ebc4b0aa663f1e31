/** `npm run bench:talk`: an hour of conversation in the built app, with a simulated body at twenty times
 * its speed: does it hold, does memory stay level, is the recording whole? `-- --minutes N` for less. */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from '@playwright/test';
import { openBuiltApp } from './built-app';
import { Table } from './table';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
const MINUTES = Number(values.minutes);
const TEMPO = 20;
/** Samples that a recording holds for each second. */
const SAMPLES_PER_S = 4;
/** Largest growth of the heap, MB. */
const GROWTH_MB = 10;

const { url, browser, close } = await openBuiltApp();
const table = new Table();
try {
	const context = await browser.newContext();
	const page = await context.newPage();
	let crashes = 0;
	page.on('crash', () => crashes++);
	page.on('pageerror', () => crashes++);
	await page.goto(`${url}gesprek/?bron=simulatie&scenario=rising&tempo=${TEMPO}`);
	await page.getByTestId('start-baseline').click();
	await page.getByTestId('baseline-kept').waitFor({ timeout: 60_000 });
	await page.getByTestId('talk-begin').click();
	const session = await context.newCDPSession(page);
	await minutes(page, 1);
	const before = await heap(session);
	await minutes(page, MINUTES - 1);
	const after = await heap(session);
	const seconds = await page.evaluate(
		(tempo) => (tempo * (performance.now() - (globalThis as never as Since).luwteSince)) / 1000,
		TEMPO
	);
	await page.getByTestId('talk-end').click();
	await page.waitForURL(/terugkijken/);
	const samples = await samplesOfNewest(page);
	table.fact('length of the conversation', seconds / 60, 'min');
	table.atMost('crashes and errors', crashes, '', 0);
	table.fact('heap after a minute', before, 'MB');
	table.atMost('growth of the heap', after - before, 'MB', GROWTH_MB);
	table.atLeast('recorded', (100 * samples) / (seconds * SAMPLES_PER_S), '%', 99);
} finally {
	await close();
}
console.log(`${cpus().length} cores, ${cpus()[0]?.model}; Node ${process.version}`);
process.exitCode = table.print() ? 0 : 1;

interface Since {
	/** When the watching of the conversation began, ms. */
	luwteSince: number;
}

/** Waits for so many minutes of the simulated body. */
async function minutes(page: Page, count: number) {
	await page.evaluate(() => ((globalThis as never as Since).luwteSince ??= performance.now()));
	const ms = (count * 60_000) / TEMPO;
	await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), ms);
}

/** After collecting garbage, MB. */
async function heap(session: CDPSession): Promise<number> {
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return usedSize / 2 ** 20;
}

/** How many samples the newest session holds. */
function samplesOfNewest(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open('luwte');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const all = opening.result.transaction('sessions').objectStore('sessions').getAll();
					all.onsuccess = () =>
						resolve(all.result.sort((a, b) => b.startedAt - a.startedAt)[0].samples);
				};
			})
	);
}
