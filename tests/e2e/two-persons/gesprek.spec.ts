import { expect, test } from '@playwright/test';
import { unsure, visit } from '../support/app';

test('with two persons in view a conversation does not begin with the camera', async ({ page }) => {
	await visit(page, '/gesprek/');
	await page.getByTestId('talk-camera').click();
	await expect(unsure(page)).toHaveAttribute('data-reason', 'several-persons', {
		timeout: 30_000
	});
	await expect(page.getByTestId('talk-begin')).toBeDisabled();
	await page.getByRole('button', { name: 'Zonder camera' }).click();
	await expect(page.getByTestId('talk-now')).toBeVisible();
});
