import type { Page, Worker } from '@playwright/test';

/** Runs a piece of code in every pose worker before the worker's own. Call before opening a page. */
export async function prependToWorker(page: Page, code: string) {
	await page.route('**/workers/pose.worker*', async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: `${code}\n${await response.text()}` });
	});
}

/** An error that nobody catches, as a bug in the worker would throw. */
export async function crash(worker: Worker) {
	await worker.evaluate(() => {
		setTimeout(() => {
			throw new Error('crash by the test');
		});
	});
}
