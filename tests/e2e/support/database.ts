import type { Page } from '@playwright/test';

declare global {
	interface Window {
		/** How many times the database was opened and closed since the page was loaded. */
		database: { opened: number; closed: number };
	}
}

/**
 * Counts how often the page opens and closes the database. Call before opening it.
 * @returns the counts so far
 */
export async function watchDatabase(page: Page) {
	await page.addInitScript(() => {
		window.database = { opened: 0, closed: 0 };
		const { open } = IDBFactory.prototype;
		IDBFactory.prototype.open = function (...values) {
			window.database.opened++;
			return open.apply(this, values);
		};
		const { close } = IDBDatabase.prototype;
		IDBDatabase.prototype.close = function () {
			window.database.closed++;
			close.call(this);
		};
	});
	return () => page.evaluate(() => window.database);
}
