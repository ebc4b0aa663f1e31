import { expect, test, type Page } from '@playwright/test';
import { pipeline, rate, startCamera, startRecording, stopRecording, unsure } from '../support/app';
import { collectConsoleErrors } from '../support/console';
import { watchCameras, watchRates } from '../support/in-page';

declare global {
	interface Window {
		wakeLocks: WakeLockSentinel[];
	}
}

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

test('learns in a minute how the person sits, compares with that, and keeps it for her', async ({
	page
}) => {
	test.setTimeout(180_000);
	const posture = page.getByTestId('posture');
	const kept = page.getByTestId('baseline-kept');
	const rates = await watchRates(page);
	await startCamera(page);
	await expect(posture).toHaveAttribute('data-raise', '');
	await page.getByTestId('start-baseline').click();
	await expect(page.getByTestId('baseline-progress')).toBeVisible();
	await expect(kept).toBeVisible({ timeout: 110_000 });

	await expect(kept).toContainText(/(14|15|16) keer per minuut/);
	await expect(posture).toContainText(/Zoals je rustig zit\.|Je zit heel stil\./);
	const deviation = async (feature: string) =>
		Math.abs(Number(await posture.getAttribute(feature)));
	expect(await deviation('data-raise')).toBeLessThan(0.03);
	expect(await deviation('data-lean')).toBeLessThan(0.06);
	for (const shown of await rates()) {
		expect(shown).toBeGreaterThanOrEqual(SLOWEST);
		expect(shown).toBeLessThanOrEqual(FASTEST);
	}

	// Somebody else has a calm self of her own.
	await page.getByRole('button', { name: 'Iemand toevoegen' }).click();
	await page.getByLabel('Naam of roepnaam').fill('Sam');
	await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
	await expect(page.getByTestId('profile').locator('option:checked')).toHaveText('Sam');
	await expect(kept).toHaveCount(0);
	await expect(posture).toContainText('Nog niets om mee te vergelijken.');
	await page.getByTestId('profile').selectOption({ label: 'Ik' });
	await expect(kept).toBeVisible();

	await startCamera(page);
	await expect(kept).toContainText(/Gemaakt op .* (14|15|16) keer per minuut/);
	await expect(posture).toHaveAttribute('data-raise', /\d/, { timeout: 20_000 });
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

test('leaves no complaint on the console', async ({ page }) => {
	const errors = collectConsoleErrors(page);
	await startCamera(page);
	await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true', { timeout: 10_000 });
	await page.getByTestId('stop-camera').click();
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'idle');
	expect(errors).toEqual([]);
});

test('keeps the screen awake while it records, and not longer', async ({ page }) => {
	// A browser without a screen refuses: this one gives and takes back.
	await page.addInitScript(() => {
		window.wakeLocks = [];
		navigator.wakeLock.request = async (type) => {
			const lock = {
				type,
				released: false,
				release: async () => void (lock.released = true)
			} as WakeLockSentinel & { released: boolean };
			window.wakeLocks.push(lock);
			return lock;
		};
	});
	const held = () => page.evaluate(() => window.wakeLocks.filter((lock) => !lock.released).length);
	await startCamera(page);
	expect(await held()).toBe(0);
	await startRecording(page);
	await expect.poll(held).toBe(1);
	await stopRecording(page);
	await expect.poll(held).toBe(0);
});
