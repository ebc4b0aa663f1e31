import { expect, test, type Page } from '@playwright/test';
import {
	pipeline,
	rate,
	recordedFor,
	startCamera,
	startRecording,
	stopRecording,
	unsure
} from '../support/app';
import { collectConsoleErrors } from '../support/console';
import { beginCount, openCount, result, tapAt } from '../support/counting';
import { watchCameras, watchRates, watchWakeLocks } from '../support/in-page';
import { watchRequests } from '../support/requests';

/** The person of the clip breathes fifteen times a minute. */
const BREATH_MS = 4000;
const SLOWEST = 14;
const FASTEST = 16;
/** Libraries that report usage do so once a minute and when they close, s. */
const LONGER_THAN_A_MINUTE = 66;

const mirrored = (page: Page) => page.getByTestId('mirror').locator('video');
const coach = (page: Page) => page.getByTestId('framing');
const baseline = (page: Page) => page.getByTestId('baseline-kept');
const posture = (page: Page) => page.getByTestId('posture');
const number = (text: string | null) => Number((text ?? '').replace(',', '.'));

function expectRight(rates: readonly number[]) {
	for (const shown of rates) {
		expect(shown).toBeGreaterThanOrEqual(SLOWEST);
		expect(shown).toBeLessThanOrEqual(FASTEST);
	}
}

test(
	'a person before the camera: her rate, her calm minute, her count and her recording',
	{ tag: '@realtime' },
	async ({ page, context, baseURL }) => {
		const complaints = collectConsoleErrors(page);
		const requests = watchRequests(context, new URL(baseURL!).origin);
		const camera = await watchCameras(page);
		const rates = await watchRates(page);
		const wakeLocks = await watchWakeLocks(page);

		await startCamera(page);
		await test.step('the camera is on, and its picture is seen', async () => {
			expect(await camera.states()).toEqual(['video live']);
			await expect(pipeline(page)).toHaveAttribute('data-body', 'true', { timeout: 10_000 });
			await expect(mirrored(page)).toHaveCSS('opacity', '1');
			await expect(posture(page)).toHaveAttribute('data-raise', '');
			expect(await wakeLocks.held()).toBe(0);
		});

		await test.step('she hears that she sits well, and goes on', async () => {
			await expect(coach(page)).toHaveAttribute('data-verdict', 'good', { timeout: 20_000 });
			await expect(coach(page)).toHaveAttribute('data-advice', '');
			await expect(coach(page)).toContainText('Zo zit je goed.');
			await page.getByTestId('framing-on').click();
			await expect(coach(page)).toHaveCount(0);
		});

		await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
		await expect(pipeline(page)).toHaveAttribute('data-delegate', 'CPU');
		// Proof that what the workers fetch is seen too.
		expect(requests.all().join('\n')).toMatch(/pose_landmarker_lite\.task/);
		expect(requests.all().join('\n')).toMatch(/vision_wasm_module_internal\.wasm/);
		const sinceLoaded = requests.fromNowOn();

		await test.step('a recording keeps the screen awake; the calm minute begins', async () => {
			await startRecording(page);
			await expect.poll(wakeLocks.held).toBe(1);
			await page.getByTestId('start-baseline').click();
			await expect(page.getByTestId('baseline-progress')).toBeVisible();
			await page.getByTestId('mark').click();
		});

		await test.step('her rate is shown, also while the picture is hidden with one key', async () => {
			await page.keyboard.press('v');
			await expect(page.getByTestId('mirror')).toHaveAttribute('data-hidden', 'true');
			await expect(mirrored(page)).toHaveCSS('opacity', '0');
			await expect(rate(page)).not.toBeEmpty({ timeout: 40_000 });
			await expect(unsure(page)).toHaveAttribute('data-reason', '');
			await page.keyboard.press('v');
			await expect(page.getByTestId('mirror')).toHaveAttribute('data-hidden', 'false');
			await expect(mirrored(page)).toHaveCSS('opacity', '1');
		});

		await test.step('who taps at every breath sees the same rate twice', async () => {
			await openCount(page);
			await beginCount(page);
			const times = Array.from({ length: 15 }, (_, i) => 1500 + i * BREATH_MS);
			await tapAt(page, times, () => page.keyboard.press('Space'));
			await page.getByTestId('count-show').click({ timeout: 30_000 });
			await expect(result(page)).toBeVisible();
			// Without it Luwte saw too little of the minute.
			await expect(page.getByTestId('same-rate')).toBeVisible();
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

		await test.step('after her calm minute she is compared with herself', async () => {
			await expect(baseline(page)).toBeVisible({ timeout: 60_000 });
			await expect(baseline(page)).toContainText(/(14|15|16) keer per minuut/);
			await expect(posture(page)).toContainText(/Je zit zoals in rust\.|Je zit heel stil\./);
			const deviation = async (feature: string) =>
				Math.abs(Number(await posture(page).getAttribute(feature)));
			expect(await deviation('data-raise')).toBeLessThan(0.03);
			expect(await deviation('data-lean')).toBeLessThan(0.06);
		});

		await test.step('the recording ends, and the screen may go to sleep', async () => {
			await recordedFor(page, LONGER_THAN_A_MINUTE);
			await stopRecording(page);
			await expect.poll(wakeLocks.held).toBe(0);
		});

		await test.step('the camera is really off', async () => {
			expect(page.workers()).toHaveLength(2);
			await page.getByTestId('stop-camera').click();
			await expect(pipeline(page)).toHaveAttribute('data-phase', 'idle');
			await expect(pipeline(page)).toHaveAttribute('data-body', 'false');
			expect(await camera.states()).toEqual(['video ended']);
			await expect(page.locator('video')).toHaveCount(0);
			await expect.poll(() => page.workers().length).toBe(0);
		});

		await test.step('all that time nothing was asked of the network', async () => {
			expect(sinceLoaded()).toEqual([]);
			expect(requests.unwanted()).toEqual([]);
		});
		expect(complaints).toEqual([]);
		expectRight(await rates());
	}
);
