import { expect, test } from '@playwright/test';
import { fault, pipeline, visit } from '../support/app';

test('who refuses the camera is told how to allow it', async ({ page }) => {
	await visit(page, '/meten/');
	await page.getByTestId('start-camera').click();
	await expect(fault(page)).toHaveAttribute('data-code', 'permission-denied');
	await expect(fault(page)).toContainText('sta de camera toe');
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'idle');
});

test('who changes her mind goes on without loading the page again', async ({ page, context }) => {
	await visit(page, '/meten/');
	await page.getByTestId('start-camera').click();
	await expect(fault(page)).toBeVisible();
	await context.grantPermissions(['camera']);
	await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'running', { timeout: 20_000 });
	await expect(fault(page)).toHaveCount(0);
});

test('who refuses can see the example instead', async ({ page }) => {
	await visit(page, '/meten/');
	await page.getByTestId('start-camera').click();
	await expect(fault(page)).toBeVisible();
	await page.getByTestId('start-simulated').click();
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
	await expect(fault(page)).toHaveCount(0);
});
