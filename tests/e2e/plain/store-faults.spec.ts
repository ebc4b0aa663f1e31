import { expect, test, type Page } from '@playwright/test';
import { pipeline, rate, recordedFor, startRecording, startSimulated, visit } from '../support/app';
import { sessions, storeFault } from '../support/history';
import { follow } from '../support/pages';
import { words } from '../support/words';

declare global {
	interface Window {
		/** While true every write fails as on a full disk. */
		diskIsFull: boolean;
	}
}

const unfinished = (page: Page) => page.getByTestId('unfinished');

/** A recording of some seconds that runs on. */
async function record(page: Page) {
	await startSimulated(page, { tempo: 10 });
	await startRecording(page);
	await recordedFor(page, 10);
}

// How much is lost at most when a tab dies is tested on the recorder itself (recorder.test.ts).
test(
	'a recording that was never stopped is offered again, once nobody records it any more',
	{ tag: '@quick' },
	async ({ page, context }) => {
		test.setTimeout(180_000);
		const other = await context.newPage();
		await test.step('not while another tab still records it', async () => {
			await record(page);
			await visit(other, '/geschiedenis/');
			await expect(other.getByRole('main')).toContainText(words.nl.history_empty);
			await expect(unfinished(other)).toHaveCount(0);
		});
		await test.step('left by a link it is stopped and kept', async () => {
			const menu = page.getByRole('navigation');
			await menu.getByRole('link', { name: words.nl.nav_history }).click();
			await expect(sessions(page)).toHaveCount(1);
			await expect(unfinished(page)).toHaveCount(0);
		});
		await test.step('after its tab crashed, and after its tab was closed', async () => {
			await record(other);
			await other.close();
			await record(page);
			const session = await context.newCDPSession(page);
			const crashed = page.waitForEvent('crash');
			// Its answer never comes: nobody is left to give it.
			session.send('Page.crash').catch(() => {});
			await crashed;
		});
		const next = await context.newPage();
		await test.step('thrown away on the history page', async () => {
			await visit(next, '/geschiedenis/');
			await expect(unfinished(next)).toHaveCount(2);
			await expect(unfinished(next).first()).toContainText('die niet is afgesloten');
			await unfinished(next).first().getByRole('button', { name: words.nl.record_discard }).click();
			await expect(unfinished(next)).toHaveCount(1);
		});
		await test.step('kept on the measuring page, with what was measured', async () => {
			await visit(next, '/meten/');
			await expect(unfinished(next)).toHaveCount(1);
			const [, length] = /\((\d+:\d\d)\)/.exec((await unfinished(next).textContent()) ?? '') ?? [];
			expect(length).not.toBe('0:00');
			await unfinished(next).getByRole('button', { name: words.nl.record_keep }).click();
			await expect(unfinished(next)).toHaveCount(0);
			await visit(next, '/geschiedenis/');
			await expect(sessions(next)).toHaveCount(2);
			await expect(sessions(next).filter({ hasText: `${length} · ` })).not.toHaveCount(0);
			await expect(unfinished(next)).toHaveCount(0);
		});
	}
);

// That both of these come to the same fault is tested on the store itself (connection.test.ts).
test('a browser without a store measures all the same, and says so', async ({ page }) => {
	await test.step('that refuses to store: measuring', async () => {
		await page.addInitScript(() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('The operation is insecure.', 'SecurityError');
			};
		});
		await startSimulated(page, { tempo: 20 });
		await expect(storeFault(page)).toHaveAttribute('data-code', 'unavailable');
		await expect(storeFault(page)).toContainText('Meten kan wel.');
		await expect(rate(page)).not.toBeEmpty({ timeout: 15_000 });
		await expect(page.getByTestId('start-recording')).toHaveCount(0);

		await page.getByTestId('start-baseline').click();
		await expect(page.getByTestId('baseline-kept')).toBeVisible({ timeout: 30_000 });
		await expect(page.getByTestId('posture')).toHaveAttribute('data-raise', /\d/);
	});
	await test.step('that has no store at all: the history', async () => {
		await page.addInitScript(() =>
			Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true })
		);
		await visit(page, '/geschiedenis/');
		expect(await page.evaluate(() => typeof indexedDB)).toBe('undefined');
		await expect(storeFault(page)).toHaveAttribute('data-code', 'unavailable');
		await follow(page, '/gegevens/');
		await expect(storeFault(page)).toHaveAttribute('data-code', 'unavailable');
		await expect(page.getByTestId('copy-out')).toBeDisabled();
	});
});

test('a disk that is full: nothing of a recording is lost', async ({ page }) => {
	const fill = (full: boolean) => page.evaluate((full) => void (window.diskIsFull = full), full);
	async function expectFull() {
		await expect(storeFault(page)).toHaveAttribute('data-code', 'full', { timeout: 15_000 });
		await expect(storeFault(page)).toContainText('Dit apparaat is vol.');
	}
	await page.addInitScript(() => {
		for (const name of ['put', 'add'] as const) {
			const write = IDBObjectStore.prototype[name];
			IDBObjectStore.prototype[name] = function (...values: [unknown, IDBValidKey?]) {
				if (window.diskIsFull) throw new DOMException('Disk is full.', 'QuotaExceededError');
				return write.apply(this, values);
			};
		}
	});
	await startSimulated(page, { tempo: 10 });
	await startRecording(page);
	await test.step('full, it goes on', async () => {
		await fill(true);
		await expectFull();
		await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
	});
	await test.step('as soon as there is room again it is written', async () => {
		await fill(false);
		await expect(storeFault(page)).toHaveCount(0, { timeout: 15_000 });
	});
	await test.step('full at the end, it can be tried again', async () => {
		await fill(true);
		await recordedFor(page, 20);
		await page.getByTestId('stop-camera').click();
		await expectFull();
		const again = page.getByTestId('record').getByRole('button', { name: words.nl.record_stop });
		// That it is full was known before: only now it was tried to its end.
		await expect(again).toBeEnabled();
		await fill(false);
		await again.click();
		await page.getByTestId('record-saved').getByRole('link').click();
	});
	await test.step('all of it is there', async () => {
		const summary = page.getByTestId('summary');
		await expect(summary).toContainText(/Je hebt \d+:\d\d gemeten\./);
		const [, minutes, seconds] = /Je hebt (\d+):(\d\d) gemeten\./.exec(
			(await summary.textContent())!
		)!;
		expect(60 * Number(minutes) + Number(seconds)).toBeGreaterThanOrEqual(20);
	});
});
