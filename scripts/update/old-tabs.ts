/** Tabs of the first version without a service worker, on a host that has only the second. */
import { expect, type Page } from '@playwright/test';
import { recordedFor, startRecording, startSimulated, visit } from '../../tests/e2e/support/app';
import type { Handler } from '../../tests/e2e/support/changing-host';
import { follow } from '../../tests/e2e/support/pages';
import { sessions } from '../../tests/e2e/support/history';
import {
	countLoads,
	firstVersion,
	secondAlone,
	secondHome,
	withDevice,
	type Given,
	type Host
} from './device';

const WRITTEN = 'Mijn adem is rustig';
/** Of a version whose start script is missing everywhere. */
const START = /\/_app\/immutable\/entry\/start\./;

export function oldTabs(given: Given) {
	return withDevice(given, { serviceWorkers: 'block', forgetful: true }, async (page, host) => {
		await halfWrittenPlan(given, page, host);
		await runningRecording(given, page, host);
		await keptPage(given, page, host);
		await brokenHost(given, page, host);
	});
}

async function halfWrittenPlan({ builds, table }: Given, page: Page, host: Host) {
	await visit(page, `${host.url}/signalenplan/`);
	await page.getByTestId('groen-body').fill(WRITTEN);
	host.deploy(secondAlone(builds));
	const loads = countLoads(page);
	await follow(page, '/');
	await secondHome(page).waitFor();
	table.atMost('old tab, a part is gone: loads', loads(), '', 1);
	await follow(page, '/signalenplan/');
	table.atLeast('its half-written plan is there', await written(page), '', 1);
}

async function written(page: Page): Promise<number> {
	const field = page.getByTestId('groen-body');
	await expect(field).not.toHaveValue('');
	return Number((await field.inputValue()) === WRITTEN);
}

async function runningRecording({ builds, table }: Given, page: Page, host: Host) {
	host.deploy(firstVersion(builds));
	await visit(page, `${host.url}/over/`);
	await startSimulated(page, { tempo: 10, site: host.url });
	await startRecording(page);
	await recordedFor(page, 20);
	host.deploy(secondAlone(builds));
	const loads = countLoads(page);
	await follow(page, '/');
	await secondHome(page).waitFor();
	await follow(page, '/geschiedenis/');
	await page.getByTestId('unfinished').getByRole('button', { name: 'Bewaar' }).click();
	await expect(sessions(page)).toHaveCount(1);
	const [, minutes, seconds] = /(\d+):(\d\d) · /.exec((await sessions(page).textContent()) ?? '')!;
	table.atMost('old tab, recording: loads', loads(), '', 1);
	table.atLeast('its recording, of 20 s', 60 * Number(minutes) + Number(seconds), 's', 15);
}

/** The browser keeps a page for ten minutes, and its scripts are gone. */
async function keptPage({ builds, table }: Given, page: Page, host: Host) {
	host.deploy(firstVersion(builds));
	await visit(page, `${host.url}/intro/`);
	host.deploy(secondAlone(builds));
	await page.goto('about:blank');
	const loads = countLoads(page);
	await visit(page, `${host.url}/intro/`);
	await follow(page, '/');
	await secondHome(page).waitFor();
	table.atMost('page from the HTTP cache: loads', loads(), '', 2);
}

/** A file is missing, and loading anew does not help. */
async function brokenHost({ builds, table }: Given, page: Page, host: Host) {
	const serve = secondAlone(builds);
	const broken: Handler = (request, response) =>
		START.test(request.url!) ? void response.writeHead(404).end() : serve(request, response);
	host.deploy(broken);
	const loads = countLoads(page);
	const since = host.fromNowOn();
	await page.goto(`${host.url}/privacy/`);
	// Each load asks for it twice: ahead, and to start.
	await expect.poll(() => since().filter((path) => START.test(path)).length).toBeGreaterThan(2);
	await page.waitForLoadState('networkidle');
	table.atMost('a host that lacks a file: loads', loads(), '', 2);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
