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
import { askForCamera, expectFault, tryAgain } from '../support/faults';
import { standIn } from '../support/stand-in';
import { crash, prependToWorker } from '../support/worker';

const MODEL = '**/models/*.task';
const ENGINE = '**/mediapipe/**';

/** So much later a rate on screen is not that of before, s. */
const A_WHILE = 20;

/** From here on, and not only until now, it is measured. */
async function expectMeasuringOn(page: Page) {
	await recordedFor(page, (await recordedSeconds(page)) + A_WHILE);
	await expect(rate(page)).not.toBeEmpty();
	await expect(fault(page)).toHaveCount(0);
}

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
	await expectMeasuringOn(page);

	await crash(replaced);
	await expectFault(page, 'worker-crashed', 'Het meten is twee keer gestopt.');
	await expect.poll(() => page.workers().length).toBe(0);

	await test.step('also when the second one never came to work', async () => {
		await tryAgain(page);
		await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true');
		const replacement = page.waitForEvent('worker');
		await crash(page.workers()[0]!);
		await crash(await replacement);
		await expectFault(page, 'worker-crashed', 'Het meten is twee keer gestopt.');
		await expect.poll(() => page.workers().length).toBe(0);
	});
});

test('a worker that just falls silent is replaced too', async ({ page }) => {
	await standIn(page);
	await startCamera(page);
	await startRecording(page);
	await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true');
	const replacement = page.waitForEvent('worker');
	await page.workers()[0]!.evaluate(() => self.close());
	await replacement;
	await expectMeasuringOn(page);
});

test('a worker that stops while it is still starting is replaced too', async ({ page }) => {
	await visit(page, '/meten/');
	// The engine warms up before anybody asks for the camera.
	const tracker = page.workers()[0] ?? (await page.waitForEvent('worker'));
	const second = page.waitForEvent('worker', (worker) => worker !== tracker);
	await page.getByTestId('start-camera').click();
	const company = await second;
	const replacement = page.waitForEvent('worker');
	await crash(company);
	await replacement;
	await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
	await expect(fault(page)).toHaveCount(0);
});

test('a part of Luwte that is missing or damaged is named, and trying again works', async ({
	page
}) => {
	await page.route(MODEL, (route) => route.fulfill({ status: 404 }));
	await askForCamera(page);
	await expectFault(page, 'model-missing', 'het model dat je schouders vindt');

	/** Another try: it asks for the model anew. */
	async function again() {
		const asked = page.waitForRequest(MODEL);
		await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
		await asked;
	}
	await test.step('the model cannot be reached', async () => {
		await page.unroute(MODEL);
		await page.route(MODEL, (route) => route.abort());
		await again();
		await expectFault(page, 'model-missing', 'het model dat je schouders vindt');
	});

	await test.step('the home page comes instead of the model', async () => {
		await page.unroute(MODEL);
		await page.route(MODEL, (route) =>
			route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Luwte</title>' })
		);
		await again();
		await expectFault(page, 'model-corrupt', 'beschadigd');
	});

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

	await test.step('all is there again', async () => {
		await page.unroute(MODEL);
		await tryAgain(page);
		await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
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
