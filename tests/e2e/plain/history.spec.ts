import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { recordedFor, startRecording, startSimulated, stopRecording } from '../support/app';
import {
	exportAll,
	keepRecording,
	openHistory,
	openSession,
	sessions,
	storeFault
} from '../support/history';
import { bringIn, measurement } from '../support/made-up';
import { words } from '../support/words';

const PHOTO = 'tests/fixtures/photos/astronaut.png';
const EMPTY = words.nl.history_empty;

/** Share of a canvas that is drawn upon, 0..1. */
function drawnShare(canvas: Locator): Promise<number> {
	return canvas.evaluate((element: HTMLCanvasElement) => {
		const { width, height } = element;
		const { data } = element.getContext('2d')!.getImageData(0, 0, width, height);
		return data.filter((value, i) => i % 4 === 3 && value > 0).length / (width * height);
	});
}

async function importText(page: Page, text: string, name = 'luwte.json') {
	await page
		.getByTestId('import')
		.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

async function eraseAll(page: Page) {
	await page.getByTestId('erase-all').click();
	await page.getByRole('dialog').getByTestId('confirm').click();
	await expect(page.getByRole('main')).toContainText(words.nl.history_deleted_all);
}

/** Opens the recording that was just kept. */
async function openKept(page: Page) {
	await page.getByTestId('record-saved').getByRole('link').click();
	await expect(page).toHaveURL(/\/geschiedenis\/sessie\/\?id=/);
}

/** Brings one made-up measurement in and opens it. */
async function openMadeUp(page: Page) {
	await bringIn(page, [measurement()]);
	await openFirst(page);
}

async function openFirst(page: Page) {
	await sessions(page).first().getByRole('link').click();
	await expect(page.getByTestId('summary')).toBeVisible();
}

test('a recording is found back, in pictures, in words and in the list, with its note', async ({
	page
}) => {
	await keepRecording(page);
	const note = page.getByRole('textbox', { name: /Notitie/ });
	await note.fill('Na het overleg');
	await note.blur();
	await openKept(page);

	const chart = page.getByRole('img', { name: /Grafiek van je adem/ }).locator('canvas');
	await expect.poll(() => drawnShare(chart)).toBeGreaterThan(0.01);
	const summary = page.getByTestId('summary');
	await expect(summary).toContainText(/Je mat 0:[345]\d\./);
	await expect(summary).toContainText(/Je adem was meestal 1[234] keer per minuut/);
	await expect(summary).toContainText(/Jij merkte iets op: 0:[0-5]\d\./);

	await page.getByText(words.nl.session_table).click();
	const rows = page.getByRole('table').getByRole('row');
	await expect(rows.nth(1)).toContainText(/^0:00\s*1[234]/);

	await openHistory(page);
	await expect(sessions(page)).toHaveCount(1);
	await expect(sessions(page)).toContainText(String(new Date().getFullYear()));
	await expect(sessions(page)).toContainText(/0:[345]\d · Voorbeeld/);
	await expect(sessions(page)).toContainText('Na het overleg');

	// At most so many numbers a second, and none of them a picture.
	const text = await exportAll(page);
	expect(text).not.toMatch(/data:|base64|image|blob:/i);
	const kept = JSON.parse(text) as { format: string; sessions: { samples: { t: number }[] }[] };
	expect(kept.format).toBe('luwte-export');
	const times = kept.sessions[0]!.samples.map(({ t }) => t);
	const seconds = (times.at(-1)! - times[0]!) / 1000;
	expect(times.length / seconds).toBeLessThanOrEqual(4.5);
});

test('a recording with a baseline shows posture too', async ({ page }) => {
	await startSimulated(page, { tempo: 20 });
	await page.getByTestId('start-baseline').click();
	await expect(page.getByTestId('baseline-kept')).toBeVisible({ timeout: 30_000 });
	await startRecording(page);
	await recordedFor(page, 20);
	await stopRecording(page);
	await openKept(page);
	const chart = page.getByRole('img', { name: /Grafiek van je houding/ }).locator('canvas');
	await expect.poll(() => drawnShare(chart)).toBeGreaterThan(0.01);
	await expect(page.getByTestId('summary')).toContainText(/In rust is dat bij jou 1[234]\./);
});

test('a note on an old recording is still there after loading again', async ({ page }) => {
	await openMadeUp(page);
	await page.getByRole('textbox', { name: 'Notitie' }).fill('Schouders hoog bij vraag 3');
	await page.getByTestId('save-note').click();
	await expect(page.getByRole('main')).toContainText(words.nl.session_note_saved);
	await page.reload();
	await expect(page.getByRole('textbox', { name: 'Notitie' })).toHaveValue(
		'Schouders hoog bij vraag 3'
	);
});

test('one recording can be deleted, after a question', async ({ page }) => {
	await openMadeUp(page);
	await page.getByTestId('erase').click();
	await page.getByRole('dialog').getByRole('button', { name: 'Laat staan' }).click();
	await expect(page.getByTestId('summary')).toBeVisible();

	const gone = page.url();
	await page.getByTestId('erase').click();
	await page.getByRole('dialog').getByTestId('confirm').click();
	await expect(page).toHaveURL(/\/geschiedenis\/$/);
	await expect(page.getByRole('main')).toContainText(EMPTY);
	await page.goto(gone);
	await expect(page.getByRole('main')).toContainText(words.nl.session_missing);
});

test('everything can be deleted, after a question', async ({ page }) => {
	await bringIn(page, [measurement()]);
	await page.getByTestId('erase-all').click();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(sessions(page)).toHaveCount(1);

	await eraseAll(page);
	await page.reload();
	await expect(page.getByRole('main')).toContainText(EMPTY);
});

test(
	'what was exported comes back after everything was deleted',
	{ tag: '@quick' },
	async ({ page }) => {
		await openMadeUp(page);
		await page.getByRole('textbox', { name: 'Notitie' }).fill('terug');
		await page.getByTestId('save-note').click();
		await expect(page.getByRole('main')).toContainText(words.nl.session_note_saved);
		const summary = await page.getByTestId('summary').textContent();
		await openHistory(page);
		const text = await exportAll(page);
		await eraseAll(page);

		await importText(page, text);
		await expect(page.getByTestId('imported')).toContainText('1 teruggehaald, 0 stonden er al.');
		await expect(sessions(page)).toContainText('terug');
		await openSession(page);
		expect(await page.getByTestId('summary').textContent()).toBe(summary);

		await openHistory(page);
		await importText(page, text);
		await expect(page.getByTestId('imported')).toContainText('0 teruggehaald, 1 stonden er al.');
		await expect(sessions(page)).toHaveCount(1);
	}
);

test('a file that is no export of ours is refused in a sentence and changes nothing', async ({
	page
}) => {
	await bringIn(page, [measurement()]);
	const whole = await exportAll(page);
	const wrong = {
		'import-not-luwte': [JSON.stringify({ sessions: [] })],
		'import-damaged': [
			whole.slice(0, whole.length / 2),
			whole.replace(/"durationMs":\d+/, '"durationMs":"lang"')
		],
		'import-newer': [whole.replace(/"version":\d+/, '"version":99')]
	};
	await page.getByTestId('import').setInputFiles(PHOTO);
	await expect(storeFault(page)).toHaveAttribute('data-code', 'import-not-luwte');
	await expect(storeFault(page)).toHaveText(words.nl.import_not_luwte);
	for (const [code, texts] of Object.entries(wrong))
		for (const text of texts) {
			// Each begins on a page without a fault.
			await openHistory(page);
			await expect(storeFault(page)).toHaveCount(0);
			await importText(page, text);
			await expect(storeFault(page)).toHaveAttribute('data-code', code);
			await expect(storeFault(page)).toContainText('Er is niets veranderd.');
			await expect(sessions(page)).toHaveCount(1);
		}
	await page.reload();
	await expect(sessions(page)).toHaveCount(1);
});

test('one recording is saved as a table for a spreadsheet', async ({ page }) => {
	await openMadeUp(page);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByTestId('csv').click()
	]);
	expect(download.suggestedFilename()).toMatch(/^luwte-\d{4}-\d\d-\d\d\.csv$/);
	const [header, ...lines] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
	expect(header).toMatch(/^time_s,breathing_rate_bpm,/);
	expect(lines.length).toBeGreaterThan(20);
	for (const line of lines) expect(line.split(',')).toHaveLength(header!.split(',').length);
	expect(lines.filter((line) => line.includes(',felt,'))).toHaveLength(1);
});

test('an address of a recording that never was says so', async ({ page }) => {
	await page.goto('/geschiedenis/sessie/?id=nonsense');
	await expect(page.getByRole('main')).toContainText(words.nl.session_missing);
	await page.goto('/geschiedenis/sessie/');
	await expect(page.getByRole('main')).toContainText(words.nl.session_missing);
});
