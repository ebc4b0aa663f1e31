import { expect, test, type Page } from '@playwright/test';
import { rate, visit } from '../support/app';
import { focusOn } from '../support/keys';
import { standIn } from '../support/stand-in';

const coach = (page: Page) => page.getByTestId('framing');

/** The coach has made up its mind. */
async function expectVerdict(page: Page) {
	await expect(coach(page)).toHaveAttribute('data-verdict', /^(good|fair|poor)$/);
}

test('speaks English to who reads English, is skipped by the keyboard, and is silent in a place where nobody wants to hear it', async ({
	page
}) => {
	await standIn(page);
	await visit(page, '/en/meten/');
	const start = () => page.getByTestId('start-camera').click();

	await start();
	await test.step('what is told to be silent says nothing more', async () => {
		await expectVerdict(page);
		await expect(coach(page).getByRole('button', { name: 'Go on' })).toBeVisible();
		await expect(coach(page)).toContainText(
			/You are nicely in view|This will do too|probably cannot/
		);
		await coach(page).getByTestId('framing-hush').click();
		await expect(coach(page)).toHaveCount(0);
	});

	await page.getByTestId('stop-camera').click();
	await start();
	await test.step('nor the next time', async () => {
		await expect(rate(page)).not.toBeEmpty();
		await expect(coach(page)).toHaveCount(0);
	});

	await page.getByTestId('stop-camera').click();
	await page.evaluate(() => localStorage.clear());
	await start();
	await test.step('where nothing is known of her, and skipped by the keyboard it does not come back in this measurement', async () => {
		await expectVerdict(page);
		await focusOn(coach(page).getByTestId('framing-on'));
		await page.keyboard.press('Enter');
		await expect(coach(page)).toHaveCount(0);
		// Whoever works with the keyboard is not sent back to the top of the page.
		await expect(page.getByTestId('mirror')).toBeFocused();
		await expect(rate(page)).not.toBeEmpty();
		await expect(coach(page)).toHaveCount(0);
	});
});
