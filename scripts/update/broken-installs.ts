/** A newer version that does not come in one go. */
import { expect, type Page } from '@playwright/test';
import { visit } from '../../tests/e2e/support/app';
import { keepApp, lookForNewer } from '../../tests/e2e/support/kept-app';
import {
	INSTALL_MS,
	newerNote,
	secondAlone,
	secondHome,
	secondsUntil,
	withDevice,
	type Given
} from './device';

/** So many files of a version are here when it is interrupted. */
const SOME_FILES = 150;

/** The browser is closed in the middle, and opened again. */
export function interrupted(given: Given) {
	const { builds, table } = given;
	return withDevice(given, {}, async (page, host) => {
		await keepApp(page, host.url, INSTALL_MS);
		host.deploy(secondAlone(builds));
		const since = host.fromNowOn();
		await lookForNewer(page);
		await expect.poll(() => since().length, { timeout: INSTALL_MS }).toBeGreaterThan(SOME_FILES);
		const goOn = host.stall();
		await stopWorkers(page);
		goOn();
		await visit(page, host.url);
		await lookForNewer(page);
		await newerNote(page).waitFor({ timeout: INSTALL_MS });
		const files = since().filter((path) => /\.\w+$/.test(path) && path !== '/service-worker.js');
		const again = files.length - new Set(files).size;
		// What was under way, and what the page itself asked for.
		table.atMost('interrupted install: fetched again', again, '', 3);
		await newerNote(page).getByRole('button').click();
		await secondHome(page).waitFor();
	});
}

/** As the browser does when it is closed. */
async function stopWorkers(page: Page) {
	const session = await page.context().newCDPSession(page);
	await session.send('ServiceWorker.enable');
	await session.send('ServiceWorker.stopAllWorkers');
	await session.detach();
}

/** The newer version appears while the device has no network. */
export function whileOffline(given: Given) {
	const { builds, table } = given;
	return withDevice(given, {}, async (page, host) => {
		await keepApp(page, host.url, INSTALL_MS);
		await page.context().setOffline(true);
		host.deploy(secondAlone(builds));
		for (const path of ['/spellen/', '/meten/', '/']) {
			await visit(page, host.url + path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		}
		table.atMost('told while offline', await newerNote(page).count(), '', 0);
		await page.context().setOffline(false);
		const told = secondsUntil(async () => {
			// By itself: the browser looks when a page is opened.
			await visit(page, host.url);
			await newerNote(page).waitFor({ timeout: INSTALL_MS });
		});
		table.fact('back online: until it is told', await told, 's');
	});
}

/** Whether the device has the app, or is getting it. */
function isKept(page: Page): Promise<boolean> {
	return page.evaluate(async () => Boolean(await navigator.serviceWorker.getRegistration()));
}

/** The host changes while the first version is being kept. */
export function halfFirst(given: Given) {
	const { builds, table } = given;
	return withDevice(given, {}, async (page, host) => {
		const since = host.fromNowOn();
		await visit(page, host.url);
		await expect.poll(() => since().length, { timeout: INSTALL_MS }).toBeGreaterThan(SOME_FILES);
		host.deploy(secondAlone(builds));
		const given = secondsUntil(() =>
			expect.poll(() => isKept(page), { timeout: INSTALL_MS }).toBe(false)
		);
		table.atMost('deployed during the first install: given up', await given, 's', 10);
		const here = secondsUntil(() => keepApp(page, host.url, INSTALL_MS));
		table.fact('then the second is here', await here, 's');
		await page.context().setOffline(true);
		await visit(page, host.url);
		await secondHome(page).waitFor();
	});
}
