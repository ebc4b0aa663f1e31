import type { Launched } from './launch';

/** How a film was read by the app. */
export interface InApp {
	frameFps: number;
	poseFps: number;
	chestFps: number;
	/** Since the film began, s; NaN when there was none. */
	firstRateS: number;
	/** Breaths per minute in the end; NaN when there was none. */
	rate: number;
	/** Whether fewer looks were taken by itself. */
	economy: boolean;
}

interface Second {
	/** Since the film began, s; NaN before. */
	age: number;
	running: boolean;
	loaded: boolean;
	frameFps: number;
	poseFps: number;
	chestFps: number;
	/** NaN when none is shown. */
	rate: number;
	economy: boolean;
}

/** How long the engine may take to start, ms. */
const STARTS_MS = 90_000;

/** In the page, by its own clock: whoever asks from outside waits for a busy browser. */
const WATCH = `(() => {
	let began = NaN;
	const look = () => {
		const line = document.querySelector('[data-testid=pipeline]')?.dataset ?? {};
		const rate = document.querySelector('[data-testid=breathing-rate]')?.textContent?.trim();
		const running = line.phase === 'running';
		if (running && Number.isNaN(began)) began = performance.now();
		return {
			age: (performance.now() - began) / 1000,
			running,
			loaded: line.loaded === 'true',
			frameFps: Number(line.frameFps),
			poseFps: Number(line.poseFps),
			chestFps: Number(line.chestFps),
			rate: rate ? Number(rate.replace(',', '.')) : NaN,
			economy: document.querySelector('[data-testid=economy-on]') !== null
		};
	};
	globalThis.seconds = [];
	setInterval(() => globalThis.seconds.push(look()), 250);
})()`;

/** Opens a film on the measuring page, and follows it for a while. */
export async function readInApp(
	{ browser }: Launched,
	{ url, clip, seconds }: { url: string; clip: string; seconds: number }
): Promise<InApp> {
	const page = await browser.newPage();
	await page.goto(`${url}meten/?bron=bestand`);
	const input = await page.waitForSelector('input[data-testid=start-file]');
	await page.evaluate(WATCH);
	// What puppeteer calls this element does not know that it takes files.
	await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(clip);
	await page.waitForFunction(`globalThis.seconds.at(-1)?.age >= ${seconds}`, {
		timeout: STARTS_MS + seconds * 1000,
		polling: 500
	});
	const all = (await page.evaluate('globalThis.seconds')) as Second[];
	await page.close();
	return summary(all.filter(({ running }) => running));
}

function summary(all: readonly Second[]): InApp {
	const loaded = all.filter((second) => second.loaded);
	const mean = (of: (second: Second) => number) =>
		loaded.reduce((sum, second) => sum + of(second), 0) / loaded.length;
	const read = all.filter(({ rate }) => Number.isFinite(rate));
	return {
		frameFps: mean(({ frameFps }) => frameFps),
		poseFps: mean(({ poseFps }) => poseFps),
		chestFps: mean(({ chestFps }) => chestFps),
		firstRateS: read[0]?.age ?? NaN,
		rate: read.at(-1)?.rate ?? NaN,
		economy: all.at(-1)?.economy ?? false
	};
}
