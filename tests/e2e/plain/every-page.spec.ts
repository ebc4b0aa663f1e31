import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible, expectAccessibleAtAllWidths } from '../support/axe';
import { collectConsoleErrors } from '../support/console';
import { watchDatabase } from '../support/database';
import { follow, LANGUAGES, PAGES } from '../support/pages';
import { expectFits } from '../support/fits';
import { furnish } from '../support/furnished';
import { watchLinks } from '../support/still-links';
import { words } from '../support/words';

/** So many pages share one test: enough to keep two workers busy. */
const TOGETHER = 10;

const groups = Array.from({ length: Math.ceil(PAGES.length / TOGETHER) }, (_, i) =>
	PAGES.slice(i * TOGETHER, (i + 1) * TOGETHER)
);

// Who asks for no motion is asked for here too: nothing may move by itself.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A desk and a phone. */
const SCREENS = [
	{ width: 1440, height: 900 },
	{ width: 390, height: 844 }
];

for (const group of groups)
	test(
		`opened by its address, with everything kept, it complains of nothing and stands still: ${group[0]} and on`,
		{ tag: group === groups[0] ? '@quick' : [] },
		async ({ page }) => {
			await furnish(page);
			const errors = collectConsoleErrors(page);
			const links = await watchLinks(page);
			for (const screen of SCREENS) {
				await page.setViewportSize(screen);
				for (const path of group)
					await test.step(`${path} at ${screen.width}`, async () => {
						expect((await visit(page, path))?.status()).toBe(200);
						expect.soft(await links.moved(), path).toEqual([]);
						expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
						expect(errors).toEqual([]);
					});
			}
		}
	);

/** @returns whether the lock, and the choice of language, stand beside the name of the app */
function firstRow(page: Page): Promise<boolean[]> {
	return page.locator('header').evaluate((header) => {
		const [name, lock, language] = ['.home', '[data-testid=lock-closed]', '[hreflang]'].map((one) =>
			header.querySelector(one)!.getBoundingClientRect()
		);
		return [lock!, language!].map(({ top, bottom }) => top < name!.bottom && bottom > name!.top);
	});
}

test('where there is a lock nothing moves for it, at any width', async ({ page }) => {
	await furnish(page, { locked: true });
	const links = await watchLinks(page);
	const look = (path: string, width: number) =>
		test.step(`${path} at ${width}`, async () => {
			await page.setViewportSize({ width, height: 844 });
			await visit(page, path);
			await expect(page.getByTestId('lock-closed')).toBeVisible();
			expect.soft(await firstRow(page), `${path} at ${width}`).toEqual([true, true]);
			expect.soft(await links.moved(), `${path} at ${width}`).toEqual([]);
		});
	for (const width of [360, 768, 976, 1024, 1280])
		for (const { prefix } of LANGUAGES) await look(`${prefix}/`, width);
	// Of one person, and so closed; and where it is opened.
	for (const path of ['/meten/', '/geschiedenis/', '/slot/'])
		for (const width of [390, 1440]) await look(path, width);
});

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

// From page to page without loading: what looks for barriers is then loaded only once, which is most of
// its work.
for (const { lang, prefix } of LANGUAGES)
	test(`from page to page there are no barriers, dead links or complaints, and one open database (${lang})`, async ({
		page,
		request,
		baseURL
	}) => {
		test.setTimeout(180_000);
		const errors = collectConsoleErrors(page);
		const database = await watchDatabase(page);
		const checked = new Set<string>();
		await visit(page, `${prefix}/`);
		for (const path of PAGES)
			await test.step(path, async () => {
				if (path !== '/') await follow(page, prefix + path);
				// What is light and dark is the same in both languages.
				await expectAccessibleAtAllWidths(page, lang === 'nl' ? 'both' : 'these');
				await expectFits(page);
				expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
				for (const target of await targets(page)) {
					const { origin, pathname } = new URL(target, baseURL);
					if (checked.has(pathname)) continue;
					checked.add(pathname);
					expect(origin, target).toBe(new URL(baseURL!).origin);
					expect((await request.head(pathname)).status(), target).toBe(200);
					// What a link leads to is looked at here as well.
					if (pathname.endsWith('/')) expect(PAGES).toContain(pathname.replace(/^\/en\//, '/'));
				}
				expect(errors).toEqual([]);
			});
		await follow(page, `${prefix}/geschiedenis/`);
		await expect(page.getByRole('main')).toContainText(words[lang].history_empty);
		expect(await database()).toEqual({ opened: 1, closed: 0 });
	});

test('an address that does not exist is explained', async ({ page }) => {
	for (const { lang, prefix } of LANGUAGES)
		await test.step(lang, async () => {
			const response = await visit(page, `${prefix}/nergens/`);
			expect(response?.status()).toBe(404);
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[lang].error_title);
			if (lang === 'nl') await expectAccessible(page);
			await page.getByRole('link', { name: words[lang].error_home }).click();
			await expect(page).toHaveURL(new RegExp(`${prefix}/$`));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[lang].home_title);
		});
});
