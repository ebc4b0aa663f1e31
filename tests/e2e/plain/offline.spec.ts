import { expect, test, type Page } from '@playwright/test';
import { pipeline, startSimulated, visit } from '../support/app';
import { changingHost } from '../support/changing-host';
import { keepApp, lookForNewer } from '../support/kept-app';
import { builtVersion, NEWER_SCRIPTS, newerVersion } from '../support/made-up-version';
import { follow } from '../support/pages';
import { watchRequests } from '../support/requests';
import { words } from '../support/words';

test.use({ serviceWorkers: 'allow' });

test(
	'the whole app works without a network, once it was opened and nobody measured',
	{ tag: '@quick' },
	async ({ page, context, baseURL }) => {
		const requests = watchRequests(context, new URL(baseURL!).origin);
		await test.step('nothing is fetched ahead while somebody measures', async () => {
			await startSimulated(page);
			expect(
				await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
			).toBe(0);
			expect(requests.all().filter((request) => request.includes('service-worker'))).toEqual([]);
		});
		await test.step('what is kept is fetched once, with plain requests to our own site', async () => {
			await keepApp(page);
			await expect(page.getByTestId('offline-ready')).toBeVisible();
			expect(requests.all().join('\n')).toMatch(/pose_landmarker_lite\.task/);
			const since = requests.fromNowOn();
			const menu = page.getByRole('navigation');
			await menu.getByRole('link', { name: words.nl.nav_games }).click();
			await expect(page.getByRole('heading', { level: 1, name: words.nl.nav_games })).toBeVisible();
			expect(since().filter((request) => /\.task|\.wasm/.test(request))).toEqual([]);
			expect(requests.unwanted()).toEqual([]);
		});
		await context.setOffline(true);
		await test.step('pages, in both languages', async () => {
			for (const path of ['/spellen/', '/en/spellen/memorie/', '/privacy/']) {
				await visit(page, path);
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			}
		});
		await test.step('an address without its slash, and one that is none of ours', async () => {
			await visit(page, '/spellen/kletskwartet?zit=samen');
			await expect(page).toHaveURL(/\/spellen\/kletskwartet\/\?zit=samen$/);
			const lost = await visit(page, '/en/nergens');
			expect(lost?.status()).toBe(404);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.en.error_title);
		});
		await test.step('a meeting and a page of background', async () => {
			await visit(page, '/oefenen/bijeenkomst/?nummer=2');
			await expect(page.getByTestId('meeting-plan')).toBeVisible();
			await visit(page, '/oefenen/achtergrond/?naam=lvb');
			await expect(page.getByTestId('condition')).toBeVisible();
		});
		await test.step('the praatplaat, drawn', async () => {
			await visit(page, '/praatplaat/?deur=client');
			await expect(
				page.getByTestId('plate-room').locator('svg [data-part]').first()
			).toBeAttached();
		});
		await test.step('a game, with its pictures', async () => {
			await visit(page, '/spellen/kletskwartet/?zit=samen');
			await page.getByTestId('card').first().click();
			await expect(page.getByTestId('question-text')).not.toBeEmpty();
			expect(
				await page
					.locator('.playing-card img')
					.first()
					.evaluate((img: HTMLImageElement) => img.naturalWidth)
			).toBeGreaterThan(0);
		});
		await test.step('measuring', async () => {
			await startSimulated(page);
			await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		});
	}
);

/** Counts, from now on, how often a worker asks this page whether it may fetch. */
async function countAsking(page: Page): Promise<() => Promise<number>> {
	const counter = await page.evaluateHandle(() => {
		const asked = { times: 0 };
		navigator.serviceWorker.addEventListener('message', () => asked.times++);
		return asked;
	});
	return () => counter.evaluate(({ times }) => times);
}

test('a newer version that the browser finds while somebody measures waits, on a slow host too, and comes by itself afterwards', async ({
	page
}) => {
	const host = await changingHost(builtVersion);
	await keepApp(page, host.url);
	const names = () => page.evaluate(() => caches.keys());
	const before = await names();
	const newest = async () => (await names()).find((name) => !before.includes(name))!;
	await test.step('not one request while somebody measures', async () => {
		host.deploy(newerVersion());
		await visit(page, `${host.url}/meten/?bron=simulatie`);
		await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
		const asked = await countAsking(page);
		const since = host.fromNowOn();
		await lookForNewer(page);
		// It asks, is told to wait, and asks again when a while has gone by.
		await expect.poll(asked).toBeGreaterThanOrEqual(2);
		expect(since().filter((path) => path !== '/service-worker.js')).toEqual([]);
	});
	await test.step('what is under way when somebody begins is broken off', async () => {
		const goOn = host.stall();
		const since = host.fromNowOn();
		await follow(page, '/');
		await expect.poll(() => since().length).toBe(1);
		expect(host.brokenOff()).toBe(0);
		const asked = await countAsking(page);
		await follow(page, '/meten/');
		await expect.poll(() => host.brokenOff()).toBe(1);
		await expect.poll(asked).toBeGreaterThanOrEqual(1);
		expect(since()).toHaveLength(1);
		goOn();
	});
	await test.step('afterwards it comes whole, though a file fails, and past what the browser keeps of pages', async () => {
		host.failOnce('/privacy/');
		const since = host.fromNowOn();
		await follow(page, '/');
		await expect(page.getByTestId('newer')).toBeVisible({ timeout: 30_000 });
		expect(since()).toContain('/spellen/');
		expect(since().filter((path) => path === '/privacy/')).toHaveLength(2);
		// What has the same name is the same file, and is not fetched again.
		const hashed = since().filter((path) => path.startsWith('/_app/immutable/'));
		expect(hashed.length).toBeGreaterThan(0);
		expect(hashed.filter((path) => !path.startsWith(NEWER_SCRIPTS))).toEqual([]);
		const [old, fresh] = await page.evaluate(
			(pair) =>
				Promise.all(pair.map(async (name) => (await (await caches.open(name)).keys()).length)),
			[before[0]!, await newest()] as const
		);
		expect(fresh).toBe(old);
	});
	await test.step('it takes over where somebody says so; another page goes on with the files it began with', async () => {
		const other = await page.context().newPage();
		await visit(other, `${host.url}/privacy/`);
		// All that is asked for now comes from this device.
		const goOn = host.stall();
		// What the older version still waits for on behalf of a page must not hold the newer one up.
		await other.evaluate(() => void fetch('/no-such-file').catch(() => {}));
		await expect.poll(host.unanswered).toBeGreaterThan(0);
		await page.getByTestId('newer').getByRole('button').click();
		await expect(page.locator(`link[href^="${NEWER_SCRIPTS}"]`).first()).toBeAttached();
		await expect(page.locator('#svelte-announcer')).toBeAttached();
		await follow(other, '/meten/');
		await expect.poll(names).toHaveLength(2);
		goOn();
		await other.close();
	});
	await test.step('what is older goes when nobody needs it', async () => {
		const kept = await newest();
		const context = page.context();
		await page.close();
		const again = await context.newPage();
		await visit(again, host.url);
		await expect.poll(() => again.evaluate(() => caches.keys())).toEqual([kept]);
	});
	host.close();
});
