import { expect, test } from '@playwright/test';
import { pipeline, recordedFor, startCamera, startRecording, unsure } from '../support/app';
import { watchRates } from '../support/in-page';
import { openTalk } from '../support/talk';

/** Long enough for a first rate of somebody alone, s. */
const TIME_FOR_A_RATE = 20;

test('with two persons before the camera nobody is measured', async ({ page }) => {
	test.setTimeout(120_000);
	const rates = await watchRates(page);
	await startCamera(page);
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true', { timeout: 20_000 });
	await expect(unsure(page)).toHaveAttribute('data-reason', 'several-persons', {
		timeout: 30_000
	});
	await expect(unsure(page)).toContainText('Ik zie meer dan één persoon.');
	await expect(page.getByTestId('posture')).toHaveAttribute('data-raise', '');

	await startRecording(page);
	await recordedFor(page, TIME_FOR_A_RATE);
	expect(await rates()).toEqual([]);
	await expect(unsure(page)).toHaveAttribute('data-reason', 'several-persons');

	await test.step('and a conversation does not begin with the camera', async () => {
		await openTalk(page);
		await page.getByTestId('talk-camera').click();
		await expect(unsure(page)).toHaveAttribute('data-reason', 'several-persons', {
			timeout: 30_000
		});
		await expect(page.getByTestId('talk-begin')).toBeDisabled();
		await page.getByRole('button', { name: 'Zonder camera' }).click();
		await expect(page.getByTestId('talk-now')).toBeVisible();
	});
});
