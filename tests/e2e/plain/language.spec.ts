import { expect, test } from '@playwright/test';
import { visit } from '../support/app';
import { LANGUAGES, PAGES } from '../support/pages';
import { words } from '../support/words';

test('every page is in its language before any script runs', async ({ request }) => {
	for (const { lang, prefix } of LANGUAGES) {
		for (const path of PAGES) {
			const html = await (await request.get(prefix + path)).text();
			expect(html, path).toContain(`<html lang="${lang}">`);
		}
		const home = await (await request.get(`${prefix}/`)).text();
		expect(/<h1[^>]*>([^<]*)/.exec(home)?.[1]).toBe(words[lang].home_title);
	}
});

test(
	'the switch keeps the page, the choice is remembered, and links stay in it',
	{ tag: '@quick' },
	async ({ page }) => {
		await test.step('to English', async () => {
			await visit(page, '/privacy/');
			await page.getByRole('link', { name: words.nl.language_switch_label }).click();
			await expect(page).toHaveURL(/\/en\/privacy\/$/);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.en.privacy_title);
		});
		await test.step('remembered, with what the address says', async () => {
			await page.goto('/');
			await expect(page).toHaveURL(/\/en\/$/);
			await visit(page, '/meten/?bron=bestand');
			await expect(page).toHaveURL(/\/en\/meten\/\?bron=bestand$/);
		});
		await test.step('what the page is about goes along', async () => {
			await page.getByRole('link', { name: words.en.language_switch_label }).click();
			await expect(page).toHaveURL(/[^n]\/meten\/\?bron=bestand$/);
			await page.getByRole('link', { name: words.nl.language_switch_label }).click();
			await expect(page).toHaveURL(/\/en\/meten\/\?bron=bestand$/);
		});
		await test.step('by a link', async () => {
			const menu = page.getByRole('navigation');
			await menu.getByRole('link', { name: words.en.nav_privacy }).click();
			await expect(page).toHaveURL(/\/en\/privacy\/$/);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.en.privacy_title);
		});
		await test.step('and back', async () => {
			await page.getByRole('link', { name: words.en.language_switch_label }).click();
			await expect(page).toHaveURL(/[^n]\/privacy\/$/);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.nl.privacy_title);
			await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
			await page.goto('/');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.nl.home_title);
		});
	}
);
