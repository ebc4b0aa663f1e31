import { expect, test } from '@playwright/test';
import {
	fault,
	pipeline,
	recordedFor,
	recordedSeconds,
	startCamera,
	startRecording,
	visit
} from '../support/app';
import { beginCount, openCount } from '../support/counting';
import { askForCamera, expectFault, tryAgain } from '../support/faults';
import { cameraClock, hideTab, showTab, watchCameras } from '../support/in-page';
import { standIn } from '../support/stand-in';

test('a camera that is unplugged: said, kept, and on again when it is back', async ({ page }) => {
	await standIn(page, { tempo: 1 });
	const camera = await watchCameras(page);
	await startCamera(page);
	await startRecording(page);
	await recordedFor(page, 3);
	await camera.unplug();
	await expectFault(page, 'camera-lost', 'De camera is weg.');
	await expect(page.getByTestId('record-saved')).toBeVisible();

	await tryAgain(page);
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true');

	await test.step('it ends a count, and that is said too', async () => {
		await openCount(page);
		await beginCount(page);
		await camera.unplug();
		await expect(page.getByTestId('count-stopped')).toHaveAttribute('data-why', 'measuring');
		await page.getByTestId('count-close').click();
		await expect(fault(page)).toHaveAttribute('data-code', 'camera-lost');
	});

	await visit(page, '/geschiedenis/');
	await expect(page.getByTestId('sessions').getByRole('listitem')).toHaveCount(1);
	await expect(page.getByTestId('sessions')).toContainText(/0:0[3-9] · Camera/);
});

test('a camera in use by another program: says so, and trying again works', async ({ page }) => {
	await standIn(page);
	await page.addInitScript(() => {
		const devices = navigator.mediaDevices;
		const getUserMedia = devices.getUserMedia.bind(devices);
		devices.getUserMedia = () => {
			devices.getUserMedia = getUserMedia;
			return Promise.reject(new DOMException('Could not start video source', 'NotReadableError'));
		};
	});
	await askForCamera(page);
	await expectFault(page, 'camera-busy', 'Sluit andere programma’s');
	await tryAgain(page);
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
});

test('is off after the button, can be on again, and is off after leaving by a link', async ({
	page
}) => {
	await standIn(page);
	const camera = await watchCameras(page);
	await startCamera(page);
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
	await page.getByTestId('stop-camera').click();
	await expect(pipeline(page)).toHaveAttribute('data-body', 'false');
	expect(await camera.states()).toEqual(['video ended']);

	await page.getByTestId('start-camera').click();
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
	expect(await camera.states()).toEqual(['video ended', 'video live']);
	expect(page.workers().length).toBeGreaterThan(0);
	await page.getByRole('navigation').getByRole('link', { name: 'Terugkijken' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Terugkijken' })).toBeVisible();
	expect(await camera.states()).toEqual(['video ended', 'video ended']);
	await expect.poll(() => page.workers().length).toBe(0);
});

test('is really off when it was turned off while it was still starting', async ({ page }) => {
	const camera = await watchCameras(page);
	// The engine waits for its model without end.
	await page.route('**/models/**', () => {});
	await askForCamera(page);
	await expect.poll(camera.states).toEqual(['video live']);
	expect(page.workers().length).toBeGreaterThan(0);
	await page.getByTestId('stop-camera').click();
	await expect(page.getByTestId('start-camera')).toBeVisible();
	expect(await camera.states()).toEqual(['video ended']);
	await expect.poll(() => page.workers().length).toBe(0);
});

test('a tab that was away: measuring goes on, and the time away does not count', async ({
	page
}) => {
	const AWAY_S = 300;
	await standIn(page, { tempo: 1 });
	const clock = await cameraClock(page);
	await startCamera(page);
	await startRecording(page);
	await recordedFor(page, 2);
	const before = await recordedSeconds(page);

	await hideTab(page);
	await clock.skip(AWAY_S);
	await showTab(page);

	await expect(page.getByTestId('record')).toContainText('Die tijd telt niet mee.');
	expect(await recordedSeconds(page)).toBeLessThan(before + AWAY_S);
	await recordedFor(page, before + 3);
	expect(await recordedSeconds(page)).toBeLessThan(before + AWAY_S);
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
	await expect(fault(page)).toHaveCount(0);
});

test('the privacy page tells what went over the network since the camera went on', async ({
	page
}) => {
	await standIn(page);
	await startCamera(page);
	await page.evaluate(() => fetch('https://elsewhere.example/').catch(() => {}));
	await expect(pipeline(page)).toContainText(/Naar buiten gestuurd[^:]*: 0/);
	await page.getByRole('link', { name: 'Hoe zit dat?' }).click();
	await expect(page.getByTestId('requests-foreign')).toHaveText('0');
	await expect(page.getByTestId('requests-sent')).toHaveText('0');
	await expect(page.getByTestId('requests-refused')).toHaveText('1');
});
