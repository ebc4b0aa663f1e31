import { expect, test } from '@playwright/test';
import { visit } from '../support/app';
import { bringDeck, openDecks, ownDecks, throwAway } from '../support/decks';
import { openKwartet, reloadGame } from '../support/games';
import { smallDeck } from '../support/own-deck';
import { words } from '../support/words';

// One walk past many screens.
test.setTimeout(180_000);

test('an own deck is played, printed and chosen from like those of Luwte', async ({ page }) => {
	const id = await bringDeck(page, smallDeck('Op de fiets'));

	await test.step('played from the list of own decks', async () => {
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
		await page.getByTestId('answered').click();
	});

	await test.step('on the list of games, where it can be printed too', async () => {
		await page.getByRole('link', { name: words.nl.game_all }).click();
		const own = page.locator(`[data-testid=decks] [data-deck="${id}"]`);
		await expect(own).toContainText('Op de fiets');
		await own.getByTestId('print-deck').click();
		await expect(page.getByTestId('printed-card').first()).toContainText('De wind');
		await page.goBack();
		await page.getByRole('link', { name: words.nl.game_decks_own }).click();
		await expect(ownDecks(page)).toHaveCount(1);
	});

	await test.step('its cards are chosen beforehand', async () => {
		await visit(page, '/spellen/kiezen/');
		await page.getByRole('radio', { name: /Op de fiets/ }).check();
		const themes = page.getByTestId('theme-choice');
		await expect(themes).toHaveCount(2);
		await themes.first().getByRole('checkbox').first().check();
		await page.getByTestId('set-name').fill('Dinsdag');
		await page.getByTestId('keep-set').click();
		await expect(page.getByTestId('sets')).toContainText('Dinsdag');
		await expect(page.getByTestId('keep-set')).toBeFocused();
		await themes.first().getByRole('checkbox').first().check();
		await page.getByTestId('keep-set').click();
		await expect(page.getByTestId('delete-set')).toHaveCount(2);
		await page.getByTestId('delete-set').first().click();
		await page.getByTestId('confirm').click();
		await expect(page.getByTestId('delete-set')).toHaveCount(1);
		await expect(page.getByTestId('delete-set')).toBeFocused();
		await openKwartet(page, 'samen', `&spel=${id}`);
		await page.getByRole('combobox', { name: words.nl.game_cards }).selectOption('Dinsdag');
		await expect(page.getByTestId('theme')).toHaveCount(1);
	});
});

test('a game of four with an own deck goes on after a reload, and ends with the deck', async ({
	page
}) => {
	const id = await bringDeck(page, smallDeck('Op de fiets'));

	await test.step('taken up again', async () => {
		await openKwartet(page, 'beurt');
		await page.getByRole('radio', { name: /Op de fiets/ }).check();
		await page.getByRole('radio', { name: '4', exact: true }).check();
		for (const [seat, name] of ['Noor', 'Sam', 'Bo', 'Kim'].entries())
			await page.getByTestId('player-name').nth(seat).fill(name);
		await page.getByTestId('start').click();
		await expect(page.getByTestId('hand-over')).toContainText('Noor');
		await reloadGame(page);
		await expect(page.getByTestId('hand-over')).toContainText('Noor');
		await expect(page.getByTestId('stop-card')).toHaveText([/Noor/, /Sam/, /Bo/, /Kim/]);
	});

	await test.step('each of the others can be asked', async () => {
		await page.getByTestId('taken').click();
		await expect(page.getByTestId('card')).toHaveCount(2);
		await page.getByTestId('card').first().click();
		await page.getByTestId('card').first().click();
		await expect(page.getByTestId('ask-player')).toHaveText([/Sam/, /Bo/, /Kim/]);
		await page.getByTestId('ask-player').first().click();
		await expect(page.getByTestId('question').or(page.getByTestId('go-on'))).toBeVisible();
	});

	await test.step('gone with its deck', async () => {
		await page.getByRole('link', { name: words.nl.game_all }).click();
		await expect(page.getByTestId('running')).toBeVisible();
		await openDecks(page);
		await throwAway(page);
		await visit(page, '/spellen/');
		await expect(page.getByTestId('decks').getByRole('listitem')).toHaveCount(2);
		await expect(page.getByTestId('running')).toHaveCount(0);
	});

	await test.step('an address of no deck is explained', async () => {
		for (const address of [
			`kletskwartet/?zit=beurt&spel=${id}`,
			`eigen/bewerken/?deck=${id}`,
			`afdrukken/?deck=${id}`
		]) {
			await visit(page, `/spellen/${address}`);
			await expect(page.getByText(words.nl.deck_missing)).toBeVisible();
		}
	});
});
