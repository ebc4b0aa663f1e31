import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { exportAll, keepRecording, openHistory, sessions, storeFault } from '../support/history';
import { bringIn, measurement } from '../support/made-up';
import { words } from '../support/words';

const PHOTO = 'tests/fixtures/photos/astronaut.png';
const EMPTY = words.nl.history_empty;
const NOTE = 'Schouders hoog, zei mevrouw Bakker';

const main = (page: Page) => page.getByRole('main');
const summary = (page: Page) => page.getByTestId('summary');
const note = (page: Page) => page.getByRole('textbox', { name: /Notitie/ });
const answer = (page: Page, testId: string) => page.getByRole('dialog').getByTestId(testId);

/** How a line of the chart is drawn, as the browser computes it. */
const lineColour = (page: Page) =>
	page
		.getByRole('img', { name: words.nl.session_charts_label })
		.locator('polyline')
		.first()
		.evaluate((line) => getComputedStyle(line).stroke);

async function importText(page: Page, text: string) {
	await page
		.getByTestId('import')
		.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

const sessionsOf = (text: string) => (JSON.parse(text) as { sessions: unknown[] }).sessions;

async function openFirst(page: Page) {
	await sessions(page).first().getByRole('link').click();
	await expect(summary(page)).toBeVisible();
}

async function backToAll(page: Page) {
	await page.getByRole('link', { name: words.nl.session_back }).click();
	await expect(page.getByTestId('export')).toBeEnabled();
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
		expect(await lineColour(page)).not.toBe(light);
		await page.emulateMedia({ media: 'print' });
		expect(await lineColour(page)).toBe(light);
		await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
	});
	await expect(summary(page)).toContainText(/Je mat \d+:\d\d\./);
	const [, length] = /Je mat (\S+)\./.exec((await summary(page).textContent())!)!;
	await expect(summary(page)).toContainText(/Je adem was meestal 1[234] keer per minuut/);
	await expect(summary(page)).toContainText(/In rust is dat bij jou 1[234]\./);
	await expect(summary(page)).toContainText(/Jij merkte iets op: \d+:\d\d\./);
	await page.getByText(words.nl.session_table).click();
	const rows = page.getByRole('table').getByRole('row');
	await expect(rows.filter({ hasText: /^\s*\d+:\d\d\s*1[234]/ }).first()).toBeVisible();

	await backToAll(page);
	await expect(sessions(page)).toHaveCount(1);
	await expect(sessions(page)).toContainText(String(new Date().getFullYear()));
	await expect(sessions(page)).toContainText(`${length} · Voorbeeld`);
	await expect(sessions(page)).toContainText('Na het overleg');

	// At most so many numbers a second, and none of them a picture.
	const text = await exportAll(page);
	expect(text).not.toMatch(/data:|base64|blob:/i);
	const kept = JSON.parse(text) as { format: string; sessions: { samples: { t: number }[] }[] };
	expect(kept.format).toBe('luwte-export');
	const times = kept.sessions[0]!.samples.map(({ t }) => t);
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

test(
	'what was exported comes back after everything was deleted',
	{ tag: '@quick' },
	async ({ page }) => {
		await bringIn(page, [{ ...measurement(), meta: { ...measurement().meta, note: NOTE } }]);
		await openFirst(page);
		const told = await summary(page).textContent();
		await backToAll(page);
		const whole = await exportAll(page);

		await test.step('a file that is no export of ours is refused and changes nothing', async () => {
			await page.getByTestId('import').setInputFiles(PHOTO);
			await expect(storeFault(page)).toHaveAttribute('data-code', 'import-not-luwte');
			await expect(storeFault(page)).toHaveText(words.nl.import_not_luwte);
			// Each is another fault than the one before: what stood there already shows nothing.
			const wrong = [
				['import-damaged', whole.slice(0, whole.length / 2)],
				['import-newer', whole.replace(/"version":\d+/, '"version":99')],
				['import-damaged', whole.replace(/"durationMs":\d+/, '"durationMs":"lang"')],
				['import-not-luwte', JSON.stringify({ sessions: [] })],
				['import-is-deck', JSON.stringify({ format: 'luwte-deck', version: 1 })]
			] as const;
			for (const [code, text] of wrong) {
				await importText(page, text);
				await expect(storeFault(page)).toHaveAttribute('data-code', code);
				await expect(storeFault(page)).toContainText('Er is niets veranderd.');
			}
			await expect(sessions(page)).toHaveCount(1);
			expect(sessionsOf(await exportAll(page))).toEqual(sessionsOf(whole));
		});
		await test.step('everything is deleted after a yes', async () => {
			await page.getByTestId('erase-all').click();
			await page.keyboard.press('Escape');
			await expect(page.getByRole('dialog')).toBeHidden();
			await expect(sessions(page)).toHaveCount(1);
			await page.getByTestId('erase-all').click();
			await answer(page, 'confirm').click();
			await expect(main(page)).toContainText(words.nl.history_deleted_all);
			await openHistory(page);
			await expect(main(page)).toContainText(EMPTY);
		});
		await test.step('and comes back once', async () => {
			const imported = page.getByTestId('imported');
			await importText(page, whole);
			await expect(imported).toContainText('1 teruggehaald, 0 stonden er al.');
			await importText(page, whole);
			await expect(imported).toContainText('0 teruggehaald, 1 stonden er al.');
			await expect(sessions(page)).toHaveCount(1);
			await expect(sessions(page)).toContainText(NOTE);
			await openFirst(page);
			expect(await summary(page).textContent()).toBe(told);
		});
	}
);
