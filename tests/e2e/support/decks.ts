import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { NewDeck } from '../../../src/lib/store/deck-schema';
import { visit } from './app';
import { fileOf } from './own-deck';

export const ownDecks = (page: Page): Locator => page.getByTestId('own-decks').getByTestId('deck');

/** Opens the list of decks; resolves when it can be worked with. */
export async function openDecks(page: Page) {
	await visit(page, '/spellen/eigen/');
	await expect(page.getByTestId('new-deck')).toBeEnabled();
}

/** Makes an empty deck and opens it. */
export async function startDeck(page: Page) {
	await openDecks(page);
	await page.getByTestId('new-deck').click();
	await expect(page.getByTestId('theme')).toBeVisible();
}

/** Makes a copy of a deck that comes with Luwte and opens it. */
export async function copyDeck(page: Page, name: string) {
	await openDecks(page);
	await page.locator(`[data-deck=${name}]`).getByTestId('copy-deck').click();
	await expect(page.getByTestId('theme')).toBeVisible();
}

/** Leaves the field one is in, and waits until all of the deck is on the disk. */
export async function kept(page: Page) {
	await page.locator(':focus').blur();
	await expect(page.getByTestId('kept')).toHaveAttribute('data-kept', 'true');
}

export const cardFields = (page: Page, number: number) => {
	const card = page.getByTestId('card').nth(number - 1);
	return {
		title: card.locator('input').first(),
		question: card.locator('textarea').first(),
		lighter: card.locator('textarea').last(),
		weight: card.getByTestId('weight'),
		picture: card.getByTestId('choose-picture')
	};
};

/** The text of the file that a deck is saved as. */
export async function savedFile(page: Page, deck: Locator): Promise<string> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		deck.getByTestId('export-deck').click()
	]);
	expect(download.suggestedFilename()).toMatch(/^luwte-[\w-]+\.json$/);
	return readFile(await download.path(), 'utf8');
}

/** Offers a file to the list of decks. */
export async function offerFile(page: Page, content: string | Buffer, name = 'spel.json') {
	await page
		.getByTestId('import-deck')
		.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

/**
 * Opens the list of decks and takes in one from a file: quicker than writing it.
 * @returns the name that this device gave it
 */
export async function bringDeck(page: Page, deck: NewDeck): Promise<string> {
	await openDecks(page);
	await offerFile(page, fileOf(deck));
	await expect(page.getByTestId('imported-deck')).not.toBeEmpty();
	return (await ownDecks(page).first().getAttribute('data-deck'))!;
}

/** Throws away the only own deck of the list. */
export async function throwAway(page: Page) {
	await ownDecks(page).getByTestId('delete-deck').click();
	await page.getByRole('dialog').getByTestId('confirm').click();
	await expect(ownDecks(page)).toHaveCount(0);
}
