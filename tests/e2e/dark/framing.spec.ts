import { expect, test } from '@playwright/test';
import { startCamera } from '../support/app';

test('in a dark room the coach asks for light, and lets one begin all the same', async ({
	page
}) => {
	await startCamera(page);
	const coach = page.getByTestId('framing');
	await expect(coach).toHaveAttribute('data-verdict', 'poor', { timeout: 20_000 });
	await expect(coach).toHaveAttribute('data-advice', 'more-light');
	await expect(coach).toContainText('Zet een lamp aan');
	await coach.getByTestId('framing-on').click();
	await expect(coach).toHaveCount(0);

	// What cannot be read is spoken of again.
	await startCamera(page);
	await expect(coach).toHaveAttribute('data-view', 'panel', { timeout: 20_000 });
	await expect(coach).toHaveAttribute('data-verdict', 'poor', { timeout: 20_000 });
});
