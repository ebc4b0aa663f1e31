import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import {
	addCopy,
	copyOf,
	copyText,
	giveCopy,
	heldIn,
	keepRecording,
	openData,
	openHistory,
	saveCopy,
	sessions,
	storeFault
} from '../support/history';
import { expectAccessible } from '../support/axe';
import { bringIn, measurement, oldExport } from '../support/made-up';
import { words } from '../support/words';

const PHOTO = 'tests/fixtures/photos/astronaut.png';
const EMPTY = words.nl.history_empty;
const PASSPHRASE = 'een rustige ochtend';
const NOTE = 'Schouders hoog, zei mevrouw Bakker';

const main = (page: Page) => page.getByRole('main');
const summary = (page: Page) => page.getByTestId('summary');
const note = (page: Page) => page.getByRole('textbox', { name: /Notitie/ });
const chooseTheme = (page: Page, theme: 'dark' | 'light') =>
	page.getByRole('combobox', { name: words.nl.theme_label }).selectOption(theme);
const answer = (page: Page, testId: string) => page.getByRole('dialog').getByTestId(testId);

/** How a line of the chart is drawn, as the browser computes it. */
const lineColour = (page: Page) =>
	page
		.getByRole('img', { name: words.nl.session_charts_label })
		.locator('polyline')
		.first()
		.evaluate((line) => getComputedStyle(line).stroke);

async function openFirst(page: Page) {
	await sessions(page).first().getByRole('link').click();
	await expect(summary(page)).toBeVisible();
}

async function backToAll(page: Page) {
	await page.getByRole('link', { name: words.nl.session_back }).click();
	await expect(page.getByTestId('history')).toHaveAttribute('data-ready', 'true');
}

test('a recording is found back, in pictures, in words and in the list, with its note', async ({
	page
}) => {
	test.setTimeout(180_000);
	await keepRecording(page);
	await note(page).fill('Na het overleg');
	await note(page).blur();
	await page.getByTestId('record-saved').getByRole('link').click();
	await expect(page).toHaveURL(/\/geschiedenis\/sessie\/\?id=/);

	const chart = page.getByRole('img', { name: words.nl.session_charts_label });
	await expect(chart).toContainText(words.nl.session_rate_chart);
	await expect(chart).toContainText(words.nl.session_raise);
	await test.step('the chart follows the device while the page is open, and is dark on white on paper', async () => {
		await page.emulateMedia({ colorScheme: 'light' });
		const light = await lineColour(page);
		await page.emulateMedia({ colorScheme: 'dark' });
		await expect.poll(() => lineColour(page)).not.toBe(light);
		await page.emulateMedia({ media: 'print' });
		await expect.poll(() => lineColour(page)).toBe(light);
		await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
	});
	await expect(summary(page)).toContainText(/Je hebt \d+:\d\d gemeten\./);
	const [, length] = /Je hebt (\S+) gemeten\./.exec((await summary(page).textContent())!)!;
	await expect(summary(page)).toContainText(/Je adem was meestal 1[234] keer per minuut/);
	await expect(summary(page)).toContainText(/In rust is dat bij jou 1[234]\./);
	await expect(summary(page)).toContainText(/Jij voelde iets op: \d+:\d\d\./);
	await page.getByText(words.nl.session_table).click();
	const rows = page.getByRole('table').getByRole('row');
	await expect(rows.filter({ hasText: /^\s*\d+:\d\d\s*1[234]/ }).first()).toBeVisible();

	await backToAll(page);
	await expect(sessions(page)).toHaveCount(1);
	await expect(sessions(page)).toContainText(String(new Date().getFullYear()));
	await expect(sessions(page)).toContainText(`${length} · Voorbeeld`);
	await expect(sessions(page)).toContainText('Na het overleg');

	// At most so many numbers a second, and none of them a picture.
	const file = await copyOf(page);
	expect(copyText(file)).not.toMatch(/data:|base64|blob:/i);
	const times = heldIn(file).sessions[0]!.samples.map(({ t }) => t);
	const seconds = (times.at(-1)! - times[0]!) / 1000;
	expect(times.length / seconds).toBeLessThanOrEqual(4.5);
});

test('an old recording gets a note, becomes a table, and is deleted after a question', async ({
	page
}) => {
	await bringIn(page, [measurement()]);
	await openFirst(page);
	const address = page.url();
	await test.step('a note, which asks about names and is there after loading again', async () => {
		await note(page).fill(NOTE);
		await page.getByTestId('save-note').click();
		await expect(main(page)).toContainText(words.nl.session_note_saved);
		await expect(page.getByTestId('personal')).toContainText('Is “Bakker” een naam?');
		// What is written after that is not kept, and not called so.
		await note(page).fill(`${NOTE}, en nog iets`);
		await expect(main(page)).not.toContainText(words.nl.session_note_saved);
		await page.reload();
		await expect(note(page)).toHaveValue(NOTE);
	});
	await test.step('a table for a spreadsheet, and one for analysis', async () => {
		const saved = async () => {
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				page.getByTestId('csv').click()
			]);
			expect(download.suggestedFilename()).toMatch(/^luwte-\d{4}-\d\d-\d\d\.csv$/);
			return readFile(await download.path(), 'utf8');
		};
		expect(await saved()).toMatch(/^\uFEFFdate;time_of_day;time_s;/);
		await page.getByTestId('csv-analysis').click();
		const [header, ...lines] = (await saved()).trim().split('\r\n');
		expect(header).toMatch(/^time_s,breathing_rate_bpm,/);
		expect(lines.length).toBeGreaterThan(20);
		const noteless = lines.filter((line) => !line.includes('session-note'));
		for (const line of noteless) expect(line.split(',')).toHaveLength(header!.split(',').length);
		expect(lines.filter((line) => line.includes(',felt,'))).toHaveLength(1);
	});
	await test.step('deleted only after a yes', async () => {
		await page.getByTestId('erase').click();
		await page.getByRole('dialog').getByRole('button', { name: words.nl.history_cancel }).click();
		await expect(summary(page)).toBeVisible();
		await page.getByTestId('erase').click();
		await answer(page, 'confirm').click();
		await expect(page).toHaveURL(/\/geschiedenis\/$/);
		await expect(main(page)).toContainText(EMPTY);
	});
	await test.step('an address of nothing says so', async () => {
		for (const gone of [address, '/geschiedenis/sessie/']) {
			await page.goto(gone);
			await expect(main(page)).toContainText(words.nl.session_missing);
		}
	});
});

test('a copy comes back after everything was deleted', { tag: '@quick' }, async ({ page }) => {
	await bringIn(page, [{ ...measurement(), meta: { ...measurement().meta, note: NOTE } }]);
	await openFirst(page);
	const told = await summary(page).textContent();
	await backToAll(page);
	await expect(main(page)).toContainText(words.nl.copy_last_none);
	await page.getByRole('link', { name: words.nl.data_to_here }).click();
	await chooseTheme(page, 'dark');
	const whole = await saveCopy(page);
	await expect(page.getByTestId('last-copy')).toHaveText(words.nl.copy_last_today);
	const found = page.getByTestId('found');

	await test.step('a file that is none of ours is refused and changes nothing', async () => {
		await page.getByTestId('import').setInputFiles(PHOTO);
		await expect(storeFault(page)).toHaveAttribute('data-code', 'import-not-luwte');
		await expect(storeFault(page)).toHaveText(words.nl.import_not_luwte);
		// Each is another fault than the one before: what stood there already shows nothing.
		const wrong = [
			['import-damaged', whole.subarray(0, whole.length / 2)],
			['import-newer', '{"format":"luwte-copy","version":99}\n'],
			['import-damaged', '{"format":"luwte-export","version":6,"sessions":[]}'],
			['import-not-luwte', JSON.stringify({ sessions: [] })],
			['import-is-deck', JSON.stringify({ format: 'luwte-deck', version: 1 })]
		] as const;
		for (const [code, file] of wrong) {
			await giveCopy(page, file as Buffer);
			await expect(storeFault(page)).toHaveAttribute('data-code', code);
			await expect(storeFault(page)).toContainText('Er is niets veranderd.');
			await expect(found).toHaveCount(0);
		}
		expect(heldIn(await copyOf(page)).sessions).toEqual(heldIn(whole).sessions);
	});
	await test.step('with a passphrase it opens by that alone', async () => {
		await page.getByTestId('with-passphrase').click();
		await page.getByTestId('copy-out-passphrase').fill(PASSPHRASE);
		await page.getByTestId('copy-out-again').fill(PASSPHRASE);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByTestId('copy-out-give').click()
		]);
		const sealed = await readFile(await download.path());
		expect(sealed.toString('latin1')).not.toContain('profiles');
		await giveCopy(page, sealed);
		await page.getByTestId('copy-in-passphrase').fill('een andere zin');
		await page.getByTestId('copy-in-give').click();
		await expect(storeFault(page)).toHaveAttribute('data-code', 'import-wrong-passphrase');
		await page.getByTestId('copy-in-passphrase').fill(PASSPHRASE);
		await page.getByTestId('copy-in-give').click();
		await expect(found).toContainText(words.nl.copy_sessions_one);
		await expectAccessible(page);
	});
	await test.step('everything is deleted after a yes', async () => {
		await page.getByTestId('erase-all').click();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
		await page.getByTestId('erase-all').click();
		await answer(page, 'confirm').click();
		await expect(page.getByTestId('erased')).toContainText(words.nl.history_deleted_all);
		await openHistory(page);
		await expect(main(page)).toContainText(EMPTY);
	});
	await test.step('and comes back once', async () => {
		await openData(page);
		const imported = page.getByTestId('imported');
		await addCopy(page, whole);
		await expect(imported).toContainText('1 teruggehaald, 0 stonden er al.');
		await addCopy(page, whole);
		await expect(imported).toContainText('0 teruggehaald, 1 stonden er al.');
		await chooseTheme(page, 'light');
		await giveCopy(page, whole);
		await page.getByTestId('restore-replace').click();
		await answer(page, 'confirm').click();
		await expect(imported).toContainText('1 teruggehaald, 0 stonden er al.');
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await imported.getByRole('link').click();
		await expect(sessions(page)).toHaveCount(1);
		await expect(sessions(page)).toContainText(NOTE);
		await openFirst(page);
		await expect(summary(page)).toHaveText(told!);
	});
});

test('a copy is written to a chosen file by itself, and goes on after a reload', async ({
	page
}) => {
	// No question of the browser can be answered here: a file of the page's own stands in.
	await page.addInitScript(() => {
		Object.assign(window, {
			showSaveFilePicker: async () => {
				const folder = await navigator.storage.getDirectory();
				return folder.getFileHandle('auto.luwte', { create: true });
			}
		});
	});
	const written = () =>
		page.evaluate(async () => {
			const folder = await navigator.storage.getDirectory();
			const file = await (await folder.getFileHandle('auto.luwte')).getFile();
			return Array.from(new Uint8Array(await file.arrayBuffer()));
		});
	const held = async () => heldIn(Buffer.from(await written()));
	await openData(page);
	await page.getByTestId('auto-choose').click();
	await expect(page.getByTestId('auto')).toHaveAttribute('data-state', 'on');
	await expect(page.getByTestId('last-copy')).toHaveText(words.nl.copy_last_today);
	expect((await held()).sessions).toEqual([]);
	await page.reload();
	await expect(page.getByTestId('auto')).toHaveAttribute('data-state', 'on');
	await addCopy(page, JSON.stringify(oldExport([measurement()])));
	await page.getByTestId('auto-now').click();
	await expect.poll(async () => (await held()).sessions.length).toBe(1);
	await page.getByTestId('auto-stop').click();
	await expect(page.getByTestId('auto')).toHaveAttribute('data-state', 'off');
});
