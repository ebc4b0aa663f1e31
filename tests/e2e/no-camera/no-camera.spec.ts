import { expect, test } from '@playwright/test';
import { fault, pipeline, visit } from '../support/app';

test('a device without a camera: says so, and the example is one click away', async ({ page }) => {
	// That the engine is still waiting for its model keeps nobody waiting.
	await page.route('**/models/**', () => {});
	await visit(page, '/meten/');
	await page.getByTestId('start-camera').click();
	await expect(fault(page)).toHaveAttribute('data-code', 'no-camera');
	await expect(fault(page)).toContainText('Ik kan geen camera vinden.');

	await page.getByTestId('start-simulated').click();
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
	await expect(fault(page)).toHaveCount(0);
});
