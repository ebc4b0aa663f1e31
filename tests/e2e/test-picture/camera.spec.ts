import { expect, test } from '@playwright/test';
import {
	fault,
	pipeline,
	recordedFor,
	recordedSeconds,
	startCamera,
	startRecording
} from '../support/app';
import { beginCount, openCount } from '../support/counting';
import { askForCamera, busyOnce, expectFault, tryAgain } from '../support/faults';
import { cameraClock, hideTab, passDay, showTab, watchCameras } from '../support/in-page';
import { standIn } from '../support/stand-in';

test('a camera in use says so; one that is on goes off by its button and by leaving, and what it sent is told', async ({
	page
}) => {
	await standIn(page);
	const camera = await watchCameras(page);
	await busyOnce(page);
	await askForCamera(page);
	await test.step('another program uses it: that is said, and trying again works', async () => {
		await expectFault(page, 'camera-busy', 'Sluit andere programma’s');
		await tryAgain(page);
		await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
		expect(await camera.states()).toEqual(['video live']);
	});

	await test.step('off by the button, and on again', async () => {
		await page.getByTestId('stop-camera').click();
		await expect(pipeline(page)).toHaveAttribute('data-body', 'false');
		expect(await camera.states()).toEqual(['video ended']);
		await page.getByTestId('start-camera').click();
		await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
		expect(await camera.states()).toEqual(['video ended', 'video live']);
		expect(page.workers().length).toBeGreaterThan(0);
	});

	await test.step('off by leaving, and what went over the network since it went on is told', async () => {
		await page.evaluate(() => fetch('https://elsewhere.example/').catch(() => {}));
		await expect(pipeline(page)).toContainText(/Naar buiten gestuurd[^:]*: 0/);
		await page.getByRole('link', { name: 'Hoe zit dat?' }).click();
		await expect(page.getByTestId('requests-foreign')).toHaveText('0');
		await expect(page.getByTestId('requests-sent')).toHaveText('0');
		await expect(page.getByTestId('requests-refused')).toHaveText('1');
		expect(await camera.states()).toEqual(['video ended', 'video ended']);
		await expect.poll(() => page.workers().length).toBe(0);
	});
});

test('a recording outlasts a tab that was away, and a camera that is unplugged', async ({
	page
}) => {
	const AWAY_S = 300;
	// Slow enough for a busy machine not to come near the time away.
	await standIn(page, { tempo: 2 });
	const camera = await watchCameras(page);
	const clock = await cameraClock(page);
	await startCamera(page);
	await startRecording(page);
	await recordedFor(page, 2);

	await test.step('measuring goes on after the time away, which does not count', async () => {
		const before = await recordedSeconds(page);
		await hideTab(page);
		await clock.skip(AWAY_S);
		await showTab(page);
		await expect(page.getByTestId('record')).toContainText('Die tijd telt niet mee.');
		await recordedFor(page, before + 3);
		expect(await recordedSeconds(page)).toBeLessThan(before + AWAY_S);
		await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
		await expect(fault(page)).toHaveCount(0);
	});

	await test.step('unplugged: said, kept, and on again when it is back', async () => {
		await camera.unplug();
		await expectFault(page, 'camera-lost', 'De camera is weg.');
		await expect(page.getByTestId('record-saved')).toBeVisible();
		await tryAgain(page);
		await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
	});

	await test.step('it ends a count, and that is said too', async () => {
		await openCount(page);
		await beginCount(page);
		await camera.unplug();
		await expect(page.getByTestId('count-stopped')).toHaveAttribute('data-why', 'measuring');
		await page.getByTestId('count-close').click();
		await expect(fault(page)).toHaveAttribute('data-code', 'camera-lost');
	});

	await test.step('out of sight for more than a minute: the camera goes off, and on again by one button', async () => {
		await tryAgain(page);
		await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
		await hideTab(page);
		await passDay(page, 61);
		await expectFault(page, 'out-of-sight', 'Daarom is de camera uitgezet.');
		expect(new Set(await camera.states())).toEqual(new Set(['video ended']));
		await showTab(page);
		await tryAgain(page);
		await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
	});

	await page.getByRole('navigation').getByRole('link', { name: 'Terugkijken' }).click();
	await expect(page.getByTestId('sessions').getByRole('listitem')).toHaveCount(1);
	await expect(page.getByTestId('sessions')).toContainText(/0:\d\d · Camera/);
});
