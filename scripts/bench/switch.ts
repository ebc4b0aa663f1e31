/** `npm run bench:switch`: how long it takes from a tap on any page to a card that can be talked
 * about, with and without a network, and whether a game of six holds its frames while cards move. */
import { cpus } from 'node:os';
import type { BrowserContext, Page } from '@playwright/test';
import { median } from '../../src/lib/signals/dsp/stats';
import { openBuiltApp } from './built-app';
import { Table } from './table';

const PAGES = ['', 'meten/', 'geschiedenis/', 'privacy/', 'spellen/', 'spellen/memorie/', 'en/'];
/** Taps per page. */
const TAPS = 4;
/** Largest time from tap to card, ms: the middle one of each page, and nearly all of all pages. */
const SWITCH_MS = 300;
/** So many of all taps must be in time, %: one may meet a machine that is busy with something else. */
const IN_TIME = 95;
/** Fewest frames a second while cards move: one of the 60 a second may be missed. */
const FPS = 59;

const { url, browser, close } = await openBuiltApp();
const table = new Table();
try {
	const context = await browser.newContext({ viewport: { width: 1180, height: 820 } });
	// tsx names functions through this helper, also those that are sent to the page.
	await context.addInitScript('globalThis.__name = (fn) => fn');
	await installed(context);
	const all: number[] = [];
	for (const offline of [false, true]) {
		await context.setOffline(offline);
		for (const path of PAGES) {
			const times: number[] = [];
			for (let i = 0; i < TAPS; i++) times.push(await tapToCard(context, path));
			const name = `/${path} to a card${offline ? ', offline' : ''}`;
			table.atMost(name, median(times), 'ms', SWITCH_MS);
			all.push(...times);
		}
	}
	const inTime = all.filter((ms) => ms <= SWITCH_MS).length;
	table.atLeast('taps in time, all pages', (100 * inTime) / all.length, '%', IN_TIME);
	table.fact('slowest tap', Math.max(...all), 'ms');
	await context.setOffline(false);
	table.atMost('from a conversation to a card', await talkToCard(context), 'ms', SWITCH_MS);
	const moving = await frames(context);
	table.atLeast('frames while cards move, six play', moving.fps, 'fps', FPS);
	table.fact('  longest frame of them', moving.longest, 'ms');
	table.fact('  press until they move, longest', moving.wait, 'ms');
} finally {
	await close();
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

/** ms from the key in a conversation that is measured until a card has been drawn; the slowest. */
async function talkToCard(context: BrowserContext): Promise<number> {
	const page = await context.newPage();
	await page.goto(`${url}gesprek/?bron=simulatie&scenario=calm`);
	await page.getByTestId('talk-begin').click();
	await page.getByTestId('talk-now').waitFor();
	const times: number[] = [];
	for (let i = 0; i < TAPS; i++) {
		times.push(
			await page.evaluate(async () => {
				await new Promise((resolve) => setTimeout(resolve, 1000));
				const from = performance.now();
				dispatchEvent(new KeyboardEvent('keydown', { key: 'k' }));
				await new Promise<void>((resolve) => {
					const look = () => {
						const picture = document.querySelector<HTMLImageElement>('[data-testid=card] img');
						if (picture?.complete && picture.naturalWidth > 0) resolve();
						else requestAnimationFrame(look);
					};
					look();
				});
				return performance.now() - from;
			})
		);
		await page.getByTestId('game-back').click();
		await page.getByTestId('talk-now').waitFor();
	}
	await page.close();
	return Math.max(...times);
}

/** Of the moments in which cards of a game of six come in and turn: frames a second, the longest frame
 * and the longest wait from a press to the first movement, ms. */
async function frames(context: BrowserContext) {
	const page = await context.newPage();
	await page.goto(`${url}spellen/kletskwartet/?zit=beurt`);
	await page.getByRole('radio', { name: '6', exact: true }).check();
	await page.getByRole('radio', { name: /^Alle kaarten/ }).check();
	await page.getByTestId('start').click();
	const moments: Moment[] = [];
	for (let i = 0; i < 10; i++) {
		moments.push(await whileMoving(page, 'taken'));
		moments.push(await whileMoving(page, 'card'));
		await page.getByTestId('step-back').click();
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	}
	const all = moments.flatMap(({ frames }) => frames);
	return {
		fps: (1000 * all.length) / all.reduce((sum, ms) => sum + ms, 0),
		longest: Math.max(...all),
		wait: Math.max(...moments.map(({ wait }) => wait))
	};
}

interface Moment {
	/** Length of each frame while something moved, ms. */
	frames: number[];
	/** From the press until the first frame in which something had moved, ms. */
	wait: number;
}

/** Presses something, and measures frames from the first movement until nothing moves any more. */
async function whileMoving(page: Page, testId: string): Promise<Moment> {
	await page.getByTestId(testId).first().waitFor();
	return page.evaluate(async (id) => {
		const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
		const moving = () => document.getAnimations();
		// Whoever has the device in hand has looked at it first.
		await new Promise<unknown>((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
		const pressed = performance.now();
		document.querySelector<HTMLElement>(`[data-testid=${id}]`)?.click();
		let last = await next();
		// An animation stands at 0 until its first picture is on the screen: that is waiting, not moving.
		while (!moving().some(({ currentTime }) => Number(currentTime) > 0)) last = await next();
		const wait = last - pressed;
		const frames: number[] = [];
		while (moving().length > 0) {
			const now = await next();
			frames.push(now - last);
			last = now;
		}
		return { frames, wait };
	}, testId);
}
