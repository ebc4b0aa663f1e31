/** `npm run bench:live`: the built app in a headless browser with a fake webcam, as a person would
 * use it. Prints a table and ends with OK or with what falls short of the targets.
 * Options: `--minutes N` length of the run for the heap (default 10). */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from '@playwright/test';
import { makeClip } from '../../tests/clips/make-clip';
import { presets } from '../../tests/clips/presets';
import { openBuiltApp } from './built-app';
import { poseCapacity } from './pose-capacity';
import { Table } from './table';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const MINUTES = Number(values.minutes);
/** Time over which the pipeline is watched, s. */
const WATCH_S = 60;
/** Time over which pose runs as fast as it can, ms. */
const CAPACITY_MS = 15_000;

const clip = await makeClip('breathing15', presets.breathing15);
const { url, browser, close } = await openBuiltApp([
	'--use-fake-device-for-media-stream',
	`--use-file-for-fake-video-capture=${clip}`,
	'--enable-unsafe-swiftshader',
	'--enable-precise-memory-info',
	'--disable-background-networking'
]);
const version = browser.version();
const context = await browser.newContext({ permissions: ['camera'] });
// tsx names functions through this helper, also those that are sent to the page.
await context.addInitScript('globalThis.__name = (fn) => fn');
const table = new Table();
try {
	const capacity = await context.newPage();
	table.atLeast('pose capacity', await poseCapacity(capacity, url, CAPACITY_MS), 'fps', 15);
	await capacity.close();

	const page = await context.newPage();
	await page.addInitScript(watchPage);
	await page.goto(`${url}meten/`);
	await measureStart(page);
	await measureMinute(page);
	await measureHeap(page, await context.newCDPSession(page));
} finally {
	await close();
}
console.log(
	`${cpus().length} cores, ${cpus()[0]?.model}; Node ${process.version}, Chromium ${version}`
);
process.exitCode = table.print() ? 0 : 1;

/** In the page, before its own code: counts long tasks and drawings of the breathing curve. */
function watchPage() {
	const watch = { longTasks: [] as number[], drawings: 0, clickedAt: 0 };
	Object.assign(globalThis, { luwteWatch: watch });
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) watch.longTasks.push(duration);
	}).observe({ type: 'longtask' });
	addEventListener('click', () => (watch.clickedAt = performance.now()), { capture: true });
	const { clearRect } = CanvasRenderingContext2D.prototype;
	CanvasRenderingContext2D.prototype.clearRect = function (...box) {
		if (this.canvas.closest('.curve')) watch.drawings++;
		return clearRect.apply(this, box);
	};
}

/** ms since the click on "allow" at which a condition on the page became true. */
function sinceClick(page: Page, selector: string, timeout: number): Promise<number> {
	return page
		.waitForFunction(
			(css) =>
				document.querySelector(css) &&
				performance.now() -
					(globalThis as unknown as { luwteWatch: { clickedAt: number } }).luwteWatch.clickedAt,
			selector,
			{ timeout, polling: 20 }
		)
		.then((handle) => handle.jsonValue() as Promise<number>);
}

async function measureStart(page: Page) {
	await page.getByTestId('start-camera').click();
	const body = await sinceClick(page, '[data-testid=pipeline][data-body=true]', 30_000);
	table.atMost('first landmarks after allow', body / 1000, 's', 3);
	const rate = await sinceClick(page, '[data-testid=breathing-rate]:not(:empty)', 60_000);
	table.atMost('first breathing rate after allow', rate / 1000, 's', 17);
	await page.locator('[data-testid=pipeline][data-loaded=true]').waitFor();
}

async function measureMinute(page: Page) {
	const result = await page.evaluate(async (seconds) => {
		const { luwteWatch } = globalThis as unknown as {
			luwteWatch: { longTasks: number[]; drawings: number };
		};
		const line = document.querySelector<HTMLElement>('[data-testid=pipeline]')!;
		const samples: Record<'frames' | 'chest' | 'pose' | 'busy' | 'curve', number[]> = {
			frames: [],
			chest: [],
			pose: [],
			busy: [],
			curve: []
		};
		luwteWatch.longTasks.length = 0;
		for (let i = 0; i < seconds; i++) {
			luwteWatch.drawings = 0;
			const from = performance.now();
			await new Promise((resolve) => setTimeout(resolve, 1000));
			const { frameFps, chestFps, poseFps, busy } = line.dataset;
			samples.curve.push((luwteWatch.drawings * 1000) / (performance.now() - from));
			samples.frames.push(Number(frameFps));
			samples.chest.push(Number(chestFps));
			samples.pose.push(Number(poseFps));
			samples.busy.push(Number(busy) * 100);
		}
		return { ...samples, longTasks: [...luwteWatch.longTasks] };
	}, WATCH_S);
	const mean = (of: number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
	table.atLeast('camera frames taken in, mean', mean(result.frames), 'fps', 25);
	table.atLeast('chest tracker, mean', mean(result.chest), 'Hz', 9.8);
	table.atLeast('chest tracker, worst second', Math.min(...result.chest), 'Hz', 9);
	table.atLeast('breathing curve on screen, mean', mean(result.curve), 'fps', 30);
	table.fact('pose in use, mean', mean(result.pose), 'fps');
	table.atMost('tracking worker busy, mean', mean(result.busy), '%', 50);
	table.atMost(`long tasks in ${WATCH_S} s`, result.longTasks.length, '', 0);
	if (result.longTasks.length > 0)
		table.fact('longest long task', Math.max(...result.longTasks), 'ms');
}

async function measureHeap(page: Page, session: CDPSession) {
	const heap = async () => {
		await session.send('HeapProfiler.collectGarbage');
		const { usedSize } = await session.send('Runtime.getHeapUsage');
		return usedSize / 1e6;
	};
	const early = await heap();
	table.fact('heap after 1 minute', early, 'MB');
	await page.evaluate(
		(ms) => new Promise((resolve) => setTimeout(resolve, ms)),
		(MINUTES - 1) * 60_000
	);
	const late = await heap();
	table.fact(`heap after ${MINUTES} minutes`, late, 'MB');
	table.atMost(`heap growth, minute 1 to ${MINUTES}`, late - early, 'MB', 5);
}
