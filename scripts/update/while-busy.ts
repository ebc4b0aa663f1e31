/** A newer version comes while somebody is busy; then she takes it, and another tab goes on. */
import { expect, type Page } from '@playwright/test';
import { visit } from '../../tests/e2e/support/app';
import { keepApp, lookForNewer } from '../../tests/e2e/support/kept-app';
import { follow } from '../../tests/e2e/support/pages';
import {
	countLoads,
	INSTALL_MS,
	isInBoth,
	isPage,
	newerNote,
	secondAlone,
	secondHome,
	secondsUntil,
	withDevice,
	type Given
} from './device';

/** Where somebody is busy: a conversation, a check, an exercise, a game, writing, a board. */
const ROOMS = [
	'/gesprek/',
	'/rustcheck/',
	'/meten/',
	'/oefenen/oefening/?naam=body/first',
	'/spellen/kletskwartet/?zit=samen',
	'/signalenplan/',
	'/onbewuste/bord/'
];
const LANDINGS = ['/', '/spellen/', '/oefenen/'];
const WRITTEN = 'Mijn adem is rustig';

export function whileBusy(given: Given) {
	const { builds, table } = given;
	return withDevice(given, {}, async (page, host) => {
		await keepApp(page, host.url, INSTALL_MS);
		await follow(page, '/signalenplan/');
		await page.getByTestId('groen-body').fill(WRITTEN);
		const loads = countLoads(page);
		host.deploy(secondAlone(builds));
		const since = host.fromNowOn();
		await lookForNewer(page);
		await expect.poll(() => isWaiting(page), { timeout: INSTALL_MS }).toBe(true);
		const fetched = since();
		const hashed = fetched.filter((path) => path.startsWith('/_app/immutable/'));
		table.atLeast('pages fetched past the HTTP cache', fetched.filter(isPage).length, '', 80);
		table.fact('hashed files that changed', hashed.length, '');
		table.atMost(
			'unchanged hashed files fetched again',
			hashed.filter((path) => isInBoth(builds, path)).length,
			'',
			0
		);

		table.atMost('rooms where it is told', await countTold(page, ROOMS), '', 0);
		table.atLeast('landings where it is told', await countTold(page, LANDINGS), '', 3);
		table.atMost('pages loaded anew by themselves', loads(), '', 0);

		const other = await openOther(page, host.url);
		const otherLoads = countLoads(other);
		await follow(page, '/');
		// The older version waits for the host on behalf of a tab.
		const goOn = host.stall();
		await other.evaluate(() => void fetch('/no-such-file').catch(() => {}));
		await expect.poll(host.unanswered).toBeGreaterThan(0);
		const taken = secondsUntil(async () => {
			await newerNote(page).getByRole('button').click();
			await secondHome(page).waitFor();
		});
		table.atMost('from the tap to the newer version', await taken, 's', 5);
		goOn();

		await expect(other.getByTestId('groen-body')).toHaveValue(WRITTEN);
		await follow(other, '/spellen/');
		await follow(other, '/docent/');
		table.atMost('the other tab, loaded anew', otherLoads(), '', 0);
		table.atLeast('the other tab is told too', await countTold(other, ['/']), '', 1);
		await visit(page, `${host.url}/signalenplan/`);
		await expect(page.getByTestId('groen-body')).toHaveValue(WRITTEN);
	});
}

function isWaiting(page: Page): Promise<boolean> {
	return page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		return Boolean(registration?.waiting);
	});
}

/** On how many of these pages a newer version is offered. */
async function countTold(page: Page, paths: readonly string[]): Promise<number> {
	let told = 0;
	for (const path of paths) {
		await follow(page, path);
		told += await newerNote(page).count();
	}
	return told;
}

async function openOther(page: Page, url: string): Promise<Page> {
	const other = await page.context().newPage();
	await visit(other, `${url}/signalenplan/`);
	await other.getByTestId('groen-body').fill(WRITTEN);
	return other;
}
