import { expect, test } from '@playwright/test';
import { pipeline, startCamera, unsure } from '../support/app';
import { expectAccessible } from '../support/axe';

test('says within five seconds of the first picture whether breath will be read', async ({
	page
}) => {
	const coach = page.getByTestId('framing');
	await startCamera(page);
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true', { timeout: 20_000 });
	await expect(coach).toHaveAttribute('data-verdict', /^(good|fair|poor)$/, { timeout: 5000 });
	await expect(coach).toHaveAttribute('data-view', 'panel');
	await expect(coach).toContainText(/Zo zit je goed|Zo kan het ook|Zo zie ik je adem/);
	// Measuring goes on behind it.
	await expect(unsure(page)).toBeAttached();
	await expectAccessible(page);
});
