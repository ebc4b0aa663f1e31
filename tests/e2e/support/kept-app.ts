import { expect, type Page } from '@playwright/test';
import { visit } from './app';

/** Opens the app and waits until all of it is kept on the device. */
export async function keepApp(page: Page, address = '/', timeout = 15_000) {
	await visit(page, address);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
	await expect
		.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout })
		.toBe('activated');
}

/** Has the browser look for a newer version, as it does by itself at any moment. */
export async function lookForNewer(page: Page) {
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration!.update();
	});
}
