import { expect, test, type Page } from '@playwright/test';
import { pipeline, startSimulated, visit } from '../support/app';
import { watchRequests } from '../support/requests';

test.use({ serviceWorkers: 'allow' });

/** Opens the app and waits until all of it is kept on the device. */
async function keepApp(page: Page) {
	await visit(page, '/');
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
	await expect
		.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
		.toBe('activated');
}

test(
	'the whole app works without a network, once it was opened',
	{ tag: '@quick' },
	async ({ page, context }) => {
		await keepApp(page);
		await context.setOffline(true);
		for (const path of ['/spellen/', '/en/spellen/memorie/', '/meten/', '/privacy/']) {
			await visit(page, path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		}
		await visit(page, '/spellen/kletskwartet/?zit=samen');
		await page.getByTestId('card').first().click();
		await expect(page.getByTestId('question-text')).not.toBeEmpty();
		expect(
			await page
				.locator('.playing-card img')
				.first()
				.evaluate((img: HTMLImageElement) => img.naturalWidth)
		).toBeGreaterThan(0);
		await startSimulated(page);
		await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
	}
);

test('what is kept was fetched with plain requests to our own site', async ({
	page,
	context,
	baseURL
}) => {
	const requests = watchRequests(context, new URL(baseURL!).origin);
	await keepApp(page);
	expect(requests.all().join('\n')).toMatch(/pose_landmarker_lite\.task/);
	expect(requests.unwanted()).toEqual([]);
	const since = requests.fromNowOn();
	await page.getByRole('navigation').getByRole('link', { name: 'Spellen' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Spellen' })).toBeVisible();
	const main = since().filter((request) => /\.task|\.wasm/.test(request));
	expect(main).toEqual([]);
});

test('nothing is fetched ahead while somebody measures', async ({ page, context, baseURL }) => {
	const requests = watchRequests(context, new URL(baseURL!).origin);
	await startSimulated(page);
	expect(
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
	).toBe(0);
	expect(requests.all().filter((request) => request.includes('service-worker'))).toEqual([]);
});
