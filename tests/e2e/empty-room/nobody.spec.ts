import { expect, test } from '@playwright/test';
import {
	ENGINE_STARTS,
	pipeline,
	rate,
	recordedFor,
	startCamera,
	startRecording,
	unsure
} from '../support/app';
import { TIME_FOR_A_RATE, watchRates } from '../support/in-page';

test('before an empty chair there is no rate, and the page says why', async ({ page }) => {
	const rates = await watchRates(page);
	await startCamera(page);
	await startRecording(page);
	await expect(unsure(page)).toHaveAttribute('data-reason', 'no-person', ENGINE_STARTS);
	await expect(unsure(page)).toContainText('Ik zie niemand.');
	await expect(rate(page)).toBeEmpty();
	await expect(pipeline(page)).toHaveAttribute('data-body', 'false');

	// A wall does not breathe: of somebody there would be a rate by now.
	await recordedFor(page, TIME_FOR_A_RATE);
	expect(await rates()).toEqual([]);
});
