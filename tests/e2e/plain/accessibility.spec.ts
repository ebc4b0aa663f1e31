import { expect, test, type Page } from '@playwright/test';
import {
	fault,
	pipeline,
	recordedFor,
	startRecording,
	startSimulated,
	stopRecording,
	visit
} from '../support/app';
import { expectAccessible } from '../support/axe';
import { collectConsoleErrors } from '../support/console';
import { LOOKS } from '../support/pages';
import { words } from '../support/words';

for (const { lang, prefix, colorScheme } of LOOKS)
	test.describe(`in ${colorScheme} colours`, () => {
		test.use({ colorScheme });

		test(`measuring and what comes of it have no barriers (${lang})`, async ({ page }) => {
			const errors = collectConsoleErrors(page);
			await test.step('how it works', async () => {
				await visit(page, `${prefix}/meten/`);
				await page.getByTestId('how-it-works').locator('summary').click();
				await expect(page.getByTestId('model-card').getByRole('table').first()).toBeVisible();
				await expectAccessible(page);
			});
			await test.step('a fault', async () => {
				await page
					.getByTestId('start-file')
					.setInputFiles({ name: 'a.mp4', mimeType: 'video/mp4', buffer: Buffer.from('x') });
				await expect(fault(page)).toBeVisible();
				await expectAccessible(page);
			});
			await test.step('measuring, with and without the minute of sitting', async () => {
				await startSimulated(page, { tempo: 2, language: prefix });
				await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
				await expectAccessible(page);
				await page.getByTestId('start-baseline').click();
				await startRecording(page);
				await expect(page.getByTestId('baseline-progress')).toBeVisible();
				await expectAccessible(page);
			});
			await test.step('a recording', async () => {
				await recordedFor(page, 2);
				await stopRecording(page);
				await expectAccessible(page);
				await page.getByTestId('record-saved').getByRole('link').click();
				await page.getByText(words[lang].session_table).click();
				await expectAccessible(page);
			});
			await test.step('the question before deleting', async () => {
				await page.getByTestId('erase').click();
				await expect(page.getByRole('dialog')).toBeVisible();
				await expectAccessible(page);
			});
			expect(errors).toEqual([]);
		});

		test(`the outcome of the check has no barriers (${lang})`, async ({ page }) => {
			await visit(page, `${prefix}/privacy/`);
			await page.getByTestId('run-checks').click();
			await expect(page.getByTestId('checks').getByRole('listitem')).not.toHaveCount(0, {
				timeout: 20_000
			});
			await expectAccessible(page);
		});
	});

test.describe('by keyboard alone', () => {
	/** Presses Tab until the element has the focus. */
	async function tabTo(page: Page, testId: string) {
		const target = page.getByTestId(testId);
		await expect(target).toBeVisible();
		for (let presses = 0; presses < 60; presses++) {
			await page.keyboard.press('Tab');
			if (await target.evaluate((element) => element === document.activeElement)) return target;
		}
		throw new Error(`${testId} cannot be reached with the Tab key`);
	}

	test('the first Tab offers to skip the menu, and it works', async ({ page }) => {
		await visit(page, '/meten/');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: words.nl.skip_to_content })).toBeFocused();
		await expect(page.getByRole('link', { name: words.nl.skip_to_content })).toBeInViewport();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('main')).toBeFocused();
		await page.keyboard.press('Tab');
		await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
	});

	test('the example is started, recorded, marked and stopped', async ({ page }) => {
		await visit(page, '/meten/');
		await tabTo(page, 'start-simulated');
		await page.keyboard.press('Enter');
		await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');

		await tabTo(page, 'start-baseline');
		await page.keyboard.press('Space');
		await expect(page.getByTestId('baseline-progress')).toBeVisible();

		await tabTo(page, 'start-recording');
		await page.keyboard.press('Enter');
		await tabTo(page, 'mark');
		await page.keyboard.press('Space');
		await expect(page.getByTestId('record')).toContainText('Gemerkt op');
		await tabTo(page, 'stop-recording');
		await page.keyboard.press('Enter');
		await expect(page.getByTestId('record-saved')).toBeVisible();

		await tabTo(page, 'stop-camera');
		await page.keyboard.press('Space');
		await expect(pipeline(page)).toHaveAttribute('data-phase', 'idle');
	});

	test('the camera, the scenario and the file picker are within reach, and the focus can be seen', async ({
		page
	}) => {
		await visit(page, '/meten/');
		const button = await tabTo(page, 'start-camera');
		const outline = await button.evaluate((element) => getComputedStyle(element).outlineStyle);
		expect(outline).not.toBe('none');
		for (const id of ['scenario', 'start-simulated', 'start-file']) await tabTo(page, id);
	});
});

test.describe('for whom moving pictures are too much', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('nothing moves by itself while measuring', async ({ page }) => {
		await startSimulated(page);
		await page.getByTestId('start-baseline').click();
		await page.keyboard.press('v');
		expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
	});
});
