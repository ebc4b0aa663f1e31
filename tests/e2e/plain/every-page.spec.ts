import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { collectConsoleErrors } from '../support/console';
import { LOOKS, PAGES } from '../support/pages';
import { words } from '../support/words';

/** So many pages share one test: enough to keep two workers busy, few enough to be found when one fails. */
const TOGETHER = 5;

const groups = Array.from({ length: Math.ceil(PAGES.length / TOGETHER) }, (_, i) =>
	PAGES.slice(i * TOGETHER, (i + 1) * TOGETHER)
);

/** Where a page leads to and what it is made of: full addresses. */
function targets(page: Page): Promise<string[]> {
	return page
		.locator('[href], [src]')
		.evaluateAll((elements) =>
			elements.map(
				(element) => (element as HTMLAnchorElement).href || (element as HTMLImageElement).src
			)
		);
}

for (const { lang, prefix, colorScheme } of LOOKS)
	test.describe(`every page (${lang}, ${colorScheme})`, () => {
		// Who asks for no motion is asked for here too: nothing may move by itself.
		test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

		for (const group of groups) {
			const tag = group === groups[0] && lang === 'nl' ? '@quick' : [];
			test(
				`says its language, has no barriers, dead links or complaints, and stands still: ${group[0]} and on`,
				{ tag },
				async ({ page, request, baseURL }) => {
					const errors = collectConsoleErrors(page);
					const checked = new Set<string>();
					for (const path of group.map((path) => prefix + path))
						await test.step(path, async () => {
							const response = await visit(page, path);
							expect(await response?.text()).toContain(`<html lang="${lang}">`);
							await expectAccessible(page);
							expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
							for (const target of await targets(page)) {
								const { origin, pathname } = new URL(target, baseURL);
								if (checked.has(pathname)) continue;
								checked.add(pathname);
								expect(origin, target).toBe(new URL(baseURL!).origin);
								expect((await request.get(pathname)).status(), target).toBe(200);
								// What a link leads to is looked at here as well.
								if (pathname.endsWith('/'))
									expect(PAGES).toContain(pathname.replace(/^\/en\//, '/'));
							}
							expect(errors).toEqual([]);
						});
				}
			);
		}

		test('an address that does not exist is explained', async ({ page }) => {
			const response = await visit(page, `${prefix}/nergens/`);
			expect(response?.status()).toBe(404);
			await expectAccessible(page);
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
			const texts = {
				nl: [words.nl.error_title, 'Naar het begin'],
				en: [words.en.error_title, 'To the start']
			}[lang];
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts[0]!);
			await page.getByRole('link', { name: texts[1]! }).click();
			await expect(page).toHaveURL(new RegExp(`${prefix}/$`));
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		});
	});
