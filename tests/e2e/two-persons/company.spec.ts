import { expect, test } from '@playwright/test';
import { pipeline, recordedFor, startCamera, startRecording, unsure } from '../support/app';
import { watchRates } from '../support/in-page';

/** Long enough for a first rate of somebody alone. */
const TIME_FOR_A_RATE = 25;

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
});
