import { expect, test } from '@playwright/test';
import { fault } from '../support/app';
import { watchCameras } from '../support/in-page';
import { measureWithCamera, measuring, next, title } from '../support/rustcheck';
import { standIn } from '../support/stand-in';
import { words } from '../support/words';

test('shows what was measured, and the camera is off wherever it is not needed', async ({
	page
}) => {
	await standIn(page, { tempo: 20 });
	const camera = await watchCameras(page);
	await measureWithCamera(page);
	expect(await camera.states()).toEqual(['video live']);
	await expect(measuring(page)).toContainText(words.nl.rust_sit_as_you_sit, { timeout: 30_000 });
	// Long enough to say something of.
	await expect(page.getByTestId('seconds-left')).toHaveAttribute('data-seconds', /^[0-3]?\d$/);
	// That the time leads on by itself is shown with a held clock; a camera needs real time.
	await page.getByTestId('skip').click();
	await expect(title(page)).toHaveText('Gevoeld en gemeten');
	expect(await camera.states()).toEqual(['video ended']);
	await expect(page.locator('video')).toHaveCount(0);
	await expect(page.getByTestId('rate')).toHaveAttribute('data-rate', /^1[234]\.\d$/);
	// Nobody has sat a calm minute here: nothing is compared.
	await expect(page.getByTestId('rate')).toContainText(
		'Hoe dat bij jou in rust is, weten we niet.'
	);
	await expect(page.getByTestId('measured')).toContainText('Over je schouders zeggen we niets');

	await test.step('on again to breathe along, and off away from the page', async () => {
		await next(page).click();
		await page.getByRole('radio', { name: /Rustig ademen/ }).check();
		await page.getByTestId('begin').click();
		await expect.poll(camera.states).toEqual(['video ended', 'video live']);
		await expect(page.getByTestId('pacer')).toBeVisible();
		await page.getByRole('navigation').getByRole('link', { name: 'Terugkijken' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Terugkijken' })).toBeVisible();
		expect(await camera.states()).toEqual(['video ended', 'video ended']);
		await expect.poll(() => page.workers().length).toBe(0);
	});
});

test('a camera that is unplugged: said, and the check goes on without it', async ({ page }) => {
	await standIn(page, { tempo: 1 });
	const camera = await watchCameras(page);
	await measureWithCamera(page);
	await camera.unplug();
	await expect(fault(page)).toHaveAttribute('data-code', 'camera-lost');
	await expect(page.getByText('Er is niets verloren.')).toBeVisible();
	await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect(measuring(page)).toHaveAttribute('data-phase', 'running', { timeout: 30_000 });
	await camera.unplug();
	await expect(fault(page)).toBeVisible();
	await page.getByTestId('go-without').click();
	await expect(title(page)).toHaveText('Tot rust komen');
	await expect(page.getByTestId('step')).toHaveText('Stap 2 van 4');
	await page.getByTestId('back').click();
	await expect(page.getByTestId('thermometer').locator('input:checked')).toHaveValue('6');
	expect(await camera.states()).toEqual(['video ended', 'video ended']);
});
