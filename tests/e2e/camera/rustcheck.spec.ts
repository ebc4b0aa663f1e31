import { expect, test } from '@playwright/test';
import { ENGINE_STARTS } from '../support/app';
import { watchCameras } from '../support/in-page';
import { watchRequests } from '../support/requests';
import { measureWithCamera, measuring, title } from '../support/rustcheck';

test(
	'reads the breath of the person before the camera, asks the network for nothing, and is off when she leaves',
	{ tag: '@realtime' },
	async ({ page, context, baseURL }) => {
		const camera = await watchCameras(page);
		const requests = watchRequests(context, new URL(baseURL!).origin);
		await measureWithCamera(page);
		await expect(page.getByTestId('mirror').locator('video')).toBeVisible();
		expect(await camera.states()).toEqual(['video live']);
		await expect(measuring(page)).toHaveAttribute('data-loaded', 'true', ENGINE_STARTS);
		const sinceLoaded = requests.fromNowOn();
		await page.getByRole('button', { name: 'Verberg beeld' }).click();
		await expect(page.getByTestId('mirror')).toHaveAttribute('data-hidden', 'true');

		// Only time in which the breath could be read is counted down.
		await expect(page.getByTestId('seconds-left')).toContainText(/\b4[0-3]\b/, {
			timeout: 60_000
		});
		expect(sinceLoaded()).toEqual([]);
		await page.goBack();
		await expect(title(page)).toHaveText('Hoe zit je erbij?');
		expect(await camera.states()).toEqual(['video ended']);
		await expect(page.locator('video')).toHaveCount(0);
		await expect.poll(() => page.workers().length).toBe(0);
		expect(requests.unwanted()).toEqual([]);
	}
);
