import { expect, test, type Page } from '@playwright/test';
import { pipeline, startSimulated, visit } from '../support/app';
import { watchRequests } from '../support/requests';
import { words } from '../support/words';

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
	'the whole app works without a network, once it was opened and nobody measured',
	{ tag: '@quick' },
	async ({ page, context, baseURL }) => {
		const requests = watchRequests(context, new URL(baseURL!).origin);
		await test.step('nothing is fetched ahead while somebody measures', async () => {
			await startSimulated(page);
			expect(
				await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
			).toBe(0);
			expect(requests.all().filter((request) => request.includes('service-worker'))).toEqual([]);
		});
		await test.step('what is kept is fetched once, with plain requests to our own site', async () => {
			await keepApp(page);
			expect(requests.all().join('\n')).toMatch(/pose_landmarker_lite\.task/);
			const since = requests.fromNowOn();
			const menu = page.getByRole('navigation');
			await menu.getByRole('link', { name: words.nl.nav_games }).click();
			await expect(page.getByRole('heading', { level: 1, name: words.nl.nav_games })).toBeVisible();
			expect(since().filter((request) => /\.task|\.wasm/.test(request))).toEqual([]);
			expect(requests.unwanted()).toEqual([]);
		});
		await context.setOffline(true);
		await test.step('pages, in both languages', async () => {
			for (const path of ['/spellen/', '/en/spellen/memorie/', '/privacy/']) {
				await visit(page, path);
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			}
		});
		await test.step('a game, with its pictures', async () => {
			await visit(page, '/spellen/kletskwartet/?zit=samen');
			await page.getByTestId('card').first().click();
			await expect(page.getByTestId('question-text')).not.toBeEmpty();
			expect(
				await page
					.locator('.playing-card img')
					.first()
					.evaluate((img: HTMLImageElement) => img.naturalWidth)
			).toBeGreaterThan(0);
		});
		await test.step('measuring', async () => {
			await startSimulated(page);
			await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		});
	}
);
