import { expect, test } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { LOOKS } from '../support/pages';
import {
	answerFelt,
	chooseWithout,
	next,
	openExample,
	throughMeasuring
} from '../support/rustcheck';
import { words } from '../support/words';

test.describe('for whom moving pictures are too much', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('the pacer stands still and says what to do', async ({ page }) => {
		await visit(page, '/rustcheck/');
		await chooseWithout(page);
		await answerFelt(page, 6);
		await next(page).click();
		await page.getByRole('radio', { name: /Rustig ademen/ }).check();
		await page.getByTestId('begin').click();
		const pacer = page.getByTestId('pacer');
		await expect(pacer).toHaveAttribute('data-still', 'true');
		await expect(pacer.locator('canvas')).toBeHidden();
		await expect(pacer.getByRole('status')).toHaveText(words.nl.pacer_in);
		await expect(pacer.getByRole('status')).toHaveText(words.nl.pacer_out, { timeout: 8000 });
	});
});

for (const { lang, prefix, colorScheme } of LOOKS)
	test.describe(`in ${colorScheme} colours`, () => {
		test.use({ colorScheme });

		test(`no step has barriers (${lang})`, async ({ page }) => {
			test.setTimeout(240_000);
			await openExample(page, 'rising', 20, prefix);
			await page.getByTestId('body-list').locator('summary').click();
			await page.locator('[data-place=chest]').click();
			await expectAccessible(page);
			await answerFelt(page, 6);
			await next(page).click();
			await expect(page.getByTestId('measure')).toBeVisible();
			await expectAccessible(page);
			await throughMeasuring(page);
			await expect(page.getByTestId('measured')).toBeVisible();
			await expectAccessible(page);
			await next(page).click();
			await page.locator('input[value=slow]').check();
			await page.getByTestId('evidence').locator('summary').click();
			await expectAccessible(page);
			await page.getByTestId('begin').click();
			await expect(page.getByTestId('followed')).toBeVisible({ timeout: 30_000 });
			await expectAccessible(page);
			await page.getByTestId('another').click();
			await page.locator('input[value=grounding]').check();
			await page.getByTestId('begin').click();
			await expectAccessible(page);
			await page.getByTestId('calm-done').click();
			await next(page).click();
			await answerFelt(page, 3);
			await expectAccessible(page);
			await next(page).click();
			await throughMeasuring(page);
			await expect(page.getByTestId('before-after')).toBeVisible();
			await expectAccessible(page);
			await next(page).click();
			await expect(page.getByTestId('theme')).toBeVisible();
			await expectAccessible(page);
			await page.reload();
			await expect(page.getByTestId('resume')).toBeVisible();
			await expectAccessible(page);
		});

		test(`measuring and breathing have no barriers (${lang})`, async ({ page }) => {
			await openExample(page, 'calm', 1, prefix);
			await answerFelt(page, 6);
			await next(page).click();
			await page.getByTestId('measure').click();
			await expect(page.getByTestId('measuring')).toHaveAttribute('data-phase', 'running');
			await expectAccessible(page);
			await page.getByTestId('skip').click();
			await next(page).click();
			await page.locator('input[value=cyclic-sighing]').check();
			await page.getByTestId('begin').click();
			await expect(page.getByTestId('pacer')).toBeVisible();
			await expectAccessible(page);
		});
	});
