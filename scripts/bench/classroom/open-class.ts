import type { Browser, BrowserContext } from '@playwright/test';

/** A browser before a beamer, with nothing in it that works beside what is measured. */
export async function openClass(browser: Browser): Promise<BrowserContext> {
	const context = await browser.newContext({
		viewport: { width: 1920, height: 1080 },
		locale: 'nl-NL',
		// A worker that fetches the whole app meanwhile would be measured too.
		serviceWorkers: 'block'
	});
	// tsx names functions through this helper, also those that are sent to the page.
	await context.addInitScript('globalThis.__name = (fn) => fn');
	return context;
}
