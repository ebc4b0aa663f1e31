import { expect, test, type Page } from '@playwright/test';
import { pipeline, startSimulated, visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { keepRecording, openSession } from '../support/history';
import { LOOKS, PAGES } from '../support/pages';

for (const { lang, prefix, colorScheme } of LOOKS)
	test.describe(`in ${colorScheme} colours`, () => {
		test.use({ colorScheme });

		for (const path of [...PAGES, '/nergens/'])
			test(`${prefix}${path} has no barriers (${lang})`, async ({ page }) => {
				await visit(page, `${prefix}${path}`);
				await expectAccessible(page);
			});

		test(`how it works has no barriers (${lang})`, async ({ page }) => {
			await visit(page, `${prefix}/meten/`);
			await page.getByTestId('how-it-works').locator('summary').click();
			await expect(page.getByTestId('model-card').getByRole('table').first()).toBeVisible();
			await expectAccessible(page);
		});

		test('measuring has no barriers, with and without the minute of sitting', async ({ page }) => {
			await startSimulated(page, { tempo: 2 });
			await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
			await expectAccessible(page);
			await page.getByTestId('start-baseline').click();
			await page.getByTestId('start-recording').click();
			await expect(page.getByTestId('baseline-progress')).toBeVisible();
			await expectAccessible(page);
		});

		test('a recording has no barriers', async ({ page }) => {
			await keepRecording(page, { seconds: 5 });
			await expectAccessible(page);
			await openSession(page);
			await page.getByText('Getallen per halve minuut').click();
			await expectAccessible(page);
		});

		test('questions before deleting have no barriers', async ({ page }) => {
			await keepRecording(page, { seconds: 2 });
			await openSession(page);
			await page.getByTestId('erase').click();
			await expect(page.getByRole('dialog')).toBeVisible();
			await expectAccessible(page);
		});

		test('the outcome of the check has no barriers', async ({ page }) => {
			await visit(page, '/privacy/');
			await page.getByTestId('run-checks').click();
			await expect(page.getByTestId('checks').getByRole('listitem')).not.toHaveCount(0, {
				timeout: 20_000
			});
			await expectAccessible(page);
		});

		test('a fault has no barriers', async ({ page }) => {
			await visit(page, '/meten/');
			await page
				.getByTestId('start-file')
				.setInputFiles({ name: 'a.mp4', mimeType: 'video/mp4', buffer: Buffer.from('x') });
			await expect(page.getByTestId('fault')).toBeVisible();
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
		await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
		await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeInViewport();
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

	test('the file picker, the camera and the scenario are within reach', async ({ page }) => {
		await visit(page, '/meten/');
		for (const id of ['start-camera', 'scenario', 'start-simulated', 'start-file'])
			await tabTo(page, id);
	});

	test('where the focus is can be seen', async ({ page }) => {
		await visit(page, '/meten/');
		const button = await tabTo(page, 'start-camera');
		const outline = await button.evaluate((element) => getComputedStyle(element).outlineStyle);
		expect(outline).not.toBe('none');
	});
});

test.describe('for whom moving pictures are too much', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('nothing moves by itself', async ({ page }) => {
		for (const path of PAGES) {
			await visit(page, path);
			expect(await page.evaluate(() => document.getAnimations().length), path).toBe(0);
		}
		await startSimulated(page);
		await page.getByTestId('start-baseline').click();
		await page.keyboard.press('v');
		expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
	});
});
