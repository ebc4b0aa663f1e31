import { expect, test } from '@playwright/test';
import { visit } from '../support/app';
import { expectGoodScreen, expectInView } from '../support/game-screen';
import { openKwartet } from '../support/games';

// One walk past many screens.
test.setTimeout(180_000);

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('nothing sticks out, and larger letters and a calm screen are remembered for all games', async ({
		page
	}) => {
		const large = page.getByTestId('large-letters');
		const quiet = page.getByTestId('quiet-screen');
		const sound = page.getByTestId('card-sound');
		const view = page.getByTestId('comfort');
		const size = () =>
			page
				.locator('.playing-card .theme')
				.first()
				.evaluate((text) => parseFloat(getComputedStyle(text).fontSize));

		await test.step('talking together', async () => {
			await openKwartet(page, 'samen');
			await expectGoodScreen(page);
			const before = await size();
			await view.click();
			await expect(sound).toHaveAttribute('aria-pressed', 'false');
			await large.click();
			await expect.poll(size).toBeGreaterThan(before * 1.15);
			await quiet.click();
			await expectGoodScreen(page);
			await page.keyboard.press('Escape');
			await expect(view).toBeFocused();
			await expect(page.locator('.when-busy:visible')).toHaveCount(0);
			await expectGoodScreen(page);
		});

		await test.step('memorie', async () => {
			await visit(page, '/spellen/memorie/');
			await expect(large).toHaveAttribute('aria-pressed', 'true');
			await expect(quiet).toHaveAttribute('aria-pressed', 'true');
			await large.click();
			await quiet.click();
			await page.getByTestId('start').click();
			await expectGoodScreen(page);
			// Eight pairs, and the way out of it, on a phone at once.
			await expectInView(page, page.getByTestId('tile'), page.getByTestId('stop-card'));
			await page.getByTestId('begin').click();
			await page.getByTestId('tile').nth(3).click();
			await expect(page.getByTestId('reading')).toBeVisible();
			await expectInView(page, page.getByTestId('tile'), page.getByTestId('stop-card'));
		});

		await test.step('the list of games', async () => {
			await visit(page, '/spellen/');
			await expectGoodScreen(page);
		});

		await test.step('and no longer beside the games', async () => {
			await large.click();
			await expect(page.locator('html')).toHaveAttribute('data-letters', 'large');
			await page.getByRole('link', { name: 'Privacy' }).first().click();
			await expect(page).toHaveURL(/privacy/);
			await expect(page.locator('html')).not.toHaveAttribute('data-letters');
		});
	});
});
