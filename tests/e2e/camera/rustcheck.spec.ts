import { expect, test, type Page } from '@playwright/test';
import { fault, visit } from '../support/app';
import { watchCameras } from '../support/in-page';
import { watchRequests } from '../support/requests';
import { answerFelt, title } from '../support/rustcheck';

const measuring = (page: Page) => page.getByTestId('measuring');

async function startMeasuring(page: Page) {
	await visit(page, '/rustcheck/');
	await answerFelt(page, 6);
	await page.getByTestId('next').click();
	await page.getByTestId('measure').click();
	await expect(measuring(page)).toHaveAttribute('data-phase', 'running', { timeout: 30_000 });
}

test('measures, is really off afterwards, and asks the network for nothing', async ({
	page,
	context,
	baseURL
}) => {
	test.setTimeout(240_000);
	const camera = await watchCameras(page);
	const requests = watchRequests(context, new URL(baseURL!).origin);
	await startMeasuring(page);
	await expect(page.getByTestId('mirror').locator('video')).toBeVisible();
	expect(await camera.states()).toEqual(['video live']);
	await expect(measuring(page)).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
	const sinceLoaded = requests.fromNowOn();
	await page.getByRole('button', { name: 'Verberg beeld' }).click();
	await expect(page.getByTestId('mirror')).toHaveAttribute('data-hidden', 'true');

	// It leads on by itself when there are 45 seconds in which the breath could be read.
	await expect(title(page)).toHaveText('Gevoeld en gemeten', { timeout: 150_000 });
	expect(sinceLoaded()).toEqual([]);
	expect(await camera.states()).toEqual(['video ended']);
	await expect(page.locator('video')).toHaveCount(0);
	await expect(page.getByTestId('rate')).toHaveAttribute('data-rate', /^1[456]\.\d$/);
	// Nobody has sat a calm minute here: nothing is compared.
	await expect(page.getByTestId('rate')).toContainText('Hoe dat in rust is, weten we niet.');
	await expect(page.getByTestId('measured')).toContainText('Over je schouders zeggen we niets');

	// Breathing along, and away from the page: off again.
	await page.getByTestId('next').click();
	await page.getByRole('radio', { name: /Rustig ademen/ }).check();
	await page.getByTestId('begin').click();
	await expect.poll(camera.states).toEqual(['video ended', 'video live']);
	await expect(page.getByTestId('pacer')).toBeVisible();
	await page.getByRole('navigation').getByRole('link', { name: 'Terugkijken' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Terugkijken' })).toBeVisible();
	expect(await camera.states()).toEqual(['video ended', 'video ended']);
	await expect.poll(() => page.workers().length).toBe(0);
});

test('a camera that is unplugged: said, and the check goes on without it', async ({ page }) => {
	const camera = await watchCameras(page);
	await startMeasuring(page);
	await camera.unplug();
	await expect(fault(page)).toHaveAttribute('data-code', 'camera-lost');
	await expect(page.getByText('Er is niets verloren.')).toBeVisible();
	await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect(measuring(page)).toHaveAttribute('data-phase', 'running', { timeout: 30_000 });
	await camera.unplug();
	await expect(fault(page)).toBeVisible();
	await page.getByTestId('go-without').click();
	await expect(title(page)).toHaveText('Zakken');
	await expect(page.getByTestId('step')).toHaveText('Stap 2 van 4');
	await page.getByTestId('back').click();
	await expect(page.getByTestId('thermometer').locator('input:checked')).toHaveValue('6');
	expect(await camera.states()).toEqual(['video ended', 'video ended']);
});
