import { expect, test } from '@playwright/test';
import {
	fault,
	pipeline,
	rate,
	recordedFor,
	recordedSeconds,
	startCamera,
	startRecording
} from '../support/app';
import { askForCamera, expectFault, tryAgain } from '../support/faults';
import { watchCameras } from '../support/in-page';
import { standIn } from '../support/stand-in';
import { crash, prependToWorker, WORKER } from '../support/worker';

const MODEL = '**/models/*.task';
const ENGINE = '**/mediapipe/**';

/** So much later a rate on screen is not that of before, s. */
const A_WHILE = 20;

test('a worker that crashes is replaced, and measuring goes on; a second time is explained', async ({
	page
}) => {
	await standIn(page);
	await startCamera(page);
	await startRecording(page);
	await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true');
	const replacement = page.waitForEvent('worker');
	await crash(page.workers()[0]!);
	const replaced = await replacement;
	// From here on, and not only until now, it is measured.
	await recordedFor(page, (await recordedSeconds(page)) + A_WHILE);
	await expect(rate(page)).not.toBeEmpty();
	await expect(fault(page)).toHaveCount(0);

	await crash(replaced);
	await expectFault(page, 'worker-crashed', 'Het meten is twee keer gestopt.');
	await expect.poll(() => page.workers().length).toBe(0);
});

test('what keeps the shipped worker from starting is named, and trying again works', async ({
	page
}) => {
	const camera = await watchCameras(page);
	// The engine waits for its model without end.
	await page.route(MODEL, () => {});
	await askForCamera(page);
	await test.step('turned off while it was still starting, the camera is really off', async () => {
		await expect.poll(camera.states).toEqual(['video live']);
		expect(page.workers().length).toBeGreaterThan(0);
		await page.getByTestId('stop-camera').click();
		await expect(page.getByTestId('start-camera')).toBeVisible();
		expect(await camera.states()).toEqual(['video ended']);
		await expect.poll(() => page.workers().length).toBe(0);
	});

	await test.step('there is no model', async () => {
		await page.unroute(MODEL);
		await page.route(MODEL, (route) => route.fulfill({ status: 404 }));
		await page.getByTestId('start-camera').click();
		await expectFault(page, 'model-missing', 'het model dat je schouders vindt');
	});

	/** Another try: what stood there about the last is gone. */
	async function again() {
		const started = page.waitForEvent('worker');
		await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
		await started;
	}
	await test.step('there is no engine', async () => {
		await page.unroute(MODEL);
		await page.route(ENGINE, (route) => route.fulfill({ status: 404 }));
		await again();
		await expectFault(page, 'engine-missing', 'kon niet starten');
	});

	await test.step('the model is cut off half-way', async () => {
		await page.unroute(ENGINE);
		await page.route(MODEL, async (route) => {
			const response = await route.fetch();
			const whole = await response.body();
			const headers = { 'content-type': 'application/octet-stream' };
			await route.fulfill({ headers, body: whole.subarray(0, whole.length / 2) });
		});
		await again();
		await expectFault(page, 'model-corrupt', 'beschadigd');
	});

	await test.step('the browser has WebGL for pages alone', async () => {
		await page.unroute(MODEL);
		await prependToWorker(
			page,
			`const getContext = OffscreenCanvas.prototype.getContext;
			OffscreenCanvas.prototype.getContext = function (kind, ...more) {
				return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...more);
			};`
		);
		await again();
		await expectFault(page, 'no-webgl-in-worker', 'Gebruik Chrome, Edge of Firefox');
	});

	await test.step('all is there again', async () => {
		await page.unroute(WORKER);
		await tryAgain(page);
		await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
	});
});
