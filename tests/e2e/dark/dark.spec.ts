import { expect, test } from '@playwright/test';
import { ENGINE_STARTS, rate, startCamera, unsure } from '../support/app';

test('in a dark room the page asks for light instead of guessing, and lets one begin all the same', async ({
	page
}) => {
	const coach = page.getByTestId('framing');
	await startCamera(page);
	await expect(coach).toHaveAttribute('data-verdict', 'poor', ENGINE_STARTS);
	await expect(coach).toHaveAttribute('data-advice', 'more-light');
	await expect(coach).toContainText('Zet een lamp aan');
	await coach.getByTestId('framing-on').click();
	await expect(coach).toHaveCount(0);

	await expect(unsure(page)).toHaveAttribute('data-reason', 'too-dark', ENGINE_STARTS);
	await expect(unsure(page)).toContainText('Zet een lamp aan');
	await expect(rate(page)).toBeEmpty();
});
