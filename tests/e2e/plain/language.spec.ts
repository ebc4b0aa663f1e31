import { expect, test } from '@playwright/test';
import { visit } from '../support/app';
import { LANGUAGES } from '../support/pages';
import { words } from '../support/words';

const FIRST_HEADING = {
	nl: words.nl.home_title,
	en: words.en.home_title
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
	await page.getByRole('link', { name: words.nl.language_switch_label }).click();
	await expect(page).toHaveURL(/\/en\/privacy\/$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.en.privacy_title);
	await page.getByRole('link', { name: words.en.language_switch_label }).click();
	await expect(page).toHaveURL(/[^n]\/privacy\/$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.nl.privacy_title);
});

test('the choice is remembered, and links stay in it', async ({ page }) => {
	await visit(page, '/');
	await page.getByRole('link', { name: words.nl.language_switch_label }).click();
	await expect(page).toHaveURL(/\/en\/$/);

	await page.goto('/');
	await expect(page).toHaveURL(/\/en\/$/);
	await page.goto('/meten/?bron=bestand');
	await expect(page).toHaveURL(/\/en\/meten\/\?bron=bestand$/);

	await visit(page, '/en/');
	await page.getByRole('navigation').getByRole('link', { name: 'Privacy' }).click();
	await expect(page).toHaveURL(/\/en\/privacy\/$/);

	await visit(page, '/en/');
	await page.getByRole('link', { name: words.en.language_switch_label }).click();
	await expect(page.locator(html)).toHaveAttribute('lang', 'nl');
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(FIRST_HEADING.nl);
});
