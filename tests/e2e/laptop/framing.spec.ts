import { expect, test } from '@playwright/test';
import { ENGINE_STARTS, pipeline, startCamera, unsure } from '../support/app';
import { expectAccessible } from '../support/axe';

test('says of an ordinary laptop picture whether breath will be read', async ({ page }) => {
	const coach = page.getByTestId('framing');
	await startCamera(page);
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true', ENGINE_STARTS);
	// That it takes five seconds of the camera at most is in framing-coach.test.ts.
	await expect(coach).toHaveAttribute('data-verdict', /^(good|fair|poor)$/);
	await expect(coach).toHaveAttribute('data-view', 'panel');
	await expect(coach).toContainText(/Zo zit je goed|Zo kan het ook|Zo zie ik je adem/);
	// Measuring goes on behind it.
	await expect(unsure(page)).toBeAttached();
	await expectAccessible(page);
});
