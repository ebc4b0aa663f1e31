import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { SessionMeta } from '../../../src/lib/sessions';
import { recordedFor, startRecording, startSimulated, stopRecording, visit } from './app';

export const sessions = (page: Page): Locator => page.getByTestId('sessions').getByRole('listitem');
export const storeFault = (page: Page): Locator => page.getByTestId('store-fault');

/** A simulated body sits its calm minute and is then measured for a while, with one felt mark; kept. */
export async function keepRecording(page: Page, { seconds = 30 } = {}) {
	await startSimulated(page, { tempo: 20 });
	await page.getByTestId('start-baseline').click();
	await expect(page.getByTestId('baseline-kept')).toBeVisible({ timeout: 30_000 });
	await startRecording(page);
	await page.getByTestId('mark').click();
	await recordedFor(page, seconds);
	await stopRecording(page);
}

export async function openHistory(page: Page) {
	await visit(page, '/geschiedenis/');
	await expect(page.getByTestId('export')).toBeEnabled();
}

/** What a device holds, as the file that somebody can save. */
export async function exportAll(page: Page): Promise<string> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByTestId('export').click()
	]);
	expect(download.suggestedFilename()).toMatch(/^luwte-\d{4}-\d\d-\d\d\.json$/);
	return readFile(await download.path(), 'utf8');
}

/** Every kept session of this browser, seen from another tab. */
export async function storedSessions(page: Page): Promise<SessionMeta[]> {
	const other = await page.context().newPage();
	await openHistory(other);
	const { sessions } = JSON.parse(await exportAll(other)) as { sessions: { meta: SessionMeta }[] };
	await other.close();
	return sessions.map(({ meta }) => meta);
}
