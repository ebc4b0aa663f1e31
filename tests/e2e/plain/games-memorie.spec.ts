import { expect, test } from '@playwright/test';
import { visit } from '../support/app';
import { expectGoodScreen } from '../support/game-screen';
import { playMemorie, reloadGame, shuffleAlike } from '../support/games';
import { EveryHand } from '../support/hands';
import { focusOn } from '../support/keys';
import { words } from '../support/words';

test.setTimeout(180_000);

test.beforeEach(({ page }) => shuffleAlike(page, 1));

test.describe('by touch, mouse and keyboard', () => {
	test.use({ hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

	test(
		'the easy game goes on after a reload, and to its end',
		{ tag: '@quick' },
		async ({ page }) => {
			const hands = new EveryHand();
			const tile = (place: number) => page.getByTestId('tile').nth(place);
			await visit(page, '/spellen/memorie/');
			await expect(page.getByTestId('setup')).toBeVisible();
			await expectGoodScreen(page);
			await page.getByTestId('start').click();

			await test.step('all cards lie open first', async () => {
				await expect(page.getByTestId('memorie-line')).toHaveText(/Kijk rustig/);
				await expectGoodScreen(page);
				await hands.press(page.getByTestId('begin'));
			});

			await test.step('a closed card is called by its place alone, an open one by what is on it', async () => {
				await expect(tile(5)).toHaveAccessibleName('Kaart 6, dicht');
				expect(await tile(5).innerHTML()).not.toContain('img');
				await hands.press(tile(5));
				await expect(tile(5)).toHaveAccessibleName(/^Kaart 6, open: \S/);
				await expectGoodScreen(page);
			});

			await test.step('the same card is open after a reload', async () => {
				const name = await tile(5).getAttribute('aria-label');
				await reloadGame(page);
				await expect(tile(5)).toHaveAccessibleName(name!);
				await expect(page.locator('[data-face=open]')).toHaveCount(1);
			});

			const { questions } = await playMemorie(page, hands);
			expect(questions).toBe(8);
			await expect(page.getByTestId('ended')).toBeVisible();
			expect(hands.byTouchAndKeyboard).toEqual(
				expect.arrayContaining(['tile', 'cover', 'answered'])
			);
		}
	);
});

test('the plain game with pictures and sentences, by four', async ({ page }) => {
	const tiles = page.getByTestId('tile');
	const line = page.getByTestId('memorie-line');
	await visit(page, '/spellen/memorie/');
	await test.step('what is hard to talk about is there for who asks for it', async () => {
		const hard = page.getByRole('radio', { name: 'Lastig om te zeggen' });
		await expect(page.getByTestId('setup')).toBeVisible();
		await expect(hard).toHaveCount(0);
		await page.getByRole('radio', { name: words.nl.game_cards_all }).check();
		await hard.check();
	});
	await page.getByRole('radio', { name: /^Gewoon/ }).check();
	await page.getByRole('radio', { name: words.nl.game_kind_sentence }).check();
	await page
		.getByRole('group', { name: words.nl.game_pairs })
		.getByRole('radio', { name: '6' })
		.check();
	await page
		.getByRole('group', { name: words.nl.game_players })
		.getByRole('radio', { name: '4' })
		.check();
	await page.getByTestId('start').click();
	await expect(tiles).toHaveCount(12);

	await test.step('arrow keys go from card to card', async () => {
		await focusOn(tiles.first());
		await page.keyboard.press('ArrowRight');
		await expect(tiles.nth(1)).toBeFocused();
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowDown');
		await expect(tiles.first()).not.toBeFocused();
		await page.keyboard.press('ArrowUp');
		await expect(tiles.first()).toBeFocused();
		await page.keyboard.press('Space');
		await expect(tiles.first()).toHaveAttribute('data-face', 'open');
	});

	await test.step('without faces to remember, a wrong pair costs the turn', async () => {
		await expect(line).toContainText('Speler 1');
		await tiles.nth(1).click();
		await page.getByTestId('cover').click();
		await expect(line).toContainText('Speler 2');
	});
});
