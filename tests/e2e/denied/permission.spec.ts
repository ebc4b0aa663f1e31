import { expect, test } from '@playwright/test';
import { fault, pipeline } from '../support/app';
import { askForCamera, expectFault, tryAgain } from '../support/faults';
import { standIn } from '../support/stand-in';

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
