import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
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

/** The recordings, once they were looked for. */
export async function openHistory(page: Page) {
	await visit(page, '/geschiedenis/');
	await expect(page.getByTestId('history')).toHaveAttribute('data-ready', 'true');
}

export async function openData(page: Page, prefix = '') {
	await visit(page, `${prefix}/gegevens/`);
	await expect(page.getByTestId('import')).toBeEnabled();
}

/** What a copy holds, with each session as one thing. */
export interface Held {
	sessions: { meta: SessionMeta; samples: { t: number }[]; marks: unknown[] }[];
	[store: string]: unknown[];
}

/** The bytes of a copy, as somebody can save it from the page of her data. */
export async function saveCopy(page: Page): Promise<Buffer> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByTestId('copy-out').click()
	]);
	expect(download.suggestedFilename()).toMatch(/^luwte-\d{4}-\d\d-\d\d\.luwte$/);
	return readFile(await download.path());
}

/** The lines of a copy without a passphrase. */
export function copyText(file: Buffer): string {
	return gunzipSync(file.subarray(file.indexOf('\n') + 1)).toString();
}

export function heldIn(file: Buffer): Held {
	const held: Held = { sessions: [] };
	for (const line of copyText(file).trimEnd().split('\n')) {
		const [name, row] = JSON.parse(line) as [string, never];
		const session = held.sessions.at(-1);
		if (name === 'sessions') held.sessions.push({ meta: row, samples: [], marks: [] });
		else if (name === 'chunks') session!.samples.push(...(row as { samples: [] }).samples);
		else if (name === 'marks') session!.marks.push(row);
		else (held[name] ??= []).push(row);
	}
	return held;
}

/** What this browser holds, as the file that somebody can save, seen from another tab. */
export async function copyOf(page: Page): Promise<Buffer> {
	const other = await page.context().newPage();
	await openData(other);
	const file = await saveCopy(other);
	await other.close();
	return file;
}

/** Every kept session of this browser. */
export async function storedSessions(page: Page): Promise<SessionMeta[]> {
	return heldIn(await copyOf(page)).sessions.map(({ meta }) => meta);
}

/** Gives a file to the page of one's data, which reads it to its end. */
export async function giveCopy(page: Page, file: string | Buffer) {
	const buffer = typeof file === 'string' ? Buffer.from(file) : file;
	await page
		.getByTestId('import')
		.setInputFiles({ name: 'a.luwte', mimeType: 'application/octet-stream', buffer });
}

/** Adds it to what is here. */
export async function addCopy(page: Page, file: string | Buffer) {
	await giveCopy(page, file);
	await page.getByTestId('restore-merge').click();
	await expect(page.getByTestId('imported')).toBeVisible();
}
