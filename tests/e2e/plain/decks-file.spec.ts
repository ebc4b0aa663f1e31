import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import {
	bringDeck,
	cardFields,
	kept,
	offerFile,
	openDecks,
	ownDecks,
	savedFile
} from '../support/decks';
import { storeFault } from '../support/history';
import { smallDeck } from '../support/own-deck';
import { cutOff, fontsAndPictures } from '../support/paper';

// One walk past many screens.
test.setTimeout(180_000);

/** “What does the wind do to you”. */
const ARABIC = 'ماذا تفعل بك الريح';
const HOSTILE = '<img src=x onerror="document.title=1">';

test(
	'a deck comes as a file from another device, and can be saved from here again',
	{ tag: '@quick' },
	async ({ page }) => {
		await bringDeck(page, smallDeck('Voor onderweg'));
		await expect(page.getByTestId('imported-deck')).toHaveText('Voor onderweg staat erbij.');

		const text = await test.step('changed here, and saved', async () => {
			await ownDecks(page).getByTestId('edit').click();
			await expect(cardFields(page, 1).title).toHaveValue('De wind');
			await cardFields(page, 3).question.fill('Waar gaan we heen?');
			await kept(page);
			await openDecks(page);
			return savedFile(page, ownDecks(page));
		});

		await test.step('a file that is no deck gets a sentence and changes nothing', async () => {
			await offerFile(page, `<!doctype html>${HOSTILE}`);
			await expect(storeFault(page)).toHaveText(
				'Dit is geen bestand met kaarten van Luwte. Er is niets veranderd.'
			);
			await expect(ownDecks(page)).toHaveCount(1);
			await expectAccessible(page);
			expect(await savedFile(page, ownDecks(page))).toBe(text);
		});

		await test.step('what was saved is a whole deck again', async () => {
			await offerFile(page, text);
			await expect(ownDecks(page)).toHaveCount(2);
			await expect(storeFault(page)).toHaveCount(0);
			const { deck: first } = JSON.parse(text);
			const { deck: second } = JSON.parse(await savedFile(page, ownDecks(page).first()));
			expect(second.id).not.toBe(first.id);
			expect({ ...second, id: first.id, changedAt: first.changedAt }).toEqual(first);
			expect(first.themes[0].cards[2].question).toBe('Waar gaan we heen?');
		});
	}
);

test('text in a file stays text, and on paper the longest texts fit', async ({ page }) => {
	const words = (length: number) => 'Wonderlijk langzaam wandelen '.repeat(10).slice(0, length);
	const letters = (length: number) => 'W'.repeat(length);
	const longest = [words, letters, words, letters].map((text) => ({
		title: text(40),
		question: text(140),
		lighter: text(140)
	}));
	const deck = smallDeck(HOSTILE, [
		{ title: ARABIC, question: `${ARABIC}؟`, lighter: ARABIC },
		{},
		{ question: HOSTILE }
	]);
	deck.themes[0]!.title = HOSTILE.slice(0, 40);
	deck.themes.push({ ...smallDeck('', longest).themes[0]!, id: 'longest', title: letters(40) });
	await bringDeck(page, deck);

	await expect(page.getByRole('heading', { name: HOSTILE })).toBeVisible();
	await ownDecks(page).getByTestId('edit').click();
	await expect(cardFields(page, 3).question).toHaveValue(HOSTILE);
	await expect(cardFields(page, 1).question).toHaveCSS('direction', 'rtl');
	await page.getByTestId('print-deck').click();
	await test.step('what is read from right to left stands from right to left', async () => {
		const question = page.getByTestId('printed-card').first().locator('.question');
		await expect(question).toHaveText(`${ARABIC}؟`);
		await expect(question).toHaveCSS('direction', 'rtl');
	});
	await expect(page.getByTestId('printed-card').nth(9)).toContainText(letters(140));
	await expect(page.getByTestId('printed-card').nth(2)).toContainText(HOSTILE);
	await fontsAndPictures(page);
	await page.emulateMedia({ media: 'print' });
	await fontsAndPictures(page);
	await expect.poll(() => cutOff(page)).toEqual([]);
	await expect(page.locator('img[src=x]')).toHaveCount(0);
	await expect(page).not.toHaveTitle('1');
});
