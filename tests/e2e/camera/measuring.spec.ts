import { expect, test, type Page } from '@playwright/test';
import { pipeline, rate, startCamera, unsure } from '../support/app';
import { watchCameras, watchRates } from '../support/in-page';

/** The person of the clip breathes fifteen times a minute. */
const SLOWEST = 14;
const FASTEST = 16;

const mirrored = (page: Page) => page.getByTestId('mirror').locator('video');

test('shows the breathing rate of the person before the camera', async ({ page }) => {
	const rates = await watchRates(page);
	await startCamera(page);
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true', { timeout: 10_000 });
	await expect(rate(page)).not.toBeEmpty({ timeout: 40_000 });
	await expect(unsure(page)).toHaveAttribute('data-reason', '');
	for (const shown of await rates()) {
		expect(shown).toBeGreaterThanOrEqual(SLOWEST);
		expect(shown).toBeLessThanOrEqual(FASTEST);
	}
	await expect(pipeline(page)).toHaveAttribute('data-delegate', 'CPU');
});

test('learns in a minute how the person sits, and compares with that', async ({ page }) => {
	test.setTimeout(150_000);
	const rates = await watchRates(page);
	await startCamera(page);
	await expect(page.getByTestId('posture')).toHaveAttribute('data-raise', '');
	await page.getByTestId('start-baseline').click();
	await expect(page.getByTestId('baseline-progress')).toBeVisible();
	await expect(page.getByTestId('baseline-kept')).toBeVisible({ timeout: 110_000 });

	await expect(page.getByTestId('baseline-kept')).toContainText(/(14|15|16) keer per minuut/);
	await expect(page.getByTestId('posture')).toHaveText(/Zoals je rustig zit\.|Je zit heel stil\./);
	const deviation = async (feature: string) =>
		Math.abs(Number(await page.getByTestId('posture').getAttribute(feature)));
	expect(await deviation('data-raise')).toBeLessThan(0.03);
	expect(await deviation('data-lean')).toBeLessThan(0.06);
	for (const shown of await rates()) {
		expect(shown).toBeGreaterThanOrEqual(SLOWEST);
		expect(shown).toBeLessThanOrEqual(FASTEST);
	}
});

test('goes on measuring while the picture is hidden with one key', async ({ page }) => {
	await startCamera(page);
	await expect(mirrored(page)).toHaveCSS('opacity', '1');

	await page.keyboard.press('v');
	await expect(page.getByTestId('mirror')).toHaveAttribute('data-hidden', 'true');
	await expect(mirrored(page)).toHaveCSS('opacity', '0');
	await expect(rate(page)).not.toBeEmpty({ timeout: 40_000 });

	await page.keyboard.press('v');
	await expect(page.getByTestId('mirror')).toHaveAttribute('data-hidden', 'false');
	await expect(mirrored(page)).toHaveCSS('opacity', '1');
});

test.describe('the camera is really off', () => {
	test('after the button', async ({ page }) => {
		const camera = await watchCameras(page);
		await startCamera(page);
		expect(await camera.states()).toEqual(['video live']);
		expect(page.workers().length).toBeGreaterThan(0);

		await page.getByTestId('stop-camera').click();
		await expect(pipeline(page)).toHaveAttribute('data-phase', 'idle');
		expect(await camera.states()).toEqual(['video ended']);
		await expect(page.locator('video')).toHaveCount(0);
		await expect.poll(() => page.workers().length).toBe(0);
	});

	test('after leaving the page by a link', async ({ page }) => {
		const camera = await watchCameras(page);
		await startCamera(page);
		await page.getByRole('navigation').getByRole('link', { name: 'Terugkijken' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Terugkijken' })).toBeVisible();
		expect(await camera.states()).toEqual(['video ended']);
		await expect.poll(() => page.workers().length).toBe(0);
	});

	test('when it was turned off while it was still starting', async ({ page }) => {
		const camera = await watchCameras(page);
		await page.route('**/models/**', () => {});
		await page.goto('/meten/');
		await expect(page.locator('#svelte-announcer')).toBeAttached();
		await page.getByTestId('start-camera').click();
		await expect.poll(camera.states).toEqual(['video live']);
		await page.getByTestId('stop-camera').click();
		await expect(page.getByTestId('start-camera')).toBeVisible();
		expect(await camera.states()).toEqual(['video ended']);
		await expect.poll(() => page.workers().length).toBe(0);
	});
});

test('can be turned on again', async ({ page }) => {
	await startCamera(page);
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true', { timeout: 10_000 });
	await page.getByTestId('stop-camera').click();
	await expect(pipeline(page)).toHaveAttribute('data-body', 'false');
	await page.getByTestId('start-camera').click();
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true', { timeout: 20_000 });
});
