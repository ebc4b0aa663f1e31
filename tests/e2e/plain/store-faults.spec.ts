import { expect, test } from '@playwright/test';
import { pipeline, rate, recordedFor, startRecording, startSimulated, visit } from '../support/app';
import { sessions, storeFault } from '../support/history';
import { words } from '../support/words';

declare global {
	interface Window {
		/** While true every write fails as on a full disk. */
		diskIsFull: boolean;
	}
}

test.describe('a recording that was never stopped', () => {
	test('is offered again after the tab crashed, with at most five seconds lost', async ({
		page,
		context
	}) => {
		test.setTimeout(90_000);
		await startSimulated(page);
		await startRecording(page);
		await recordedFor(page, 12);
		const session = await context.newCDPSession(page);
		const crashed = page.waitForEvent('crash');
		// Its answer never comes: nobody is left to give it.
		session.send('Page.crash').catch(() => {});
		await crashed;

		const next = await context.newPage();
		await visit(next, '/meten/');
		const unfinished = next.getByTestId('unfinished');
		await expect(unfinished).toContainText('die niet is afgesloten');
		const [, seconds] = /\(0:(\d\d)\)/.exec((await unfinished.textContent()) ?? '') ?? [];
		expect(Number(seconds)).toBeGreaterThanOrEqual(12 - 5);
		await unfinished.getByRole('button', { name: 'Bewaar' }).click();
		await expect(unfinished).toHaveCount(0);

		await visit(next, '/geschiedenis/');
		await expect(sessions(next)).toHaveCount(1);
		await expect(sessions(next)).toContainText(/0:(0[7-9]|1\d)/);
	});

	test('is offered on the history page too, and can be thrown away', async ({ page, context }) => {
		await startSimulated(page, { tempo: 10 });
		await startRecording(page);
		await recordedFor(page, 10);
		await page.close();

		const next = await context.newPage();
		await visit(next, '/geschiedenis/');
		await next.getByTestId('unfinished').getByRole('button', { name: 'Gooi weg' }).click();
		await expect(next.getByTestId('unfinished')).toHaveCount(0);
		await next.reload();
		await expect(next.getByRole('main')).toContainText('Nog geen opnames.');
		await expect(next.getByTestId('unfinished')).toHaveCount(0);
	});

	test('is not offered while another tab still records it', async ({ page, context }) => {
		await startSimulated(page, { tempo: 10 });
		await startRecording(page);
		await recordedFor(page, 10);

		const other = await context.newPage();
		await visit(other, '/geschiedenis/');
		await expect(other.getByRole('main')).toContainText('Nog geen opnames.');
		await expect(other.getByTestId('unfinished')).toHaveCount(0);
	});

	test(
		'is stopped and kept when the page is left by a link',
		{ tag: '@quick' },
		async ({ page }) => {
			await startSimulated(page, { tempo: 10 });
			await startRecording(page);
			await recordedFor(page, 10);
			await page.getByRole('navigation').getByRole('link', { name: 'Terugkijken' }).click();
			await expect(sessions(page)).toHaveCount(1);
			await expect(page.getByTestId('unfinished')).toHaveCount(0);
		}
	);
});

for (const [way, script] of [
	[
		'refuses to store',
		() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('The operation is insecure.', 'SecurityError');
			};
		}
	],
	[
		'has no store at all',
		() => Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true })
	]
] as const)
	test.describe(`a browser that ${way}`, () => {
		test.beforeEach(({ page }) => page.addInitScript(script));

		test('measures all the same', async ({ page }) => {
			await startSimulated(page, { tempo: 20 });
			await expect(storeFault(page)).toHaveAttribute('data-code', 'unavailable');
			await expect(storeFault(page)).toContainText('Meten kan wel.');
			await expect(rate(page)).not.toBeEmpty({ timeout: 15_000 });
			await expect(page.getByTestId('start-recording')).toHaveCount(0);

			await page.getByTestId('start-baseline').click();
			await expect(page.getByTestId('baseline-kept')).toBeVisible({ timeout: 15_000 });
			await expect(page.getByTestId('posture')).toHaveAttribute('data-raise', /\d/);
		});

		test('says so on the history page', async ({ page }) => {
			await visit(page, '/geschiedenis/');
			await expect(storeFault(page)).toHaveAttribute('data-code', 'unavailable');
			await expect(page.getByTestId('export')).toBeDisabled();
		});
	});

test.describe('a disk that is full', () => {
	test.beforeEach(async ({ page }) => {
		await page.addInitScript(() => {
			for (const name of ['put', 'add'] as const) {
				const write = IDBObjectStore.prototype[name];
				IDBObjectStore.prototype[name] = function (...values: [unknown, IDBValidKey?]) {
					if (window.diskIsFull) throw new DOMException('Disk is full.', 'QuotaExceededError');
					return write.apply(this, values);
				};
			}
		});
		await startSimulated(page, { tempo: 5 });
		await startRecording(page);
		await page.evaluate(() => (window.diskIsFull = true));
		await expect(storeFault(page)).toHaveAttribute('data-code', 'full', { timeout: 15_000 });
		await expect(storeFault(page)).toContainText('Dit apparaat is vol.');
		await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
	});

	test('is written to as soon as there is room again', async ({ page }) => {
		await page.evaluate(() => (window.diskIsFull = false));
		await expect(storeFault(page)).toHaveCount(0, { timeout: 15_000 });
		await recordedFor(page, 20);
		await page.getByTestId('stop-recording').click();
		await page.getByTestId('record-saved').getByRole('link').click();
		await expect(page.getByTestId('summary')).toContainText(/Je mat 0:[2-5]\d\./);
	});

	test('can be tried again at the end, and nothing is lost', async ({ page }) => {
		await recordedFor(page, 20);
		await page.getByTestId('stop-camera').click();
		const again = page.getByTestId('record').getByRole('button', { name: words.nl.record_stop });
		await expect(again).toBeVisible();
		await page.evaluate(() => (window.diskIsFull = false));
		await again.click();
		await page.getByTestId('record-saved').getByRole('link').click();
		await expect(page.getByTestId('summary')).toContainText(/Je mat 0:[2-5]\d\./);
	});
});
