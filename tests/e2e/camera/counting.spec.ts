import { expect, test } from '@playwright/test';
import { rate, startCamera } from '../support/app';
import { beginCount, openCount, result, tapAt } from '../support/counting';
import { watchCameras } from '../support/in-page';

/** The person of the clip breathes fifteen times a minute. */
const BREATH_MS = 4000;
const number = (text: string | null) => Number((text ?? '').replace(',', '.'));

test('who taps at every breath of the clip sees the same rate twice', async ({ page }) => {
	test.setTimeout(180_000);
	await startCamera(page);
	await expect(rate(page)).not.toBeEmpty({ timeout: 40_000 });
	await openCount(page);
	await beginCount(page);
	const times = Array.from({ length: 15 }, (_, i) => 1500 + i * BREATH_MS);
	await tapAt(page, times, () => page.keyboard.press('Space'));
	await page.getByTestId('count-show').click({ timeout: 30_000 });
	await expect(result(page)).toBeVisible();

	for (const id of ['counted-rate', 'luwte-rate', 'same-rate']) {
		const shown = number(await page.getByTestId(id).textContent());
		expect(Math.abs(shown - 15), id).toBeLessThanOrEqual(0.5);
	}
	const coverage = page.getByTestId('count-coverage');
	// Less on a machine that is too busy to take in the frames, and then it says so.
	expect(Number(await coverage.getAttribute('data-seconds'))).toBeGreaterThan(20);
	expect(number(await page.getByTestId('matched').textContent())).toBeGreaterThanOrEqual(10);

	await page.getByTestId('count-keep').click();
	await expect(page.getByTestId('count-kept')).toBeVisible();
	await page.getByTestId('count-close').click();
	await page.getByTestId('earlier-counts').locator('summary').click();
	await expect(page.getByTestId('earlier-count')).toHaveCount(1);
	// Once says nothing about usually.
	await expect(page.getByTestId('count-overview')).toContainText('1 van de 5');
});

test('a camera that is unplugged ends the count, and says so', async ({ page }) => {
	const camera = await watchCameras(page);
	await startCamera(page);
	await openCount(page);
	await beginCount(page);
	await camera.unplug();
	await expect(page.getByTestId('count-stopped')).toHaveAttribute('data-why', 'measuring');
	await page.getByTestId('count-close').click();
	await expect(page.getByTestId('fault')).toHaveAttribute('data-code', 'camera-lost');
});
