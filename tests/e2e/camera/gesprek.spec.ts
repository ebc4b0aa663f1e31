import { expect, test } from '@playwright/test';
import { watchCameras } from '../support/in-page';
import { watchRequests } from '../support/requests';
import { cards, endTalk, openTalk, talkWithCamera } from '../support/talk';

test('the camera is on in the conversation and off at the cards, and nothing goes over the network', async ({
	page,
	context,
	baseURL
}) => {
	const requests = watchRequests(context, new URL(baseURL!).origin);
	const camera = await watchCameras(page);
	await openTalk(page);
	await talkWithCamera(page);
	const inConversation = requests.fromNowOn();
	expect(await camera.states()).toEqual(['video live']);
	await page.getByTestId('talk-now').click();
	await expect(page.getByTestId('talk-noted')).toBeVisible();

	await page.keyboard.press('k');
	await expect(cards(page).first()).toBeVisible();
	expect(await camera.states()).toEqual(['video ended']);
	const pictures = /\/pictures\/[\w-]+\.svg$/;
	expect(inConversation().filter((request) => !pictures.test(request))).toEqual([]);

	await test.step('back in the conversation it comes on again, until the end', async () => {
		await page.keyboard.press('k');
		await expect.poll(camera.states).toEqual(['video ended', 'video live']);
		await endTalk(page);
		expect(await camera.states()).toEqual(['video ended', 'video ended']);
	});
	expect(requests.unwanted()).toEqual([]);
});
