import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { playMemorie, PRESS, reloadGame } from '../support/games';
import { words } from '../support/words';

test.setTimeout(180_000);

const HANDS = ['touch', 'mouse', 'keyboard'] as const;

async function sitDown(page: Page, choices: string[]) {
	await visit(page, '/spellen/memorie/');
	for (const choice of choices)
		await page.getByRole('radio', { name: choice, exact: true }).check();
	await page.getByTestId('start').click();
	await expect(page.getByTestId('board')).toBeVisible();
}

for (const hand of HANDS)
	test.describe(`a whole game by ${hand}`, () => {
		const press = PRESS[hand];
		test.use({ hasTouch: hand === 'touch', contextOptions: { reducedMotion: 'reduce' } });

		test('the easy game', async ({ page }) => {
			await sitDown(page, []);
			await expect(page.getByTestId('memorie-line')).toHaveText(/Kijk rustig/);
			const { questions } = await playMemorie(page, { press });
			expect(questions).toBe(8);
			await expect(page.getByTestId('ended')).toBeVisible();
		});
	});

test('the plain game with pictures and sentences, by four', async ({ page }) => {
	await visit(page, '/spellen/memorie/');
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
	await expect(page.getByTestId('tile')).toHaveCount(12);
	// Without faces to remember, a wrong pair costs the turn.
	const line = page.getByTestId('memorie-line');
	await expect(line).toContainText('Speler 1');
	await page.getByTestId('tile').nth(0).click();
	await page.getByTestId('tile').nth(1).click();
	await expect(page.getByTestId('cover').or(page.getByTestId('question'))).toBeVisible();
	if (await page.getByTestId('cover').isVisible()) {
		await page.getByTestId('cover').click();
		await expect(line).toContainText('Speler 2');
	} else await page.getByTestId('answered').click();
});

test('a closed card is called by its place alone, an open one by what is on it', async ({
	page
}) => {
	await sitDown(page, []);
	await page.getByTestId('begin').click();
	const first = page.getByTestId('tile').first();
	await expect(first).toHaveAccessibleName('Kaart 1, dicht');
	expect(await first.innerHTML()).not.toContain('img');
	await first.click();
	await expect(first).toHaveAccessibleName(/^Kaart 1, open: \S/);
});

test('arrow keys go from card to card', async ({ page }) => {
	await sitDown(page, []);
	await page.getByTestId('begin').click();
	const tiles = page.getByTestId('tile');
	await tiles.first().focus();
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

test(
	'a game goes on after a reload, with the same cards open',
	{ tag: '@quick' },
	async ({ page }) => {
		await sitDown(page, []);
		await page.getByTestId('begin').click();
		const tile = page.getByTestId('tile').nth(5);
		await tile.click();
		await expect(tile).toHaveAttribute('data-face', 'open');
		const name = await tile.getAttribute('aria-label');
		await reloadGame(page);
		await expect(tile).toHaveAccessibleName(name!);
	}
);
