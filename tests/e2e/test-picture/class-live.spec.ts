import { expect, test } from '@playwright/test';
import { fault } from '../support/app';
import { busyOnce } from '../support/faults';
import { watchCameras } from '../support/in-page';
import { standIn } from '../support/stand-in';
import { words } from '../support/words';

test('a volunteer says yes on the screen, is measured, and stops there: then the camera is off', async ({
	page: desk,
	context
}) => {
	await standIn(desk, { tempo: 5 });
	const camera = await watchCameras(desk);
	await busyOnce(desk);
	await desk.goto('/docent/regie/');
	const screen = await context.newPage();
	const screenCamera = await watchCameras(screen);
	await screen.goto('/docent/scherm/');

	await test.step('no camera is on before she said yes', async () => {
		// A window that is covered is slow, and takes no pictures.
		await desk.bringToFront();
		await desk.getByTestId('tab-live').click();
		await desk.getByTestId('live-ask').click();
		const consent = screen.getByTestId('live-consent');
		for (const said of [
			words.nl.class_live_ask_seen,
			words.nl.class_live_ask_kept,
			words.nl.class_live_ask_stop
		])
			await expect(consent).toContainText(said);
		expect(await camera.states()).toEqual([]);
	});

	await test.step('the camera is in use elsewhere: both windows say so, and she is asked once more', async () => {
		await screen.getByTestId('live-agree').click();
		await expect(fault(desk)).toHaveAttribute('data-code', 'camera-busy');
		await expect(screen.getByTestId('live-failed')).toBeVisible();
		await fault(desk).getByRole('button').click();
		await expect(screen.getByTestId('live-consent')).toBeVisible();
	});

	await test.step('the class sees the breath and its rate, and what she felt', async () => {
		await screen.getByTestId('live-agree').click();
		await desk.bringToFront();
		await expect(screen.getByTestId('class-rate')).toBeVisible({ timeout: 30_000 });
		expect(await camera.states()).toEqual(['video live']);
		await desk.keyboard.press('PageDown');
		await desk.getByTestId('live-stand').click();
		await expect(screen.getByTestId('draw-layer')).toBeVisible();
		await expect(screen.getByTestId('felt-dot')).toHaveCount(1);
	});

	await test.step('she stops on the screen', async () => {
		await screen.bringToFront();
		await screen.keyboard.press('Escape');
		await expect(screen.getByTestId('live-stopped')).toHaveText(words.nl.class_live_stopped_gone);
		await expect.poll(camera.states).toEqual(['video ended']);
		// No picture of her was ever in that window.
		expect(await screenCamera.states()).toEqual([]);
		await expect(screen.locator('video')).toHaveCount(0);
	});

	await test.step('unplugged before the instructor herself: it is she who is asked again', async () => {
		await desk.bringToFront();
		await desk.getByTestId('live-self').click();
		await desk.getByTestId('live-said-yes').click();
		await expect(screen.getByTestId('class-rate')).toBeVisible({ timeout: 30_000 });
		// She is at something else when it happens.
		await desk.getByTestId('tab-words').click();
		await camera.unplug();
		await expect(fault(desk)).toHaveAttribute('data-code', 'camera-lost');
		await expect(screen.getByTestId('live-failed')).toBeVisible();
		await fault(desk).getByRole('button').click();
		await desk.getByTestId('live-said-yes').click();
		await expect(desk.getByText(words.nl.class_live_mirror, { exact: true })).toBeVisible();
		await desk.getByTestId('live-end').click();
	});
});
