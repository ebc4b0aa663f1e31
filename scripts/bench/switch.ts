/** `npm run bench:switch`: how long it takes from a tap on any page to a card that can be talked
 * about, with and without a network, and whether a game of six holds its frames while cards move. */
import { cpus } from 'node:os';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { ensureChromium } from '../lib/chromium.mjs';
import { ROOT } from '../lib/root.mjs';
import { serve } from '../lib/static-server.mjs';
import { Table } from './table';

const PAGES = ['', 'meten/', 'geschiedenis/', 'privacy/', 'spellen/', 'spellen/memorie/', 'en/'];
/** Taps per page; the slowest counts. */
const TAPS = 2;
/** Largest time from tap to card, ms. */
const SWITCH_MS = 300;
/** Fewest frames a second while cards move. */
const FPS = 55;

const { url, close } = await serve(`${ROOT}/build`, 0);
const browser = await chromium.launch({
	executablePath: await ensureChromium(),
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});
const table = new Table();
try {
	const context = await browser.newContext({ viewport: { width: 1180, height: 820 } });
	// tsx names functions through this helper, also those that are sent to the page.
	await context.addInitScript('globalThis.__name = (fn) => fn');
	await installed(context);
	for (const offline of [false, true]) {
		await context.setOffline(offline);
		for (const path of PAGES) {
			const times: number[] = [];
			for (let i = 0; i < TAPS; i++) times.push(await tapToCard(context, path));
			const name = `/${path} to a card${offline ? ', offline' : ''}`;
			table.atMost(name, Math.max(...times), 'ms', SWITCH_MS);
		}
	}
	await context.setOffline(false);
	table.atLeast('frames while cards move, six play', await frames(context), 'fps', FPS);
} finally {
	await browser.close();
	close();
}
console.log(`${cpus().length} cores, ${cpus()[0]?.model}; Node ${process.version}`);
process.exitCode = table.print() ? 0 : 1;

/** Opens the app once, until all of it is on the device. */
async function installed(context: BrowserContext) {
	const page = await context.newPage();
	await page.goto(url);
	await page.waitForFunction(
		() => navigator.serviceWorker.controller?.state === 'activated',
		null,
		{
			timeout: 120_000
		}
	);
	await page.close();
}

/** ms from a tap on a link to the calm mode until a card of it has been drawn and can be turned. */
async function tapToCard(context: BrowserContext, path: string): Promise<number> {
	const page = await context.newPage();
	await page.goto(url + path);
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	const ms = await page.evaluate(async (english) => {
		const link = document.createElement('a');
		link.href = `${english ? '/en' : ''}/spellen/kletskwartet/?zit=samen&thema=thuis`;
		document.body.append(link);
		// The page is at rest: somebody has been reading it.
		await new Promise((resolve) => setTimeout(resolve, 1000));
		const from = performance.now();
		link.click();
		await new Promise<void>((resolve) => {
			const look = () => {
				const picture = document.querySelector<HTMLImageElement>('[data-testid=card] img');
				if (picture?.complete && picture.naturalWidth > 0) resolve();
				else requestAnimationFrame(look);
			};
			look();
		});
		return performance.now() - from;
	}, path.startsWith('en/'));
	await page.getByTestId('card').first().click();
	await page.getByTestId('decline').click();
	// So that the next tap finds the table as this one did.
	await page.getByTestId('card').first().waitFor();
	await page.goto(`${url}privacy/`);
	await page.close();
	return ms;
}

/** Frames a second over the moments in which cards of a game of six come in and turn. */
async function frames(context: BrowserContext): Promise<number> {
	const page = await context.newPage();
	await page.goto(`${url}spellen/kletskwartet/?zit=beurt`);
	await page.getByRole('radio', { name: '6', exact: true }).check();
	await page.getByRole('radio', { name: /^Alle kaarten/ }).check();
	await page.getByTestId('start').click();
	const moments: { frames: number; ms: number }[] = [];
	for (let i = 0; i < 10; i++) {
		moments.push(await whileMoving(page, 'taken'));
		moments.push(await whileMoving(page, 'card'));
		await page.getByTestId('step-back').click();
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	}
	const sum = (of: 'frames' | 'ms') => moments.reduce((total, moment) => total + moment[of], 0);
	return (sum('frames') * 1000) / sum('ms');
}

/** Presses something, and counts frames until nothing moves any more. */
async function whileMoving(page: Page, testId: string) {
	await page.getByTestId(testId).first().waitFor();
	return page.evaluate(async (id) => {
		const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
		document.querySelector<HTMLElement>(`[data-testid=${id}]`)?.click();
		const from = await next();
		const drawn: number[] = [];
		do drawn.push(await next());
		while (document.getAnimations().length > 0);
		return { frames: drawn.length, ms: (drawn.at(-1) ?? from) - from };
	}, testId);
}
