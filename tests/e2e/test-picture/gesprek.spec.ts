import { expect, test } from '@playwright/test';
import { fault } from '../support/app';
import { watchCameras } from '../support/in-page';
import { standIn } from '../support/stand-in';
import { cards, endTalk, openTalk, talkWithCamera } from '../support/talk';

test('the camera may stay on at the cards; unplugged, it leaves cards and conversation as they are', async ({
	page
}) => {
	await standIn(page);
	const camera = await watchCameras(page);
	await openTalk(page);
	await page.getByTestId('talk-settings').locator('summary').click();
	await page.getByTestId('camera-at-cards').check();
	await talkWithCamera(page);
	await page.keyboard.press('k');
	await expect(cards(page).first()).toBeVisible();
	expect(await camera.states()).toEqual(['video live']);

	await page.keyboard.press('k');
	await page.getByTestId('talk-now').click();
	await camera.unplug();
	await expect(fault(page)).toHaveAttribute('data-code', 'camera-lost');
	await page.getByTestId('talk-now').click();
	await page.keyboard.press('k');
	await expect(cards(page).first()).toBeVisible();
	await page.getByTestId('game-back').click();
	await expect(page.getByTestId('talk-now')).toBeVisible();
	await endTalk(page);
});
