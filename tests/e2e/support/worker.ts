import type { Page, Worker } from '@playwright/test';

/** Script of the pose worker. */
export const WORKER = '**/workers/pose.worker*';

/** Runs a piece of code in every pose worker before the worker's own. For workers that are made from now on. */
export async function prependToWorker(page: Page, code: string) {
	await page.route(WORKER, async (route) => {
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
