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
import { words } from '../support/words';

test.describe('for whom moving pictures are too much', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('measuring, what comes of it and the outcome of the check have no barriers, and nothing moves by itself', async ({
		page
	}) => {
		const errors = collectConsoleErrors(page);
		const expectCalm = async () => {
			await expectAccessible(page);
			expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
		};
		await test.step('how it works', async () => {
			await visit(page, '/meten/');
			await page.getByTestId('how-it-works').locator('summary').click();
			await expect(page.getByTestId('model-card').getByRole('table').first()).toBeVisible();
		});
		await test.step('a fault', async () => {
			await page
				.getByTestId('start-file')
				.setInputFiles({ name: 'a.mp4', mimeType: 'video/mp4', buffer: Buffer.from('x') });
			await expect(fault(page)).toBeVisible();
			await expectCalm();
		});
		await test.step('measuring, with and without the minute of sitting', async () => {
			await startSimulated(page);
			await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
			await expectCalm();
			await page.getByTestId('start-baseline').click();
			await startRecording(page);
			await expect(page.getByTestId('baseline-progress')).toBeVisible();
			await expectCalm();
		});
		await test.step('a recording', async () => {
			await recordedFor(page, 2);
			await stopRecording(page);
			await expectCalm();
			await page.getByTestId('record-saved').getByRole('link').click();
			await page.getByText(words.nl.session_table).click();
			await expectCalm();
		});
		await test.step('the question before deleting', async () => {
			await page.getByTestId('erase').click();
			await expect(page.getByRole('dialog')).toBeVisible();
			await expectCalm();
		});
		await test.step('the outcome of the check', async () => {
			await visit(page, '/privacy/');
			expect(errors).toEqual([]);
			// From here on what is refused is told on the console as well.
			await page.getByTestId('run-checks').click();
			await expect(page.getByTestId('checks').getByRole('listitem')).not.toHaveCount(0, {
				timeout: 20_000
			});
			await expectCalm();
		});
	});
});

test('by keyboard alone the menu is skipped, all ways to measure are within reach, and the example is started, recorded, marked and stopped', async ({
	page
}) => {
	/** Presses Tab until the element has the focus. */
	async function tabTo(page: Page, testId: string, key = 'Tab') {
		const target = page.getByTestId(testId);
		await expect(target).toBeVisible();
		for (let presses = 0; presses < 60; presses++) {
			await page.keyboard.press(key);
			if (await target.evaluate((element) => element === document.activeElement)) return target;
		}
		throw new Error(`${testId} cannot be reached with ${key}`);
	}

	await test.step('the first Tab offers to skip the menu, and it works', async () => {
		await visit(page, '/meten/');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: words.nl.skip_to_content })).toBeFocused();
		await expect(page.getByRole('link', { name: words.nl.skip_to_content })).toBeInViewport();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('main')).toBeFocused();
	});

	await test.step('camera, scenario, example and file, and the focus can be seen', async () => {
		const button = await tabTo(page, 'start-camera');
		await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
		const outline = await button.evaluate((element) => getComputedStyle(element).outlineStyle);
		expect(outline).not.toBe('none');
		for (const id of ['scenario', 'start-simulated', 'start-file']) await tabTo(page, id);
	});

	await test.step('a measurement', async () => {
		await tabTo(page, 'start-simulated', 'Shift+Tab');
		await page.keyboard.press('Enter');
		await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');

		// Recording is in sight at once, and louder than what ends it all.
		const usual = page.viewportSize()!;
		await page.evaluate(() => scrollTo(0, 0));
		for (const [width, height] of [
			[1440, 900],
			[820, 1180],
			[390, 844]
		] as const) {
			await page.setViewportSize({ width, height });
			await expect(page.getByTestId('start-recording')).toBeInViewport({ ratio: 1 });
		}
		await page.setViewportSize(usual);
		await expect(page.getByTestId('start-recording')).toHaveClass(/main/);
		await expect(page.getByTestId('stop-camera')).not.toHaveClass(/main/);

		await tabTo(page, 'start-baseline');
		await page.keyboard.press('Space');
		await expect(page.getByTestId('baseline-progress')).toBeVisible();

		await tabTo(page, 'start-recording', 'Shift+Tab');
		await page.keyboard.press('Enter');
		await tabTo(page, 'mark');
		await page.keyboard.press('Space');
		await expect(page.getByTestId('record')).toContainText('Gemerkt op');
		await tabTo(page, 'stop-recording');
		await page.keyboard.press('Enter');
		await expect(page.getByTestId('record-saved')).toBeVisible();

		await tabTo(page, 'stop-camera', 'Shift+Tab');
		await page.keyboard.press('Space');
		await expect(pipeline(page)).toHaveAttribute('data-phase', 'idle');
	});
});
