import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { half, openKwartet, playFacing, playTurns, shortDeck, sitDown } from '../support/games';
import { LOOKS } from '../support/pages';

test.setTimeout(120_000);

/** Everything a finger must hit in a game is at least so large, px. */
const TARGET = 56;

async function expectLargeTargets(page: Page) {
	const small = await page
		.locator('.game button:visible, .game .button:visible, [data-testid^=half] button:visible')
		.evaluateAll(
			(buttons, least) =>
				buttons
					.map((button) => ({
						text: button.textContent?.trim(),
						box: button.getBoundingClientRect()
					}))
					.filter(({ box }) => box.height < least - 0.5 || box.width < least - 0.5)
					.map(({ text, box }) => `${text} ${box.width} x ${box.height}`),
			TARGET
		);
	expect(small).toEqual([]);
}

async function expectLargeText(page: Page) {
	const small = await page
		.locator('.playing-card :is(.theme, .title, .word, .sentence)')
		.evaluateAll((texts) =>
			texts
				.map((text) => ({
					text: text.textContent,
					size: parseFloat(getComputedStyle(text).fontSize)
				}))
				.filter(({ size }) => size < 20)
		);
	expect(small).toEqual([]);
}

async function look(page: Page) {
	await expectAccessible(page);
	await expectLargeTargets(page);
	await expectLargeText(page);
	const outside = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(await outside(), 'px that stick out').toBeLessThanOrEqual(0);
}

for (const { lang, prefix, colorScheme } of LOOKS)
	test.describe(`games without barriers (${lang}, ${colorScheme})`, () => {
		test.use({ colorScheme });

		test('talking together', async ({ page }) => {
			await openKwartet(page, 'samen', '', prefix);
			await look(page);
			await page.getByTestId('card').first().click();
			await look(page);
		});

		test('taking turns', async ({ page }) => {
			await openKwartet(page, 'beurt', '', prefix);
			await look(page);
			await page.getByTestId('start').click();
			await expect(page.getByTestId('hand-over')).toBeVisible();
			await look(page);
			await page.getByTestId('stop-card').first().click();
			await look(page);
			await page.keyboard.press('Escape');
			await page.getByTestId('taken').click();
			await look(page);
			await page.getByTestId('card').first().click();
			await look(page);
			await page.getByTestId('card').first().click();
			await look(page);
			await playTurns(page, { until: (at) => at === 'go-on' });
			await look(page);
		});

		test('the end of a game', async ({ page }) => {
			const deck = await shortDeck(page, prefix);
			await openKwartet(page, 'beurt', deck, prefix);
			await page.getByTestId('start').click();
			await playTurns(page);
			await look(page);
		});

		test('face to face', async ({ page }) => {
			await openKwartet(page, 'tegenover', '', prefix);
			await page.getByTestId('start').click();
			await expect(half(page, 0)).toBeVisible();
			await look(page);
			await half(page, 0).getByTestId('hold').focus();
			await page.keyboard.down(' ');
			await expect(half(page, 0).getByTestId('faces')).toBeVisible();
			await look(page);
			await page.keyboard.up(' ');
			await half(page, 0).getByTestId('closed-card').first().click();
			await look(page);
			await playFacing(page, { until: (at) => at === 'question' });
			await look(page);
		});

		test('memorie', async ({ page }) => {
			await visit(page, `${prefix}/spellen/memorie/`);
			await expect(page.getByTestId('setup')).toBeVisible();
			await look(page);
			await page.getByTestId('start').click();
			await look(page);
			await page.getByTestId('begin').click();
			await page.getByTestId('tile').first().click();
			await look(page);
		});

		test('choosing beforehand', async ({ page }) => {
			await visit(page, `${prefix}/spellen/kiezen/`);
			await page.getByTestId('theme-choice').first().locator('summary').click();
			await expectAccessible(page);
		});
	});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('nothing sticks out', async ({ page }) => {
		await openKwartet(page, 'samen');
		await look(page);
		await visit(page, '/spellen/');
		await look(page);
		await visit(page, '/spellen/memorie/');
		await page.getByTestId('start').click();
		await look(page);
	});
});

test('larger letters and a calm screen are remembered for all games', async ({ page }) => {
	await openKwartet(page, 'samen');
	const size = () =>
		page
			.locator('.playing-card .theme')
			.first()
			.evaluate((text) => getComputedStyle(text).fontSize);
	const before = parseFloat(await size());
	await page.getByTestId('large-letters').click();
	expect(parseFloat(await size())).toBeGreaterThan(before * 1.15);
	await page.getByTestId('quiet-screen').click();
	await expect(page.locator('.when-busy:visible')).toHaveCount(0);
	await look(page);

	await visit(page, '/spellen/memorie/');
	await expect(page.getByTestId('large-letters')).toHaveAttribute('aria-pressed', 'true');
	await page.getByRole('link', { name: 'Privacy' }).click();
	await expect(page).toHaveURL(/privacy/);
	await expect(page.locator('html')).not.toHaveAttribute('data-letters');
});

test.describe('for whom moving pictures are too much', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('cards do not move', async ({ page }) => {
		await sitDown(page, 'beurt', ['Noor', 'Sam']);
		await page.getByTestId('taken').click();
		expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
	});
});
