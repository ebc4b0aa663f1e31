import { expect, test } from '@playwright/test';
import { ENGINE_STARTS, visit } from '../support/app';
import { beat, comparison } from '../support/course';
import { next } from '../support/rustcheck';

test(
	'the camera measures on from the rest through the scene, out of sight',
	{ tag: '@realtime' },
	async ({ page }) => {
		await visit(page, '/oefenen/oefening/?naam=body/first');
		await next(page).click();
		await page.getByTestId('measure').click();
		await expect(page.getByTestId('resting')).toHaveAttribute(
			'data-phase',
			'running',
			ENGINE_STARTS
		);
		await expect(page.getByTestId('seconds-left')).toContainText('50', ENGINE_STARTS);
		await page.getByTestId('enough').click();
		await next(page).click();
		await page.getByTestId('play').click();
		// There is no mirror beside a scene. Whether all of it was measured shows in the comparison.
		await expect(page.locator('video')).toHaveCount(0);
		await beat(page, 'name');
		await page.getByTestId('stop').click();
		await next(page).click();
		await next(page).click();
		// The clip breathes calmly: seen well, and nothing clear to say.
		await expect(comparison(page)).toHaveAttribute('data-body', 'unclear');
		await expect(page.getByTestId('felt-measured')).toContainText('adem snel');
	}
);
