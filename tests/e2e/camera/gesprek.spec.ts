import { expect, test, type Page } from '@playwright/test';
import { fault, visit } from '../support/app';
import { watchCameras } from '../support/in-page';
import { watchRequests } from '../support/requests';
import { cards, endTalk } from '../support/talk';

/** A conversation with the camera, without a calm minute. */
async function startWithCamera(page: Page) {
	await visit(page, '/gesprek/');
	await page.getByTestId('talk-camera').click();
	await expect(page.getByTestId('talk-alone')).toBeVisible({ timeout: 20_000 });
	await page.getByTestId('talk-begin').click();
	await expect(page.getByTestId('talk-now')).toBeVisible();
}

test('the camera is on in the conversation and off at the cards, and comes back', async ({
	page
}) => {
	const camera = await watchCameras(page);
	await startWithCamera(page);
	expect(await camera.states()).toEqual(['video live']);
	await page.keyboard.press('k');
	await expect(cards(page).first()).toBeVisible();
	expect(await camera.states()).toEqual(['video ended']);
	await page.keyboard.press('k');
	await expect.poll(camera.states).toEqual(['video ended', 'video live']);
	await endTalk(page);
	expect(await camera.states()).toEqual(['video ended', 'video ended']);
});

test('the camera may stay on at the cards for who chose that', async ({ page }) => {
	const camera = await watchCameras(page);
	await visit(page, '/gesprek/');
	await page.getByTestId('talk-settings').locator('summary').click();
	await page.getByTestId('camera-at-cards').check();
	await startWithCamera(page);
	await page.keyboard.press('k');
	await expect(cards(page).first()).toBeVisible();
	expect(await camera.states()).toEqual(['video live']);
});

test('a camera that is unplugged leaves the cards and the conversation as they are', async ({
	page
}) => {
	const camera = await watchCameras(page);
	await startWithCamera(page);
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

test('while it is measured nothing goes over the network, up to the cards', async ({
	page,
	context,
	baseURL
}) => {
	const requests = watchRequests(context, new URL(baseURL!).origin);
	await startWithCamera(page);
	const inConversation = requests.fromNowOn();
	await page.getByTestId('talk-now').click();
	await expect(page.getByTestId('talk-noted')).toBeVisible();
	await page.keyboard.press('k');
	await expect(cards(page).first()).toBeVisible();
	const pictures = /\/pictures\/[\w-]+\.svg$/;
	expect(inConversation().filter((request) => !pictures.test(request))).toEqual([]);
	expect(requests.unwanted()).toEqual([]);
});
