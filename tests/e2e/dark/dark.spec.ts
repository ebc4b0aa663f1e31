import { expect, test } from '@playwright/test';
import { rate, startCamera, unsure } from '../support/app';

test('in a dark room the page asks for light instead of guessing', async ({ page }) => {
	await startCamera(page);
	await expect(unsure(page)).toHaveAttribute('data-reason', 'too-dark', { timeout: 20_000 });
	await expect(unsure(page)).toContainText('Zet een lamp aan');
	await expect(rate(page)).toBeEmpty();
});
