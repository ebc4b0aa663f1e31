import { setTimeout as passes } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import {
	fault,
	pipeline,
	rate,
	recordedFor,
	recordedSeconds,
	startCamera,
	startRecording,
	visit
} from '../support/app';
import { hideTab, showTab, watchCameras } from '../support/in-page';
import { crash, prependToWorker } from '../support/worker';

const MODEL = '**/models/*.task';

const retry = (page: Page) => page.getByRole('button', { name: 'Probeer opnieuw' });

/** Asks for the camera without expecting that measuring begins. */
async function askForCamera(page: Page) {
	await visit(page, '/meten/');
	await page.getByTestId('start-camera').click();
}

async function expectFault(page: Page, code: string, sentence: string) {
	await expect(fault(page)).toHaveAttribute('data-code', code, { timeout: 30_000 });
	await expect(fault(page)).toContainText(sentence);
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'idle');
}

test.describe('a camera that is unplugged while measuring', () => {
	test('is said, and what was recorded is kept', async ({ page }) => {
		const camera = await watchCameras(page);
		await startCamera(page);
		await startRecording(page);
		await recordedFor(page, 3);
		await camera.unplug();
		await expectFault(page, 'camera-lost', 'De camera is weg.');
		await expect(page.getByTestId('record-saved')).toBeVisible();

		await visit(page, '/geschiedenis/');
		await expect(page.getByTestId('sessions').getByRole('listitem')).toHaveCount(1);
		await expect(page.getByTestId('sessions')).toContainText(/0:0[3-9] · Camera/);
	});

	test('can be turned on again when it is back', async ({ page }) => {
		const camera = await watchCameras(page);
		await startCamera(page);
		await camera.unplug();
		await expect(fault(page)).toBeVisible();
		await retry(page).click();
		await expect(pipeline(page)).toHaveAttribute('data-body', 'true', { timeout: 20_000 });
		await expect(fault(page)).toHaveCount(0);
	});
});

test('a camera in use by another program: says so, and trying again works', async ({ page }) => {
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
	await retry(page).click();
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true', { timeout: 20_000 });
});

test.describe('a worker that crashes', () => {
	test('is replaced, and measuring goes on', async ({ page }) => {
		await startCamera(page);
		const replacement = page.waitForEvent('worker', (worker) => worker !== page.workers()[0]);
		await crash(page.workers()[0]!);
		await replacement;
		await expect(rate(page)).not.toBeEmpty({ timeout: 50_000 });
		await expect(fault(page)).toHaveCount(0);
	});

	test('is replaced too when it just falls silent', async ({ page }) => {
		await startCamera(page);
		await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
		const replacement = page.waitForEvent('worker');
		await page.workers()[0]!.evaluate(() => self.close());
		await replacement;
		await expect(rate(page)).not.toBeEmpty({ timeout: 50_000 });
		await expect(fault(page)).toHaveCount(0);
	});

	test('is replaced too when it stops while it is still starting', async ({ page }) => {
		await visit(page, '/meten/');
		const first = page.waitForEvent('worker');
		await page.getByTestId('start-camera').click();
		const tracker = await first;
		const company = await page.waitForEvent('worker', (worker) => worker !== tracker);
		const replacement = page.waitForEvent('worker');
		await crash(company);
		await replacement;
		await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
		await expect(fault(page)).toHaveCount(0);
	});

	test('is explained when it happens again soon', async ({ page }) => {
		await startCamera(page);
		await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
		const replacement = page.waitForEvent('worker');
		await crash(page.workers()[0]!);
		await crash(await replacement);
		await expectFault(page, 'worker-crashed', 'Het meten is twee keer gestopt.');
		await expect.poll(() => page.workers().length).toBe(0);
	});
});

test('a graphics card that falls away takes the workers along; they come back', async ({
	page,
	browser
}) => {
	await startCamera(page);
	await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
	const [first, second] = page.workers();
	const replaced = [first, second].map((worker) => worker!.waitForEvent('close'));
	const session = await browser.newBrowserCDPSession();
	await session.send('Browser.crashGpuProcess').catch(() => {});
	await Promise.all(replaced);
	await expect(rate(page)).not.toBeEmpty({ timeout: 50_000 });
	await expect(fault(page)).toHaveCount(0);
});

test.describe('a part of Luwte that is', () => {
	test('missing: the model', async ({ page }) => {
		await page.route(MODEL, (route) => route.fulfill({ status: 404 }));
		await askForCamera(page);
		await expectFault(page, 'model-missing', 'het model dat je schouders vindt');

		await page.unroute(MODEL);
		await retry(page).click();
		await expect(pipeline(page)).toHaveAttribute('data-body', 'true', { timeout: 20_000 });
	});

	test('not reachable: the model', async ({ page }) => {
		await page.route(MODEL, (route) => route.abort());
		await askForCamera(page);
		await expectFault(page, 'model-missing', 'het model dat je schouders vindt');
	});

	test('answered with the home page: the model', async ({ page }) => {
		await page.route(MODEL, (route) =>
			route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Luwte</title>' })
		);
		await askForCamera(page);
		await expectFault(page, 'model-corrupt', 'beschadigd');
	});

	test('cut off half-way: the model', async ({ page }) => {
		await page.route(MODEL, async (route) => {
			const response = await route.fetch();
			const whole = await response.body();
			const headers = { 'content-type': 'application/octet-stream' };
			await route.fulfill({ headers, body: whole.subarray(0, whole.length / 2) });
		});
		await askForCamera(page);
		await expectFault(page, 'model-corrupt', 'beschadigd');
	});

	test('missing: the engine', async ({ page }) => {
		await page.route('**/mediapipe/**', (route) => route.fulfill({ status: 404 }));
		await askForCamera(page);
		await expectFault(page, 'engine-missing', 'kon niet starten');
	});
});

test('a browser without WebGL: says what to turn on', async ({ page }) => {
	await prependToWorker(
		page,
		`const getContext = OffscreenCanvas.prototype.getContext;
		OffscreenCanvas.prototype.getContext = function (kind, ...more) {
			return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...more);
		};`
	);
	await askForCamera(page);
	await expectFault(page, 'no-webgl', 'Zet hardwareversnelling aan');
});

test('a tab that was away: measuring goes on, and the time away does not count', async ({
	page
}) => {
	const AWAY_S = 5;
	await startCamera(page);
	await startRecording(page);
	await recordedFor(page, 2);
	const before = await recordedSeconds(page);

	await hideTab(page);
	await passes(AWAY_S * 1000);
	await showTab(page);

	await expect(page.getByTestId('record')).toContainText('Die tijd telt niet mee.');
	expect(await recordedSeconds(page)).toBeLessThan(before + AWAY_S);
	await recordedFor(page, before + 3);
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
	await expect(fault(page)).toHaveCount(0);
});
