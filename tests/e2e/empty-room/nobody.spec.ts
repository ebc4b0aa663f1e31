import { expect, test } from '@playwright/test';
import { pipeline, rate, recordedFor, startCamera, startRecording, unsure } from '../support/app';
import { watchRates } from '../support/in-page';

test('before an empty chair there is no rate, and the page says why', async ({ page }) => {
	const rates = await watchRates(page);
	await startCamera(page);
	await expect(unsure(page)).toHaveAttribute('data-reason', 'no-person', { timeout: 20_000 });
	await expect(unsure(page)).toContainText('Ik zie niemand.');
	await expect(rate(page)).toBeEmpty();
	await expect(pipeline(page)).toHaveAttribute('data-body', 'false');

	// A wall does not breathe, however long one looks.
	await startRecording(page);
	await recordedFor(page, 20);
	expect(await rates()).toEqual([]);
});
