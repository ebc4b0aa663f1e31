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

test(
	'follows the device, until a choice goes before it and is remembered',
	{ tag: '@quick' },
	async ({ page }) => {
		await test.step('as the device', async () => {
			await page.emulateMedia({ colorScheme: 'dark' });
			await visit(page, '/');
			await expect.poll(() => brightness(page)).toBeLessThan(60);
			await page.emulateMedia({ colorScheme: 'light' });
			await expect.poll(() => brightness(page)).toBeGreaterThan(200);
		});
		await test.step('as was chosen', async () => {
			await choice(page).selectOption(words.nl.theme_dark);
			await expect.poll(() => brightness(page)).toBeLessThan(60);
		});
		await test.step('before the first paint of the next page', async () => {
			// Nothing of the app may run: what remains is the small script in the head.
			await page.route('**/_app/**/*.js', (route) => route.abort());
			await page.reload();
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
			await page.unrouteAll();
		});
		await test.step('on another page, and no longer', async () => {
			await visit(page, '/privacy/');
			await expect(choice(page)).toHaveValue('dark');
			await expect.poll(() => brightness(page)).toBeLessThan(60);
			await choice(page).selectOption(words.nl.theme_system);
			await expect.poll(() => brightness(page)).toBeGreaterThan(200);
		});
	}
);
