import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';

declare global {
	interface Window {
		/** How many times the database was opened and closed since the page was loaded. */
		database: { opened: number; closed: number };
	}
}

test.beforeEach(({ page }) =>
	page.addInitScript(() => {
		window.database = { opened: 0, closed: 0 };
		const { open } = IDBFactory.prototype;
		IDBFactory.prototype.open = function (...values) {
			window.database.opened++;
			return open.apply(this, values);
		};
		const { close } = IDBDatabase.prototype;
		IDBDatabase.prototype.close = function () {
			window.database.closed++;
			close.call(this);
		};
	})
);

const ROOMS = [
	'/geschiedenis/',
	'/signalenplan/',
	'/rustcheck/',
	'/oefenen/',
	'/oefenen/signalen/',
	'/gesprek/',
	'/meten/',
	'/spellen/',
	'/spellen/eigen/',
	'/spellen/kiezen/',
	'/spellen/memorie/',
	'/spellen/kletskwartet/?zit=beurt',
	'/geschiedenis/'
];

/** Goes on within the app, as by a link. */
async function follow(page: Page, path: string) {
	await page.evaluate((to) => {
		const link = document.createElement('a');
		link.href = to;
		document.body.append(link);
		link.click();
		link.remove();
	}, path);
	await page.waitForURL(`**${path}`);
	await page.waitForLoadState('networkidle');
}

test('the database is opened once, whatever rooms are visited', async ({ page }) => {
	test.setTimeout(120_000);
	await visit(page, '/');
	expect(await page.evaluate(() => window.database.opened)).toBe(0);
	for (const path of ROOMS) await follow(page, path);
	await expect(page.getByRole('main')).toContainText('Nog geen opnames.');
	expect(await page.evaluate(() => window.database)).toEqual({ opened: 1, closed: 0 });
});

/** What the browser tells a page that goes; `persisted`: it may come back. */
function goAway(page: Page, persisted: boolean) {
	return page.evaluate(
		(persisted) => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted })),
		persisted
	);
}

test(
	'a page that is put away lets go of the database, and works on when it is back',
	{ tag: '@quick' },
	async ({ page }) => {
		await visit(page, '/signalenplan/');
		const keep = page.getByTestId('keep');
		await expect(keep).toBeVisible();

		// Gone for good: the browser closes it, and the last letters must not wait for it to open anew.
		await goAway(page, false);
		expect(await page.evaluate(() => window.database.closed)).toBe(0);

		await goAway(page, true);
		expect(await page.evaluate(() => window.database)).toEqual({ opened: 1, closed: 1 });
		await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow')));
		await keep.click();
		await expect(page.getByTestId('kept')).toHaveAttribute('data-kept', 'true');
		expect(await page.evaluate(() => window.database)).toEqual({ opened: 2, closed: 1 });
	}
);
