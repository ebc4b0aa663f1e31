import { expect, test } from '@playwright/test';
import { fault, pipeline, rate, startCamera } from '../support/app';

test('a graphics card that falls away takes the workers along; they come back', async ({
	page,
	browser
}) => {
	await startCamera(page);
	await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
	const replaced = page.workers().map((worker) => worker.waitForEvent('close'));
	expect(replaced).toHaveLength(2);
	const session = await browser.newBrowserCDPSession();
	await session.send('Browser.crashGpuProcess').catch(() => {});
	await Promise.all(replaced);
	await expect(rate(page)).not.toBeEmpty({ timeout: 50_000 });
	await expect(fault(page)).toHaveCount(0);
});
