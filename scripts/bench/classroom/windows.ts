/** The two windows of a class: how soon the screen shows a command, and is right after it was loaded anew. */
import type { Browser, Page } from '@playwright/test';
import { median, quantile } from '../../../src/lib/signals/dsp/stats';
import type { Table } from '../table';
import { openClass } from './open-class';

const COMMANDS = 200;
const RELOADS = 10;
const SHOWN_MS = 50;
const RIGHT_AGAIN_MS = 1000;

declare global {
	interface Window {
		/** When each change was on the screen, epoch ms. */
		shownAt: number[];
	}
}

/** @param url of the built app */
export async function measureWindows(browser: Browser, url: string, table: Table) {
	const context = await openClass(browser);
	const desk = await context.newPage();
	await desk.goto(`${url}/docent/regie/`);
	const screen = await context.newPage();
	await screen.goto(`${url}/docent/scherm/`);
	await screen.getByTestId('show').waitFor();

	const delays = await commandsToScreen(desk, screen);
	table.atMost(`command to screen, middle of ${COMMANDS}`, median(delays), 'ms', SHOWN_MS);
	table.atMost('command to screen, p95', quantile(delays, 0.95), 'ms', SHOWN_MS);
	const times = await reloads(desk, screen);
	table.atMost(`screen loaded anew, middle of ${RELOADS}`, median(times), 'ms', RIGHT_AGAIN_MS);
	table.atMost('screen loaded anew, slowest', Math.max(...times), 'ms', RIGHT_AGAIN_MS);
	await context.close();
}

/** From the press at the desk until the screen has painted what came of it, ms. */
async function commandsToScreen(desk: Page, screen: Page): Promise<number[]> {
	await screen.evaluate(() => {
		window.shownAt = [];
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => window.shownAt.push(performance.timeOrigin + performance.now());
		const show = document.querySelector('[data-testid=show]')!;
		new MutationObserver(() => requestAnimationFrame(() => port2.postMessage(null))).observe(show, {
			attributeFilter: ['data-quiet']
		});
	});
	const delays: number[] = [];
	for (let i = 0; i < COMMANDS; i++) {
		const pressedAt = await desk.evaluate(() => {
			const now = performance.timeOrigin + performance.now();
			document.querySelector<HTMLElement>('[data-testid=show-quiet]')!.click();
			return now;
		});
		await screen.waitForFunction((count) => window.shownAt.length > count, i);
		delays.push((await screen.evaluate((i) => window.shownAt[i]!, i)) - pressedAt);
	}
	return delays;
}

/** From the beginning of loading until the screen shows what the class is busy with, ms. */
async function reloads(desk: Page, screen: Page): Promise<number[]> {
	await desk.getByTestId('show-dark').click();
	const times: number[] = [];
	for (let i = 0; i < RELOADS; i++) {
		await screen.reload({ waitUntil: 'commit' });
		times.push(
			await screen.evaluate(async () => {
				const next = () => new Promise<unknown>((resolve) => requestAnimationFrame(resolve));
				while (!document.querySelector('[data-testid=show][data-theme=dark]')) await next();
				return performance.now();
			})
		);
	}
	return times;
}
