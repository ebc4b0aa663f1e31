import { expect, test, type Page } from '@playwright/test';
import { pipeline, rate, startCamera, visit } from '../support/app';
import { standIn } from '../support/stand-in';

const coach = (page: Page) => page.getByTestId('framing');

/** The coach has made up its mind. */
async function expectVerdict(page: Page) {
	await expect(coach(page)).toHaveAttribute('data-verdict', /^(good|fair|poor)$/);
}

test('is skipped by the keyboard, and does not come back in this measurement', async ({ page }) => {
	await standIn(page);
	await startCamera(page);
	await expectVerdict(page);
	await coach(page).getByTestId('framing-on').focus();
	await page.keyboard.press('Enter');
	await expect(coach(page)).toHaveCount(0);
	// Whoever works with the keyboard is not sent back to the top of the page.
	await expect(page.getByTestId('mirror')).toBeFocused();
	await expect(rate(page)).not.toBeEmpty();
	await expect(coach(page)).toHaveCount(0);
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
});

test('speaks English to who reads English, and is silent in a place where nobody wants to hear it', async ({
	page
}) => {
	await standIn(page);
	const start = async () => {
		await visit(page, '/en/meten/');
		await page.getByTestId('start-camera').click();
	};
	await start();
	await expectVerdict(page);
	await expect(coach(page).getByRole('button', { name: 'Go on' })).toBeVisible();
	await expect(coach(page)).toContainText(/You are sitting well|This will do too|probably cannot/);
	await coach(page).getByTestId('framing-hush').click();
	await expect(coach(page)).toHaveCount(0);

	await start();
	await expect(rate(page)).not.toBeEmpty();
	await expect(coach(page)).toHaveCount(0);
});
