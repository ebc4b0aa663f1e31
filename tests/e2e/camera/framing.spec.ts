import { expect, test } from '@playwright/test';
import { startCamera } from '../support/app';

test('a place that was good gets a check mark for a moment, and nothing more', async ({ page }) => {
	await startCamera(page);
	const coach = page.getByTestId('framing');
	await expect(coach).toHaveAttribute('data-verdict', 'good', { timeout: 20_000 });
	await expect(coach).toHaveAttribute('data-advice', '');
	await expect(coach).toContainText('Zo zit je goed.');
	await page.getByTestId('framing-on').click();
	await expect(coach).toHaveCount(0);

	await startCamera(page);
	await expect(coach).toHaveAttribute('data-view', 'mark', { timeout: 20_000 });
	await expect(coach).toHaveAttribute('data-verdict', 'good', { timeout: 20_000 });
	await expect(page.getByTestId('framing-on')).toHaveCount(0);
	await expect(coach).toHaveCount(0, { timeout: 15_000 });
});
