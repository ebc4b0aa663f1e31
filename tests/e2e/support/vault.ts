import { expect, type Page } from '@playwright/test';
import { visit } from './app';

export const gate = (page: Page) => page.getByTestId('lock-gate');
/** In the header, while a lock is open. */
export const lockNow = (page: Page) => page.getByTestId('lock-now');

/** Fills in a passphrase that is thought up, and goes on. */
export async function thinkUp(page: Page, passphrase: string, button: string) {
	await page.getByTestId('new-passphrase').fill(passphrase);
	await page.getByTestId('new-again').fill(passphrase);
	await page.getByTestId(button).click();
}

/** Puts a lock on. @returns the recovery code, of which the sheet is still shown */
export async function turnOn(page: Page, passphrase: string): Promise<string> {
	await visit(page, '/slot/');
	await thinkUp(page, passphrase, 'turn-on');
	const code = page.getByTestId('code');
	await expect(code).toBeVisible();
	return (await code.textContent())!;
}

export async function tryToOpen(page: Page, secret: string) {
	await page.getByTestId('secret').first().fill(secret);
	await page.getByTestId('unlock').click();
}
