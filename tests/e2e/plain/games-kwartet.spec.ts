import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { collectConsoleErrors } from '../support/console';
import {
	half,
	onTurn,
	openKwartet,
	playFacing,
	playTurns,
	PRESS,
	reloadGame,
	shortDeck,
	sitDown
} from '../support/games';
import { words } from '../support/words';

// A whole game is a hundred screens.
test.setTimeout(240_000);

const HANDS = ['touch', 'mouse', 'keyboard'] as const;

test.describe('a whole game by', () => {
	// Cards that do not move can be pressed at once.
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	for (const hand of HANDS)
		test.describe(hand, () => {
			const press = PRESS[hand];
			test.use({ hasTouch: hand === 'touch' });

			test('two who take turns', async ({ page }) => {
				const errors = collectConsoleErrors(page);
				// By mouse with all the cards; the rules are the same for fewer.
				const deck = hand === 'mouse' ? '' : await shortDeck(page);
				await sitDown(page, 'beurt', ['Noor', 'Sam'], press, deck);
				const { questions } = await playTurns(page, { press });
				expect(questions).toBeGreaterThan(hand === 'mouse' ? 5 : 0);
				await expect(page.getByTestId('ended')).toContainText(/1\. (Noor|Sam)/);
				expect(errors).toEqual([]);
			});

			test('two who sit face to face', async ({ page }) => {
				const deck = await shortDeck(page);
				await sitDown(page, 'tegenover', ['Noor', 'Sam'], press, deck);
				const { questions } = await playFacing(page, { press });
				expect(questions).toBeGreaterThan(0);
				await expect(page.getByTestId('ended')).toBeVisible();
			});

			test('people who just talk', async ({ page }) => {
				await openKwartet(page, 'samen');
				for (const close of ['answered', 'decline', 'stop-card']) {
					await press(page.getByTestId('card').nth(1));
					await expect(page.getByTestId('question-text')).not.toBeEmpty();
					await press(page.getByTestId(close).first());
					await expect(page.getByTestId('card')).toHaveCount(4);
				}
				await expect(page.getByText(words.nl.game_talked)).toHaveCount(1);
				await press(page.getByTestId('card').first());
				await press(page.getByTestId('remove'));
				await expect(page.getByTestId('card')).toHaveCount(3);
				await press(page.getByTestId('theme').nth(3));
				await expect(page.getByTestId('card')).toHaveCount(4);
			});
		});

	test('mouse, four who take turns', async ({ page }) => {
		const deck = await shortDeck(page);
		await sitDown(page, 'beurt', ['Noor', 'Sam', 'Bo', 'Kim'], PRESS.mouse, deck);
		await playTurns(page);
		await expect(page.getByTestId('ended').getByRole('listitem')).not.toHaveCount(0);
	});
});

test.describe('nobody sees the cards of another', () => {
	test('because the screen is handed over first', async ({ page }) => {
		await sitDown(page, 'beurt', ['Noor', 'Sam']);
		await expect(page.getByRole('heading', { name: 'Geef het scherm aan Noor' })).toBeFocused();
		await expect(page.getByTestId('card')).toHaveCount(0);
		await page.getByTestId('taken').click();
		await expect(page.getByTestId('card')).toHaveCount(5);
	});

	for (const [way, leave] of Object.entries({
		'after a reload': reloadGame,
		'after going back and forth': async (page) => {
			await page.getByRole('link', { name: words.nl.game_all }).click();
			await expect(page).toHaveURL(/\/spellen\/$/);
			await page.goBack();
		},
		'when the tab was away': async (page) =>
			page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')))
	} satisfies Record<string, (page: Page) => Promise<void>>))
		test(way, async ({ page }) => {
			await sitDown(page, 'beurt', ['Noor', 'Sam']);
			await page.getByTestId('taken').click();
			const mine = await page.getByTestId('card').first().getAttribute('data-card');
			await leave(page);
			await expect(page.getByTestId('hand-over')).toBeVisible();
			expect(await page.content()).not.toContain(mine!);
			await page.getByTestId('taken').click();
			await expect(page.getByTestId('card').first()).toHaveAttribute('data-card', mine!);
		});

	test('after a question that all could see', async ({ page }) => {
		await sitDown(page, 'beurt', ['Noor', 'Sam']);
		await playTurns(page, { until: (at) => at === 'question' });
		await page.getByTestId('answered').click();
		await expect(page.getByTestId('hand-over').or(page.getByTestId('ended'))).toBeVisible();
		await expect(page.getByTestId('card')).toHaveCount(0);
	});

	test('and what was drawn is told to nobody else', async ({ page }) => {
		await sitDown(page, 'beurt', ['Noor', 'Sam']);
		await playTurns(page, { until: (at) => at === 'go-on' });
		const drawn = page.getByTestId('outcome').locator('.playing-card .title');
		await expect(drawn).toBeVisible();
		const title = await drawn.innerText();
		const asked = await page.getByTestId('outcome').getByRole('heading').innerText();
		expect(asked).not.toContain(`${title}.`);
		await page.getByTestId('go-on').click();
		await expect(page.getByTestId('hand-over')).not.toContainText(`pakt ${title}`);
		await expect(page.getByTestId('hand-over').locator('.title')).toHaveCount(0);
	});

	test('unless she holds to look, and only that long', async ({ page }) => {
		await sitDown(page, 'tegenover', ['Noor', 'Sam']);
		const mine = half(page, 0);
		await expect(mine.locator('.title')).toHaveCount(0);
		await expect(mine.getByRole('button', { name: 'Kaart 1 van 5, dicht' })).toBeVisible();
		await mine.getByTestId('hold').hover();
		await page.mouse.down();
		await expect(mine.locator('.title')).toHaveCount(5);
		await expect(half(page, 1).locator('.title')).toHaveCount(0);
		await page.mouse.up();
		await expect(mine.locator('.title')).toHaveCount(0);

		await mine.getByTestId('hold').focus();
		await page.keyboard.down(' ');
		await expect(mine.locator('.title')).toHaveCount(5);
		await page.keyboard.up(' ');
		await expect(mine.locator('.title')).toHaveCount(0);
	});

	test('not even while she chooses what to ask for', async ({ page }) => {
		await sitDown(page, 'tegenover', ['Noor', 'Sam']);
		await half(page, 0).getByTestId('closed-card').first().click();
		await expect(half(page, 0).locator('.title')).toHaveCount(0);
		await expect(half(page, 0).getByTestId('closed-card').first()).toBeVisible();
	});
});

test.describe('a game goes on', () => {
	test('in the middle, after a reload', async ({ page }) => {
		await sitDown(page, 'beurt', ['Noor', 'Sam']);
		let questions = 0;
		await playTurns(page, { until: (at) => at === 'question' && ++questions === 2 });
		const text = await page.getByTestId('question-text').innerText();
		const line = page.getByTestId('table-line');
		await reloadGame(page);
		await expect(page.getByTestId('question-text')).toHaveText(text);
		await page.getByTestId('answered').click();
		await expect(line).toContainText('Kaarten op de stapel');
		await playTurns(page, { until: (at) => at === 'question' || at === 'go-on' });
	});

	test('face to face, with the same one on turn', async ({ page }) => {
		await sitDown(page, 'tegenover', ['Noor', 'Sam']);
		let asked = 0;
		await playFacing(page, { until: (at) => at === 'ask-player' && ++asked === 4 });
		const seat = await onTurn(page);
		await reloadGame(page);
		await expect(half(page, seat)).toHaveAttribute('data-turn', 'true');
	});

	test('from the list of games', async ({ page }) => {
		await sitDown(page, 'beurt', ['Noor', 'Sam']);
		await page.getByRole('link', { name: words.nl.game_all }).click();
		await page
			.getByTestId('running')
			.getByRole('link', { name: /Om de beurt/ })
			.click();
		await expect(page.getByTestId('hand-over')).toContainText('Noor');
	});

	test('one step back, and again', async ({ page }) => {
		await sitDown(page, 'beurt', ['Noor', 'Sam']);
		await expect(page.getByTestId('undo')).toHaveCount(0);
		await playTurns(page, { until: (at) => at === 'go-on' });
		await page.getByTestId('undo').click();
		await expect(page.getByTestId('hand-over')).toContainText('Geef het scherm aan');
		await expect(page.getByTestId('card')).toHaveCount(0);
	});

	test('talking too, with what was put away', async ({ page }) => {
		await openKwartet(page, 'samen');
		await page.getByTestId('card').first().click();
		await page.getByTestId('answered').click();
		await reloadGame(page);
		await expect(page.getByText(words.nl.game_talked)).toHaveCount(1);
		await page.getByRole('button', { name: words.nl.game_lay_again }).click();
		await expect(page.getByText(words.nl.game_talked)).toHaveCount(0);
	});
});

test.describe('the question', () => {
	test.beforeEach(async ({ page }) => {
		await openKwartet(page, 'samen', '&thema=thuis');
		await expect(page.getByRole('heading', { level: 2, name: 'Thuis' })).toBeVisible();
		await page.getByTestId('card').first().click();
	});

	test('can be swapped for a lighter one, once', async ({ page }) => {
		const first = await page.getByTestId('question-text').innerText();
		await page.getByTestId('swap').click();
		await expect(page.getByTestId('question-text')).not.toHaveText(first);
		await expect(page.getByTestId('swap')).toHaveCount(0);
	});
});

test('a stop card without a question lets the game rest', { tag: '@quick' }, async ({ page }) => {
	await sitDown(page, 'beurt', ['Noor', 'Sam']);
	await page.getByTestId('stop-card').first().click();
	await expect(page.getByTestId('pause')).toBeVisible();
	await page.getByRole('button', { name: words.nl.game_pause_go_on }).click();
	await expect(page.getByTestId('hand-over')).toBeVisible();
});

test('cards chosen beforehand are played with, and one can be taken out for good', async ({
	page
}) => {
	await visit(page, '/spellen/kiezen/');
	const themes = page.getByTestId('theme-choice');
	for (const index of [1, 6]) await themes.nth(index).getByRole('checkbox').first().check();
	await themes.nth(0).getByText(words.nl.game_single_cards).click();
	await themes.nth(0).getByRole('checkbox').nth(1).check();
	await expect(page.getByTestId('chosen-count')).toContainText('9');
	await page.getByTestId('set-name').fill('Dinsdag');
	await page.getByTestId('keep-set').click();
	await expect(page.getByTestId('sets')).toContainText('Dinsdag');

	await openKwartet(page, 'samen');
	await page.getByRole('combobox', { name: words.nl.game_cards }).selectOption('Dinsdag');
	await expect(page.getByTestId('theme')).toHaveCount(3);
	await expect(page.getByTestId('card')).toHaveCount(1);
	await page.getByTestId('card').first().click();
	await page.getByTestId('remove').click();
	await expect(page.getByTestId('theme')).toHaveCount(2);

	await openKwartet(page, 'beurt');
	await expect(page.getByText('Kaarten: 8')).toBeVisible();
	await page.getByRole('radio', { name: /Dinsdag/ }).check();
	await page.getByTestId('start').click();
	await playTurns(page);
	await expect(page.getByTestId('ended')).toBeVisible();

	await visit(page, '/spellen/kiezen/');
	await page.getByRole('button', { name: 'Wis de set Dinsdag' }).click();
	await page.getByTestId('confirm').click();
	await expect(page.getByTestId('sets')).toHaveCount(0);
});
