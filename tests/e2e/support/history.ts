import { expect, type Locator, type Page } from '@playwright/test';
import { recordedFor, startRecording, startSimulated, stopRecording, visit } from './app';

export const sessions = (page: Page): Locator => page.getByTestId('sessions').getByRole('listitem');
export const storeFault = (page: Page): Locator => page.getByTestId('store-fault');

/** Measures a simulated body for a while, with one felt mark, and keeps the recording. */
export async function keepRecording(
	page: Page,
	{ seconds = 30, language = '' as '' | '/en' } = {}
) {
	await startSimulated(page, { tempo: 20, language });
	// A rate must be there, or there is nothing to draw.
	await expect(page.getByTestId('breathing-rate')).not.toBeEmpty({ timeout: 15_000 });
	await startRecording(page);
	await page.getByTestId('mark').click();
	await recordedFor(page, seconds);
	await stopRecording(page);
}

export async function openHistory(page: Page) {
	await visit(page, '/geschiedenis/');
	await expect(page.getByTestId('export')).toBeEnabled();
}

/** Opens the newest recording. */
export async function openSession(page: Page) {
	await openHistory(page);
	await sessions(page).first().getByRole('link').click();
	await expect(page.getByTestId('summary')).toBeVisible();
}
