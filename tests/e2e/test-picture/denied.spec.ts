import { expect, test } from '@playwright/test';
import { fault, pipeline, visit } from '../support/app';
import { beat } from '../support/course';
import { askForCamera, expectFault, tryAgain } from '../support/faults';
import { next } from '../support/rustcheck';
import { standIn } from '../support/stand-in';

// A headless browser without a grant says no at once, as a person who refuses does.
test.use({ permissions: [] });

test('who refuses the camera is told how to allow it, can see the example, and may change her mind', async ({
	page,
	context
}) => {
	await standIn(page);
	await askForCamera(page);
	await expectFault(page, 'permission-denied', 'sta de camera toe');

	await test.step('the example works', async () => {
		await page.getByTestId('start-simulated').click();
		await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
		await expect(fault(page)).toHaveCount(0);
		await page.getByTestId('stop-camera').click();
	});

	await test.step('she goes on without loading the page again', async () => {
		await page.getByTestId('start-camera').click();
		await expectFault(page, 'permission-denied', 'sta de camera toe');
		await context.grantPermissions(['camera']);
		await tryAgain(page);
		await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
	});
});

test('who refuses the camera does the exercise without it', async ({ page }) => {
	// That the engine is still waiting for its model keeps nobody waiting.
	await page.route('**/models/**', () => {});
	await visit(page, '/oefenen/oefening/?naam=body/first');
	await next(page).click();
	await page.getByTestId('measure').click();
	await expect(fault(page)).toHaveAttribute('data-code', 'permission-denied');
	await page.getByTestId('go-without').click();
	await expect(page.getByTestId('resting')).toBeVisible();
	await page.getByTestId('enough').click();
	await next(page).click();
	await page.getByTestId('begin').click();
	await beat(page, 'desk');
	await page.getByTestId('mark-3').click();
	await expect(page.getByTestId('marks')).toHaveText('Aangegeven: 1');
});
