import { expect, test } from '@playwright/test';
import { visit } from '../support/app';
import { LANGUAGES } from '../support/pages';

const FIRST_HEADING = {
	nl: 'In de luwte van een lastig gesprek',
	en: 'Sheltered, around a hard conversation'
};

const html = 'html';

test.describe('before any script runs', () => {
	test.use({ javaScriptEnabled: false });

	for (const { lang, prefix } of LANGUAGES)
		test(`the page is ${lang} already`, async ({ page }) => {
			await page.goto(`${prefix}/`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(FIRST_HEADING[lang]);
			await expect(page.locator(html)).toHaveAttribute('lang', lang);
		});
});

test('the switch keeps the page, in both directions', { tag: '@quick' }, async ({ page }) => {
	await visit(page, '/privacy/');
	await page.getByRole('link', { name: 'Switch to English' }).click();
	await expect(page).toHaveURL(/\/en\/privacy\/$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What happens to the picture');
	await page.getByRole('link', { name: 'Overschakelen naar Nederlands' }).click();
	await expect(page).toHaveURL(/[^n]\/privacy\/$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat er met het beeld gebeurt');
});

test('the choice is remembered, and links stay in it', async ({ page }) => {
	await visit(page, '/');
	await page.getByRole('link', { name: 'Switch to English' }).click();
	await expect(page).toHaveURL(/\/en\/$/);

	await page.goto('/');
	await expect(page).toHaveURL(/\/en\/$/);
	await page.goto('/meten/?bron=bestand');
	await expect(page).toHaveURL(/\/en\/meten\/\?bron=bestand$/);

	await visit(page, '/en/');
	await page.getByRole('navigation').getByRole('link', { name: 'Privacy' }).click();
	await expect(page).toHaveURL(/\/en\/privacy\/$/);

	await visit(page, '/en/');
	await page.getByRole('link', { name: 'Overschakelen naar Nederlands' }).click();
	await expect(page.locator(html)).toHaveAttribute('lang', 'nl');
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(FIRST_HEADING.nl);
});
