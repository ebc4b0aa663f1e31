import { expect, test } from '@playwright/test';
import { fault, visit } from '../support/app';
import { beat } from '../support/course';
import { next } from '../support/rustcheck';

test('who refuses the camera does the exercise without it', async ({ page }) => {
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
