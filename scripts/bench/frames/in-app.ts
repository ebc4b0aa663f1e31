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
	phase: string | undefined;
	loaded: boolean;
	frameFps: number;
	poseFps: number;
	chestFps: number;
	rate: number;
	economy: boolean;
}

/** What the page tells of itself now; runs there. */
const LOOK = `(() => {
	const line = document.querySelector('[data-testid=pipeline]')?.dataset ?? {};
	const rate = document.querySelector('[data-testid=breathing-rate]')?.textContent?.trim();
	return {
		phase: line.phase,
		loaded: line.loaded === 'true',
		frameFps: Number(line.frameFps),
		poseFps: Number(line.poseFps),
		chestFps: Number(line.chestFps),
		rate: rate ? Number(rate.replace(',', '.')) : NaN,
		economy: document.querySelector('[data-testid=economy-on]') !== null
	};
})()`;

/** Opens a film on the measuring page, and follows it for a while. */
export async function readInApp(
	{ browser }: Launched,
	{ url, clip, seconds }: { url: string; clip: string; seconds: number }
): Promise<InApp> {
	const page = await browser.newPage();
	await page.goto(`${url}meten/?bron=bestand`);
	const input = await page.waitForSelector('input[data-testid=start-file]');
	await page.waitForFunction(`document.querySelector('[data-testid=pipeline]') !== null`);
	// What puppeteer calls this element does not know that it takes files.
	await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(clip);
	const look = async () => (await page.evaluate(LOOK)) as Second;
	const began = await running(look);
	const all: Second[] = [];
	let firstRateS = NaN;
	while (performance.now() - began < seconds * 1000) {
		await new Promise((resolve) => setTimeout(resolve, 500));
		const second = await look();
		if (second.phase !== 'running') break;
		if (Number.isNaN(firstRateS) && !Number.isNaN(second.rate))
			firstRateS = (performance.now() - began) / 1000;
		if (second.loaded) all.push(second);
	}
	await page.close();
	const mean = (of: (second: Second) => number) =>
		all.reduce((sum, second) => sum + of(second), 0) / all.length;
	return {
		frameFps: mean(({ frameFps }) => frameFps),
		poseFps: mean(({ poseFps }) => poseFps),
		chestFps: mean(({ chestFps }) => chestFps),
		firstRateS,
		rate: all.findLast(({ rate }) => !Number.isNaN(rate))?.rate ?? NaN,
		economy: all.at(-1)?.economy ?? false
	};
}

/** @returns when the film began, ms */
async function running(look: () => Promise<Second>): Promise<number> {
	const patience = performance.now() + 90_000;
	while (performance.now() < patience) {
		if ((await look()).phase === 'running') return performance.now();
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('The film did not begin within 90 s.');
}
