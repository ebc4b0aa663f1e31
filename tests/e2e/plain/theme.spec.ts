import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { words } from '../support/words';

const ground = (page: Page) =>
	page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const choice = (page: Page) => page.getByRole('combobox', { name: words.nl.theme_label });

/** Brightness of a colour as the browser writes it, 0..255. */
async function brightness(page: Page): Promise<number> {
	const parts = (await ground(page)).match(/\d+/g)!.slice(0, 3).map(Number);
	return parts.reduce((sum, part) => sum + part, 0) / 3;
}

test('follows the device', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await visit(page, '/');
	expect(await brightness(page)).toBeGreaterThan(200);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await brightness(page)).toBeLessThan(60);
});

test('a choice goes before the device and is remembered', { tag: '@quick' }, async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await visit(page, '/');
	await choice(page).selectOption(words.nl.theme_dark);
	expect(await brightness(page)).toBeLessThan(60);

	await visit(page, '/privacy/');
	await expect(choice(page)).toHaveValue('dark');
	expect(await brightness(page)).toBeLessThan(60);

	await choice(page).selectOption(words.nl.theme_system);
	expect(await brightness(page)).toBeGreaterThan(200);
});

test('the remembered theme is there before the first paint', async ({ page }) => {
	await visit(page, '/');
	await choice(page).selectOption(words.nl.theme_dark);
	// Nothing of the app may run: what remains is the small script in the head.
	await page.route('**/_app/**/*.js', (route) => route.abort());
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
