import { expect, test } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { collectConsoleErrors } from '../support/console';
import { expectGoodScreen } from '../support/game-screen';
import {
	half,
	onTurn,
	openKwartet,
	playFacing,
	playTurns,
	reloadGame,
	shortDeck,
	shuffleAlike,
	sitDown
} from '../support/games';
import { EveryHand, HANDS, PRESS } from '../support/hands';
import { focusOn } from '../support/keys';
import { words } from '../support/words';

// A whole game is many screens.
test.setTimeout(240_000);

test.describe('by touch, mouse and keyboard', () => {
	// Cards that do not move can be pressed at once.
	test.use({ hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

	test('cards chosen beforehand: talked about, and played with in turns to the end', async ({
		page
	}) => {
		const errors = collectConsoleErrors(page);
		const hands = new EveryHand();
		// A short game in which all happens that can: one draws, lays, and is told no.
		await shuffleAlike(page, 76);

		await test.step('chosen', async () => {
			await visit(page, '/spellen/kiezen/');
			const themes = page.getByTestId('theme-choice');
			for (const index of [1, 6, 8]) await themes.nth(index).getByRole('checkbox').first().check();
			await expect(themes.nth(2)).toContainText('Licht: 1 van 4');
			await themes.nth(0).getByText(words.nl.game_single_cards).click();
			await expect(themes.nth(0).getByText(words.nl.game_weight_2, { exact: true })).toBeVisible();
			await themes.nth(0).getByRole('checkbox').nth(1).check();
			await expect(page.getByTestId('chosen-count')).toContainText('13');
			await page.getByTestId('set-name').fill('Dinsdag');
			await page.getByTestId('keep-set').click();
			await expect(page.getByTestId('sets')).toContainText('Dinsdag');
			await expectAccessible(page);
		});

		await test.step('talked about, and one taken out for good', async () => {
			await openKwartet(page, 'samen');
			await page.getByRole('combobox', { name: words.nl.game_cards }).selectOption('Dinsdag');
			await expect(page.getByTestId('theme')).toHaveCount(4);
			await expect(page.getByTestId('card')).toHaveCount(1);
			await page.getByTestId('card').first().click();
			await page.getByTestId('remove').click();
			await expect(page.getByTestId('theme')).toHaveCount(3);
		});

		await test.step('a whole game of two who take turns', async () => {
			await openKwartet(page, 'beurt');
			await expect(page.getByText('Kaarten: 12')).toBeVisible();
			await page.getByRole('radio', { name: /Dinsdag/ }).check();
			for (const [seat, name] of ['Noor', 'Sam'].entries())
				await page.getByTestId('player-name').nth(seat).fill(name);
			await page.getByTestId('start').click();
			await hands.press(page.getByTestId('taken'));
			await expect(page.getByTestId('card').first()).toBeVisible();
			expect(await page.evaluate(() => document.getAnimations().length), 'cards move').toBe(0);
			const { questions } = await playTurns(page, hands);
			expect(questions).toBeGreaterThan(3);
			const ended = page.getByTestId('ended');
			await expect(ended.getByRole('heading')).toHaveText('Samen 3 kwartetten');
			await expect(ended).not.toContainText(/Noor|Sam\b/);
			await page.getByTestId('ranking').click();
			await expect(ended).toContainText(/1\. (Noor|Sam)/);
			await expectGoodScreen(page);
			expect(hands.byTouchAndKeyboard).toEqual(
				expect.arrayContaining(['taken', 'card', 'ask-player', 'go-on', 'answered'])
			);
		});

		await test.step('thrown away', async () => {
			await visit(page, '/spellen/kiezen/');
			await page.getByRole('button', { name: 'Wis de set Dinsdag' }).click();
			await page.getByTestId('confirm').click();
			await expect(page.getByTestId('sets')).toHaveCount(0);
		});
		expect(errors).toEqual([]);
	});

	test('two who sit face to face, each with closed cards, with an own deck to the end', async ({
		page
	}) => {
		const hands = new EveryHand();
		const mine = half(page, 0);
		const faces = (seat: 0 | 1) => half(page, seat).locator('.title');
		await shuffleAlike(page, 1);
		const deck = await shortDeck(page);
		await openKwartet(page, 'tegenover', deck);
		await expect(page.getByRole('radio', { name: /Op de fiets/ })).toBeChecked();
		await page.getByRole('radio', { name: /^Gewoon/ }).check();
		await page.getByTestId('start').click();

		await test.step('she sees her cards as long as she holds, and the other nothing', async () => {
			await expect(mine.getByRole('button', { name: 'Kaart 1 van 4, dicht' })).toBeVisible();
			await expect(faces(0)).toHaveCount(0);
			await expectGoodScreen(page);
			await mine.getByTestId('hold').hover();
			await page.mouse.down();
			await expect(faces(0)).toHaveCount(4);
			await page.mouse.up();
			await expect(faces(0)).toHaveCount(0);
			await focusOn(mine.getByTestId('hold'));
			await page.keyboard.down(' ');
			await expect(faces(0)).toHaveCount(4);
			await expect(faces(1)).toHaveCount(0);
			await expectGoodScreen(page);
			await page.keyboard.up(' ');
			await expect(faces(0)).toHaveCount(0);
		});

		await test.step('and not even while she chooses what to ask for', async () => {
			await hands.press(mine.getByTestId('closed-card').first());
			await expect(mine.getByTestId('step-back')).toBeVisible();
			await expect(mine.getByTestId('closed-card').first()).toBeVisible();
			await expect(faces(0)).toHaveCount(0);
			await expectGoodScreen(page);
		});

		await test.step('a reload leaves the same one on turn', async () => {
			let asked = 0;
			await playFacing(page, { ...hands, until: (at) => at === 'ask-player' && ++asked === 2 });
			const seat = await onTurn(page);
			await reloadGame(page);
			await expect(half(page, seat)).toHaveAttribute('data-turn', 'true');
		});

		await test.step('to the end', async () => {
			await playFacing(page, { ...hands, until: (at) => at === 'question' });
			await expectGoodScreen(page);
			const { questions } = await playFacing(page, hands);
			expect(questions).toBeGreaterThan(0);
			await expect(page.getByTestId('ended')).toBeVisible();
			expect(hands.byTouchAndKeyboard).toEqual(
				expect.arrayContaining(['closed-card', 'ask-player'])
			);
		});
	});

	test('people who just talk', async ({ page }) => {
		const cards = page.getByTestId('card');
		const text = page.getByTestId('question-text');
		await openKwartet(page, 'samen', '&thema=thuis');
		await expect(page.getByRole('heading', { level: 2, name: 'Thuis' })).toBeVisible();
		await expectGoodScreen(page);

		for (const [index, hand] of HANDS.entries())
			await test.step(`by ${hand}`, async () => {
				const press = PRESS[hand];
				await press(page.getByTestId('theme').nth(index + 2));
				await expect(cards).toHaveCount(4);
				for (const close of ['answered', 'decline', 'stop-card']) {
					await press(cards.nth(1));
					await expect(text).not.toBeEmpty();
					if (close === 'decline') {
						const first = await text.innerText();
						await press(page.getByTestId('swap'));
						await expect(text).not.toHaveText(first);
						await expect(page.getByTestId('swap')).toHaveCount(0);
					}
					if (index === 0 && close === 'answered') await expectGoodScreen(page);
					await press(page.getByTestId(close).first());
					await expect(cards).toHaveCount(4);
				}
				await expect(page.getByText(words.nl.game_talked)).toHaveCount(1);
				await press(cards.first());
				await press(page.getByTestId('remove'));
				await expect(cards).toHaveCount(3);
			});

		await test.step('go on after a reload, with what was put away', async () => {
			await reloadGame(page);
			await page.getByTestId('theme').nth(2).click();
			await expect(page.getByText(words.nl.game_talked)).toHaveCount(1);
			await expect(cards).toHaveCount(3);
			await page.getByRole('button', { name: words.nl.game_lay_again }).click();
			await expect(page.getByText(words.nl.game_talked)).toHaveCount(0);
			await expect(cards).toHaveCount(4);
		});
	});
});

test.describe('who take turns see nothing of the cards of another', () => {
	test('because the screen is handed over first', { tag: '@quick' }, async ({ page }) => {
		const card = page.getByTestId('card');
		const handOver = page.getByTestId('hand-over');
		let mine = '';
		await shuffleAlike(page, 1);
		/** Her cards are not on the page until she says that she has the screen, and then they are hers. */
		const expectHandOver = async () => {
			await expect(handOver).toBeVisible();
			await expect(card).toHaveCount(0);
			expect(await page.content()).not.toContain(mine);
			await page.getByTestId('taken').click();
			await expect(card.first()).toHaveAttribute('data-card', mine);
		};

		await test.step('at the start', async () => {
			await openKwartet(page, 'beurt');
			await expectGoodScreen(page);
			await page.getByTestId('player-name').first().fill('Noor');
			await page.getByTestId('start').click();
			await expect(page.getByRole('heading', { name: 'Geef het scherm aan Noor' })).toBeFocused();
			await expect(card).toHaveCount(0);
			await expect(page.getByTestId('undo')).toHaveCount(0);
			await expectGoodScreen(page);
		});

		await test.step('a stop card without a question lets the game rest', async () => {
			await page.getByTestId('stop-card').first().click();
			await expect(page.getByTestId('pause')).toBeVisible();
			await expectGoodScreen(page);
			await page.getByRole('button', { name: words.nl.game_pause_go_on }).click();
			await expect(page.getByTestId('pause')).toBeHidden();
			await expect(handOver).toBeVisible();
		});

		await test.step('she has the screen', async () => {
			await page.getByTestId('taken').click();
			await expect(card).toHaveCount(5);
			mine = (await card.first().getAttribute('data-card'))!;
			await expectGoodScreen(page);
		});

		await test.step('when the tab was away', async () => {
			await page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
			await expectHandOver();
		});

		await test.step('after a reload', async () => {
			await reloadGame(page);
			await expectHandOver();
		});

		await test.step('after going back and forth', async () => {
			await page.getByRole('link', { name: words.nl.game_all }).click();
			await expect(page).toHaveURL(/\/spellen\/$/);
			await page.goBack();
			await expectHandOver();
		});

		await test.step('from the list of games', async () => {
			await page.getByRole('link', { name: words.nl.game_all }).click();
			await page
				.getByTestId('running')
				.getByRole('link', { name: /Om de beurt/ })
				.click();
			await expect(handOver).toContainText('Noor');
			await expectHandOver();
		});
	});

	test('nor what was drawn; a question lies there for all, and one step can be taken back', async ({
		page
	}) => {
		const card = page.getByTestId('card');
		const handOver = page.getByTestId('hand-over');
		// Here the first asking is refused, and soon one is not.
		await shuffleAlike(page, 5);
		await sitDown(page, 'beurt', ['Noor', 'Sam']);

		await test.step('what was drawn', async () => {
			await page.getByTestId('taken').click();
			await card.first().click();
			await expectGoodScreen(page);
			await card.first().click();
			await expect(page.getByTestId('ask-player')).toHaveCount(1);
			await expectGoodScreen(page);
			await playTurns(page, { until: (at) => at === 'go-on' });
			await expectGoodScreen(page);
			const outcome = page.getByTestId('outcome');
			const title = await outcome.locator('.playing-card .title').innerText();
			expect(await outcome.getByRole('heading').innerText()).not.toContain(`${title}.`);
			await page.getByTestId('go-on').click();
			await expect(handOver).toBeVisible();
			await expect(handOver).not.toContainText(`pakt ${title}`);
			await expect(handOver.locator('.title')).toHaveCount(0);
		});

		await test.step('a question, also after a reload', async () => {
			await playTurns(page, { until: (at) => at === 'question' });
			const text = await page.getByTestId('question-text').innerText();
			await reloadGame(page);
			await expect(page.getByTestId('question-text')).toHaveText(text);
			await page.getByTestId('answered').click();
			await expect(handOver).toBeVisible();
			await expect(card).toHaveCount(0);
			await expect(page.getByTestId('table-line')).toContainText('Kaarten op de stapel');
		});

		await test.step('one step back', async () => {
			await playTurns(page, { until: (at) => at === 'go-on' });
			await page.getByTestId('undo').click();
			await expect(handOver).toContainText('Geef het scherm aan');
			await expect(card).toHaveCount(0);
		});
	});
});
