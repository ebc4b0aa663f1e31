import { expect, test, type Page } from '@playwright/test';
import { startRecording, startSimulated, visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { openData, storeFault } from '../support/history';
import { kept } from '../support/made-up';
import { words } from '../support/words';

declare global {
	interface Window {
		/** The line of an old tab. */
		oldLine: IDBDatabase;
	}
}

const body = (page: Page) => page.getByTestId('geel-body');
const waits = (page: Page) => page.getByTestId('waits');

/** A picture of our site, without the app, which has the database of the first version open and steps aside for nobody. */
async function openOldTab(page: Page) {
	await page.goto('/icon.svg');
	await page.evaluate(async () => {
		const request = indexedDB.open('luwte', 1);
		request.onupgradeneeded = () => {
			const database = request.result;
			for (const name of ['profiles', 'sessions'])
				database.createObjectStore(name, { keyPath: 'id' });
			database.createObjectStore('chunks', { keyPath: ['sessionId', 'index'] });
			database.createObjectStore('marks', { keyPath: ['sessionId', 'id'] });
		};
		window.oldLine = await new Promise((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	});
}

async function writePlan(page: Page, text: string) {
	await visit(page, '/signalenplan/');
	await body(page).fill(text);
	await kept(page);
}

test('a tab that waits for an old version says so on every page, and goes on by itself', async ({
	page,
	context
}) => {
	const old = await context.newPage();
	await openOldTab(old);
	await visit(page, '/');
	await expect(waits(page)).toHaveText(words.nl.wait_blocked);
	await page.getByRole('link', { name: words.nl.door_practise }).first().click();
	await expect(page).toHaveURL(/\/oefenen\//);
	await expect(waits(page)).toHaveText(words.nl.wait_blocked);
	await expectAccessible(page);
	await visit(page, '/signalenplan/');
	// The browser does not tell a second time which tab it is.
	await expect(waits(page)).toBeVisible();
	await old.close();
	await expect(waits(page)).toHaveCount(0);
	await body(page).fill('Mijn kaken');
	await kept(page);
});

test('two tabs on one plan: one sees what the other writes, and nothing is written over unasked', async ({
	page,
	context
}) => {
	await writePlan(page, 'Mijn kaken');
	const other = await context.newPage();
	await visit(other, '/signalenplan/');
	await expect(body(other)).toHaveValue('Mijn kaken');
	await test.step('seen at once', async () => {
		await body(page).fill('Mijn kaken en handen');
		await expect(body(other)).toHaveValue('Mijn kaken en handen');
		await expect(other.getByTestId('renewed')).toHaveText(words.nl.tabs_renewed);
	});
	await test.step('asked, where it could not be seen', async () => {
		// A tab that sleeps hears nothing, and writes when it wakes.
		const turn = (event: 'pagehide' | 'pageshow') =>
			other.evaluate(
				(event) => window.dispatchEvent(new PageTransitionEvent(event, { persisted: true })),
				event
			);
		await turn('pagehide');
		await body(page).fill('Van de een');
		await kept(page);
		await body(other).fill('Van de ander');
		await turn('pageshow');
		await expect(other.getByTestId('clash')).toContainText(words.nl.tabs_clash);
		await expectAccessible(other);
		await page.reload();
		await expect(body(page)).toHaveValue('Van de een');
		await other.getByTestId('keep-ours').click();
		await kept(other);
		await expect(body(page)).toHaveValue('Van de ander');
	});
});

test('what the browser cleared is missed, and told until it was read', async ({ page }) => {
	await writePlan(page, 'Mijn kaken');
	// The mark follows what is kept.
	await expect.poll(() => page.evaluate(() => localStorage.getItem('luwte-kept'))).toBe('yes');
	const devTools = await page.context().newCDPSession(page);
	const { origin } = new URL(page.url());
	await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
	await visit(page, '/');
	await expect(page.getByTestId('lost')).toContainText(words.nl.lost_title);
	await expectAccessible(page);
	await page.getByTestId('lost').getByRole('link').click();
	await expect(page.getByTestId('lasting')).toHaveAttribute('data-promised', /true|false/);
	await page.getByTestId('lost-read').click();
	await page.reload();
	await expect(page.getByTestId('import')).toBeEnabled();
	await expect(page.getByTestId('lost')).toHaveCount(0);
});

test('all is erased in every tab, and counted afterwards; not while somebody is recorded', async ({
	page,
	context
}) => {
	test.setTimeout(120_000);
	const erase = async (from: Page) => {
		await openData(from);
		await from.getByTestId('erase-all').click();
		await from.getByRole('dialog').getByTestId('confirm').click();
	};
	const left = (of: Page) =>
		of.evaluate(() => [localStorage.length, Object.keys(sessionStorage).join().includes('luwte-')]);
	const other = await context.newPage();
	await test.step('a recording refuses', async () => {
		await startSimulated(other, { tempo: 10 });
		await startRecording(other);
		await erase(page);
		await expect(storeFault(page)).toHaveText(words.nl.store_recording);
		await other.getByTestId('record').getByRole('button', { name: words.nl.record_stop }).click();
		await expect(other.getByTestId('record-saved')).toBeVisible();
	});
	await writePlan(other, 'Mijn kaken');
	await erase(page);
	for (const [tab, where] of [
		[page, ''],
		[other, words.nl.erased_elsewhere]
	] as const) {
		const told = tab.getByTestId('erased');
		await expect(told).toContainText(words.nl.history_deleted_all);
		await expect(told).toContainText(where);
		await expect(tab.getByTestId('rows-left')).toHaveText('0');
		await expect(tab.getByTestId('choices-left')).toHaveText('0');
		await expect.poll(() => left(tab)).toEqual([0, false]);
	}
	await expectAccessible(page);
	await visit(other, '/signalenplan/');
	await expect(body(other)).toHaveValue('');
	await expect(other.getByTestId('lost')).toHaveCount(0);
});
