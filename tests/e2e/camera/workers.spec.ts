import { expect, test } from '@playwright/test';
import {
	ENGINE_STARTS,
	fault,
	pipeline,
	recordedFor,
	recordedSeconds,
	startCamera,
	startRecording
} from '../support/app';

test('a graphics card that falls away takes the workers along; they come back', async ({
	page,
	browser
}) => {
	await startCamera(page);
	await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true', ENGINE_STARTS);
	await startRecording(page);
	const replaced = page.workers().map((worker) => worker.waitForEvent('close'));
	expect(replaced).toHaveLength(2);
	const session = await browser.newBrowserCDPSession();
	await session.send('Browser.crashGpuProcess').catch(() => {});
	await Promise.all(replaced);
	// Longer than it takes to tell what has become of the workers.
	await recordedFor(page, (await recordedSeconds(page)) + 4, 60_000);
	await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true', ENGINE_STARTS);
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true', ENGINE_STARTS);
	await expect(fault(page)).toHaveCount(0);
});
