import { expect, test } from '@playwright/test';
import {
	ENGINE_STARTS,
	pipeline,
	recordedFor,
	startCamera,
	startRecording,
	unsure
} from '../support/app';
import { TIME_FOR_A_RATE, watchRates } from '../support/in-page';
import { openTalk } from '../support/talk';

test('with two persons before the camera nobody is measured', async ({ page }) => {
	const rates = await watchRates(page);
	await startCamera(page);
	await startRecording(page);
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true', ENGINE_STARTS);
	await expect(unsure(page)).toHaveAttribute('data-reason', 'several-persons', ENGINE_STARTS);
	await expect(unsure(page)).toContainText('Ik zie meer dan één persoon.');
	await expect(page.getByTestId('posture')).toHaveAttribute('data-raise', '');

	await recordedFor(page, TIME_FOR_A_RATE);
	expect(await rates()).toEqual([]);
	await expect(unsure(page)).toHaveAttribute('data-reason', 'several-persons');

	await test.step('and a conversation does not begin with the camera', async () => {
		await openTalk(page);
		await page.getByTestId('talk-camera').click();
		await expect(unsure(page)).toHaveAttribute('data-reason', 'several-persons', ENGINE_STARTS);
		await expect(page.getByTestId('talk-begin')).toBeDisabled();
		await page.getByRole('button', { name: 'Zonder camera' }).click();
		await expect(page.getByTestId('talk-now')).toBeVisible();
	});
});
