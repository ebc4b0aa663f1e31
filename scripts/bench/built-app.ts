import { chromium } from '@playwright/test';
import { ensureBuilt } from '../lib/build.mjs';
import { ensureChromium } from '../lib/chromium.mjs';
import { ROOT } from '../lib/root.mjs';
import { serve } from '../lib/static-server.mjs';

/**
 * The app, built if something changed since, served on a free port, and a headless browser to open it in.
 * @param flags of the browser
 */
export async function openBuiltApp(flags: readonly string[] = []) {
	await ensureBuilt();
	const { url, close } = await serve(`${ROOT}/build`, 0);
	const browser = await chromium.launch({
		executablePath: await ensureChromium(),
		// Chromium's sandbox does not work for root.
		args: [...flags, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
	});
	return {
		url,
		browser,
		async close() {
			await browser.close();
			close();
		}
	};
}
