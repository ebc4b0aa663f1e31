/** A browser with a folder of its own, which can be killed and opened again. */
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { ensureChromium } from '../../lib/chromium.mjs';

export interface Device {
	context: BrowserContext;
	/** The browser dies as when its process is ended by force; resolves when nothing of it runs any more. */
	kill(): Promise<void>;
}

const EACH_MS = 20;
const PATIENCE_MS = 120_000;

/** @param folder what it remembered before lies there */
export async function openDevice(folder: string, url: string): Promise<Device> {
	const context = await chromium.launchPersistentContext(folder, {
		executablePath: await ensureChromium(),
		baseURL: url,
		locale: 'nl-NL',
		serviceWorkers: 'block',
		args: [
			'--disable-background-networking',
			// Each tab dies alone.
			'--renderer-process-limit=20',
			// Chromium's sandbox does not work for root.
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
		]
	});
	// A busy machine is slow, not wrong.
	context.setDefaultTimeout(PATIENCE_MS);
	await context.addInitScript('globalThis.__name = (fn) => fn');
	return { context, kill: () => kill(context) };
}

async function kill(context: BrowserContext) {
	const session = await context.browser()!.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const main = processInfo.find(({ type }) => type === 'browser')!;
	const closed = context.waitForEvent('close');
	process.kill(main.id, 'SIGKILL');
	await closed;
	while (processInfo.some(({ id }) => isRunning(id)))
		await new Promise((resolve) => setTimeout(resolve, EACH_MS));
}

function isRunning(id: number): boolean {
	try {
		process.kill(id, 0);
		return true;
	} catch {
		return false;
	}
}

/** One tab dies, and the browser lives on. */
export async function crash(page: Page) {
	const session = await page.context().newCDPSession(page);
	const crashed = page.waitForEvent('crash');
	// Its answer never comes: nobody is left to give it.
	session.send('Page.crash').catch(() => {});
	await crashed;
}
