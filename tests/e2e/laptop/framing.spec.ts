import { expect, test, type Page } from '@playwright/test';
import { pipeline, startCamera, unsure, visit } from '../support/app';
import { expectAccessible } from '../support/axe';

const coach = (page: Page) => page.getByTestId('framing');

/** The coach has made up its mind. */
async function expectVerdict(page: Page, timeout: number) {
	await expect(coach(page)).toHaveAttribute('data-verdict', /^(good|fair|poor)$/, { timeout });
}

test('says within five seconds of the first picture whether breath will be read', async ({
	page
}) => {
	await startCamera(page);
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true', { timeout: 20_000 });
	await expectVerdict(page, 5000);
	await expect(coach(page)).toHaveAttribute('data-view', 'panel');
	await expect(coach(page)).toContainText(/Zo zit je goed|Zo kan het ook|Zo zie ik je adem/);
	// Measuring goes on behind it.
	await expect(unsure(page)).toBeAttached();
	await expectAccessible(page);
});

test('is skipped by the keyboard, and does not come back in this measurement', async ({ page }) => {
	await startCamera(page);
	await expectVerdict(page, 20_000);
	await coach(page).getByTestId('framing-on').focus();
	await page.keyboard.press('Enter');
	await expect(coach(page)).toHaveCount(0);
	// Whoever works with the keyboard is not sent back to the top of the page.
	await expect(page.getByTestId('mirror')).toBeFocused();
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
});

test('is not shown again in a place where nobody wants to hear it', async ({ page }) => {
	await startCamera(page);
	await expectVerdict(page, 20_000);
	await coach(page).getByTestId('framing-hush').click();
	await expect(coach(page)).toHaveCount(0);

	await startCamera(page);
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true', { timeout: 20_000 });
	// It only looks whether this is the same place, and that not for long.
	await expect(page.getByTestId('framing-on')).toHaveCount(0);
	await expect(coach(page)).toHaveCount(0, { timeout: 10_000 });
});

test('speaks English to who reads English', async ({ page }) => {
	await visit(page, '/en/meten/');
	await page.getByTestId('start-camera').click();
	await expectVerdict(page, 30_000);
	await expect(coach(page).getByRole('button', { name: 'Go on' })).toBeVisible();
	await expect(coach(page)).toContainText(/You are sitting well|This will do too|probably cannot/);
});
