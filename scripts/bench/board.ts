/** `npm run bench:board`: a made-up board of sixty images in the built app. Frames a second while one is
 * dragged and while the table is zoomed, from a key to what is told of it, opening it, making a PNG, and the first
 * images to choose from without a network.
 * Ends with OK or what falls short, and then with exit code 1. */
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Page } from '@playwright/test';
import {
	doNext,
	IMAGE_CARD,
	keptHistory,
	lay,
	NEW_HISTORY,
	newLaying,
	ROLES
} from '../../src/lib/association';
import { median } from '../../src/lib/signals/dsp/stats';
import { layingFile } from '../../src/lib/store/laying-file';
import { ROOT } from '../lib/root.mjs';
import { openBuiltApp } from './built-app';
import { Table } from './table';

const PIECES = 60;
const RUNS = 3;
const FPS = 55;
const KEY_MS = 100;
const OPEN_MS = 300;
const PNG_MS = 1000;
/** A picker is full when so many of its images are drawn: a screen of them. */
const FIRST_IMAGES = 12;
const FIRST_IMAGES_MS = 1000;

const { url, browser, close } = await openBuiltApp();
const table = new Table();
try {
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		acceptDownloads: true
	});
	// tsx names functions through this helper, also those that are sent to the page.
	await context.addInitScript('globalThis.__name = (fn) => fn');
	const page = await context.newPage();
	await installed(page);
	await bringBoard(page);
	table.atMost('open a saved board', median(await times(RUNS, () => open(page))), 'ms', OPEN_MS);
	table.atLeast('dragging', median(await times(RUNS, () => dragging(page))), 'fps', FPS);
	table.atLeast('zooming', median(await times(RUNS, () => zooming(page))), 'fps', FPS);
	const keys = await times(12, () => keyToTold(page));
	table.atMost('key to spoken change', median(keys), 'ms', KEY_MS);
	table.fact('  the slowest of them', Math.max(...keys), 'ms');
	table.atMost('PNG', median(await times(RUNS, () => png(page))), 'ms', PNG_MS);
	await context.setOffline(true);
	const first = await times(RUNS, () => firstImages(page));
	table.atMost('first images to choose from, offline', Math.max(...first), 'ms', FIRST_IMAGES_MS);
} finally {
	await close();
}
console.log(`${cpus().length} cores, ${cpus()[0]?.model}; Node ${process.version}`);
process.exitCode = table.print() ? 0 : 1;

async function times(count: number, run: () => Promise<number>): Promise<number[]> {
	const all: number[] = [];
	for (let i = 0; i < count; i++) all.push(await run());
	return all;
}

/** Opens the app once, until all of it is on the device: as for who uses it a second time. */
async function installed(page: Page) {
	await page.goto(url);
	await page.waitForFunction(
		() => navigator.serviceWorker.controller?.state === 'activated',
		null,
		{ timeout: 120_000 }
	);
}

/** Sixty images of all kinds, each with a word, a third of them looking at another. */
function madeUpFile(): string {
	const drawings = readdirSync(`${ROOT}/content/unconscious/drawings`).map((file) =>
		file.slice(0, -'.svg'.length)
	);
	let history = NEW_HISTORY;
	for (let i = 0; i < PIECES; i++) {
		const image = { from: 'luwte', name: drawings[i % drawings.length]! } as const;
		history = doNext(history, lay(history.board, `p${i + 1}`, image, ROLES[i] ?? null)!);
		const to = {
			...{ word: `woord ${i + 1}`, turn: (i * 37) % 60, size: 0.8 + (i % 5) / 10 },
			gaze: i % 3 === 0 && i > 0 ? { at: `p${i}` } : null,
			...{ x: (i % 10) * IMAGE_CARD.width * 1.5, y: Math.floor(i / 10) * IMAGE_CARD.height * 1.2 }
		};
		history = doNext(history, { do: 'change', id: `p${i + 1}`, to });
	}
	const of = {
		id: 'bench',
		profileId: null,
		sitting: 'alone',
		title: 'Zestig',
		facts: ''
	} as const;
	return layingFile({ ...newLaying(of, Date.now()), history: keptHistory(history) }, []);
}

async function bringBoard(page: Page) {
	await page.goto(`${url}onbewuste/`);
	const buffer = Buffer.from(madeUpFile());
	await page
		.getByTestId('import-board')
		.setInputFiles({ name: 'bord.json', mimeType: 'application/json', buffer });
	await page.getByTestId('open-board').first().waitFor();
}

/** ms from a press on its link until all images are on the table. */
async function open(page: Page): Promise<number> {
	await page.goto(`${url}onbewuste/`);
	await page.getByTestId('open-board').first().waitFor();
	const ms = await page.evaluate(async (pieces) => {
		// The page is at rest: somebody has looked for the board.
		await new Promise((resolve) => setTimeout(resolve, 1000));
		const from = performance.now();
		document.querySelector<HTMLElement>('[data-testid=open-board]')?.click();
		await new Promise<void>((resolve) => {
			const look = () => {
				const drawn = document.querySelectorAll('[data-piece] .image-card svg').length;
				if (drawn >= pieces) resolve();
				else requestAnimationFrame(look);
			};
			look();
		});
		return performance.now() - from;
	}, PIECES);
	await page.getByTestId('fit').click();
	return ms;
}

/** ms from a press until the first images can be chosen, on a page that was just opened. */
async function firstImages(page: Page): Promise<number> {
	await page.goto(`${url}onbewuste/bord/`);
	await page.getByTestId('board-add').first().waitFor();
	return page.evaluate(async (wanted) => {
		const from = performance.now();
		document.querySelector<HTMLElement>('[data-testid=board-add]')?.click();
		await new Promise<void>((resolve) => {
			const look = () => {
				const drawn = document.querySelectorAll('[data-testid=image-picker] svg').length;
				if (drawn >= wanted) resolve();
				else requestAnimationFrame(look);
			};
			look();
		});
		return performance.now() - from;
	}, FIRST_IMAGES);
}

/** Frames a second while a hand is at work. */
async function framesWhile(page: Page, work: () => Promise<void>): Promise<number> {
	await page.evaluate(() => {
		const seen: number[] = [];
		Object.assign(window, { seen, watching: true });
		const look = (now: number) => {
			seen.push(now);
			if (Reflect.get(window, 'watching')) requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	await work();
	return page.evaluate(() => {
		Object.assign(window, { watching: false });
		const seen = Reflect.get(window, 'seen') as number[];
		return (1000 * (seen.length - 1)) / (seen.at(-1)! - seen[0]!);
	});
}

async function dragging(page: Page): Promise<number> {
	const piece = page.locator('[data-piece=p25]');
	const box = (await piece.boundingBox())!;
	const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	await page.mouse.move(at.x, at.y);
	await page.mouse.down();
	const fps = await framesWhile(page, async () => {
		for (let step = 1; step <= 150; step++) {
			const angle = step / 12;
			await page.mouse.move(at.x + 160 * Math.sin(angle), at.y + 120 * Math.sin(angle * 1.3));
		}
	});
	await page.mouse.move(at.x, at.y);
	await page.mouse.up();
	return fps;
}

async function zooming(page: Page): Promise<number> {
	await page.getByTestId('board-stage').focus();
	const box = (await page.getByTestId('board-stage').boundingBox())!;
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	const fps = await framesWhile(page, async () => {
		for (let step = 0; step < 120; step++) await page.mouse.wheel(0, step % 40 < 20 ? -60 : 60);
	});
	await page.getByTestId('fit').click();
	return fps;
}

/** ms from a key until what it did stands in the live region. */
async function keyToTold(page: Page): Promise<number> {
	await page.locator('[data-piece=p25]').focus();
	await page.evaluate(() => {
		const told = new Promise<number>((resolve) => {
			let from = 0;
			addEventListener('keydown', () => (from = performance.now()), { capture: true, once: true });
			const region = document.querySelector('[data-testid=board-told]')!;
			const watch = new MutationObserver(() => {
				watch.disconnect();
				resolve(performance.now() - from);
			});
			watch.observe(region, { childList: true, subtree: true, characterData: true });
		});
		Object.assign(window, { told });
	});
	await page.keyboard.press('ArrowRight');
	return page.evaluate(() => Reflect.get(window, 'told') as Promise<number>);
}

/** ms from the press until the file is handed over. */
async function png(page: Page): Promise<number> {
	const button = page.getByTestId('save-png');
	if (!(await button.isVisible())) await page.getByTestId('save-menu').locator('summary').click();
	const from = performance.now();
	const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
	const ms = performance.now() - from;
	await file.delete();
	return ms;
}
