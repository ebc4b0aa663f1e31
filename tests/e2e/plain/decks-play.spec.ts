import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { cardFields, kept, openDecks, ownDecks, startDeck } from '../support/decks';
import { openKwartet, playTurns, reloadGame } from '../support/games';
import { words } from '../support/words';

/** Two themes of which only one card is written. */
async function makeDeck(page: Page) {
	await startDeck(page);
	await page.getByTestId('deck-name').fill('Op de fiets');
	await page.getByTestId('theme-name').fill('Onderweg');
	const card = cardFields(page, 1);
	await card.title.fill('De wind');
	await card.question.fill('Wat doet de wind met jou?');
	await kept(page);
	await openDecks(page);
	const id = await ownDecks(page).getAttribute('data-deck');
	return id!;
}

test('an own deck is played from the list of own decks', async ({ page }) => {
	const id = await makeDeck(page);
	await ownDecks(page).getByTestId('play-deck').click();
	await expect(page.getByRole('heading', { level: 1, name: 'Op de fiets' })).toBeVisible();
	await page.getByRole('link', { name: /Samen praten/ }).click();
	await expect(page).toHaveURL(new RegExp(`spel=${id}`));
	await expect(page.getByTestId('theme')).toHaveText([/Onderweg/, /Thema zonder naam/]);
	await page.getByTestId('card').first().click();
	await expect(page.getByTestId('question-text')).toHaveText('Wat doet de wind met jou?');
	await page.getByTestId('answered').click();
	// A card that nobody has written yet still has something to talk about.
	await page.getByTestId('card').nth(1).click();
	await expect(page.getByTestId('question-text')).toHaveText(words.nl.game_question_open);
});

test('an own deck is on the list of games, where it can be printed too', async ({ page }) => {
	const id = await makeDeck(page);
	await visit(page, '/spellen/');
	const own = page.locator(`[data-testid=decks] [data-deck="${id}"]`);
	await expect(own).toContainText('Op de fiets');
	await own.getByTestId('print-deck').click();
	await expect(page.getByTestId('printed-card').first()).toContainText('De wind');
	await visit(page, '/spellen/');
	await page.getByRole('link', { name: words.nl.game_decks_own }).click();
	await expect(ownDecks(page)).toHaveCount(1);
});

test('a whole game with an own deck, that goes on after a reload', async ({ page }) => {
	await makeDeck(page);
	await openKwartet(page, 'beurt');
	await page.getByRole('radio', { name: /Op de fiets/ }).check();
	await page.getByTestId('start').click();
	await expect(page.getByTestId('hand-over')).toBeVisible();
	await reloadGame(page);
	await expect(page.getByTestId('hand-over')).toBeVisible();
	await playTurns(page);
	await expect(page.getByTestId('ended')).toBeVisible();
});

test('cards of an own deck are chosen beforehand', async ({ page }) => {
	const id = await makeDeck(page);
	await visit(page, '/spellen/kiezen/');
	await page.getByRole('radio', { name: /Op de fiets/ }).check();
	const themes = page.getByTestId('theme-choice');
	await expect(themes).toHaveCount(2);
	await themes.first().getByRole('checkbox').first().check();
	await page.getByTestId('set-name').fill('Dinsdag');
	await page.getByTestId('keep-set').click();
	await expect(page.getByTestId('sets')).toContainText('Dinsdag');
	await openKwartet(page, 'samen', `&spel=${id}`);
	await page.getByRole('combobox', { name: words.nl.game_cards }).selectOption('Dinsdag');
	await expect(page.getByTestId('theme')).toHaveCount(1);
});

test('a game ends with the deck it was played with', async ({ page }) => {
	const id = await makeDeck(page);
	await openKwartet(page, 'beurt', `&spel=${id}`);
	await expect(page.getByRole('radio', { name: /Op de fiets/ })).toBeChecked();
	await page.getByTestId('start').click();
	await page.getByRole('link', { name: words.nl.game_all }).click();
	await expect(page.getByTestId('running')).toBeVisible();
	await openDecks(page);
	await ownDecks(page).getByTestId('delete-deck').click();
	await page.getByRole('dialog').getByTestId('confirm').click();
	await expect(ownDecks(page)).toHaveCount(0);
	await visit(page, '/spellen/');
	await expect(page.getByTestId('decks').getByRole('listitem')).toHaveCount(2);
	await expect(page.getByTestId('running')).toHaveCount(0);
	await visit(page, `/spellen/kletskwartet/?zit=beurt&spel=${id}`);
	await expect(page.getByTestId('deck-missing')).toBeVisible();
});
