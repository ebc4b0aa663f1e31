import { expect, test } from '@playwright/test';
import { pipeline, visit } from '../support/app';
import { watchRequests } from '../support/requests';
import { words } from '../support/words';

// The doors of the home page are tested beside it (home.test.ts).

test('the home page has the one font with it, and leads to measuring and to the example', async ({
	page
}) => {
	const response = await visit(page, '/');
	await test.step('its headers turn off nothing that the browser does not know', async () => {
		const policy = response!.headers()['permissions-policy']!;
		const known = await page.evaluate(() =>
			(document as unknown as { featurePolicy: { features(): string[] } }).featurePolicy.features()
		);
		const named = policy.split(', ').map((rule) => rule.split('=')[0]);
		expect(named).toContain('camera');
		expect(known).toEqual(expect.arrayContaining(named));
	});
	await test.step('the font is on its way with the page, and is the one that is used', async () => {
		const preload = page.locator('link[rel=preload][as=font]');
		await expect(preload).toHaveCount(1);
		const address = await preload.evaluate((link: HTMLLinkElement) => link.href);
		const fonts = () =>
			page.evaluate(() =>
				performance
					.getEntriesByType('resource')
					.map(({ name }) => name)
					.filter((name) => name.endsWith('.woff2'))
			);
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		await expect.poll(fonts).toEqual([address]);
	});
	await test.step('to measuring', async () => {
		await page.getByRole('link', { name: words.nl.home_start }).click();
		await expect(page.getByTestId('start-camera')).toBeVisible();
		await page.goBack();
	});
	await test.step('to the example', async () => {
		await page.getByRole('link', { name: words.nl.home_example }).click();
		await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
	});
});

test('the home page stands without the parts that it fetches later', async ({ page }) => {
	const first = await (await visit(page, '/'))!.text();
	const missed: string[] = [];
	const uncaught: string[] = [];
	page.on('pageerror', ({ message }) => uncaught.push(message));
	await page.route('**/_app/**/*.js', (route) => {
		const { pathname } = new URL(route.request().url());
		const name = pathname.split('/').at(-1)!;
		// SvelteKit fetches the page of its errors (a node) by itself.
		if (first.includes(name) || pathname.includes('/nodes/')) return route.continue();
		missed.push(name);
		return route.abort();
	});
	await visit(page, '/');
	await expect.poll(() => missed.length).toBeGreaterThanOrEqual(2);
	await expect(page.getByTestId('begin-here')).toHaveText(words.nl.home_begin);
	await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
	expect(uncaught).toEqual([]);
});

test(
	'the check of this device finds everything as promised, and what a host forgets',
	{ tag: '@quick' },
	async ({ page, context, baseURL }) => {
		const requests = watchRequests(context, new URL(baseURL!).origin);
		const checks = page.getByTestId('checks');
		/** Names of the checks that did not pass. */
		const failed = () =>
			checks
				.locator('li:not([data-passed=true])')
				.evaluateAll((all) => all.map((li) => li.dataset['check']));

		await test.step('as promised', async () => {
			await visit(page, '/privacy/');
			await page.getByTestId('run-checks').click();
			await expect(checks).toHaveAttribute('data-passed', /./, { timeout: 20_000 });
			await expect.poll(failed).toEqual([]);
			await expect(checks).toHaveAttribute('data-passed', 'true');
			await expect(checks.getByRole('listitem')).toHaveCount(10);
			await expect(checks).toContainText(words.nl.privacy_check_all_passed);

			// The attempts of the check count as refused, not as sent.
			await expect(page.getByTestId('requests-refused')).not.toHaveText('0');
			await expect(page.getByTestId('requests-foreign')).toHaveText('0');
			await expect(page.getByTestId('requests-sent')).toHaveText('0');
			expect(requests.unwanted().filter((what) => !what.includes('luwte-check.invalid'))).toEqual(
				[]
			);
		});
		await test.step('without the headers', async () => {
			await page.route('**/*', async (route) => {
				// Without its header the worker's policy lets the attempt of the check pass: it ends here.
				if (!route.request().url().startsWith(baseURL!)) return route.abort();
				const response = await route.fetch();
				const headers = response.headers();
				for (const name of ['content-security-policy', 'permissions-policy', 'referrer-policy'])
					delete headers[name];
				await route.fulfill({ response, headers });
			});
			await visit(page, '/privacy/');
			await page.getByTestId('run-checks').click();
			await expect(checks).toHaveAttribute('data-passed', 'false', { timeout: 20_000 });
			await expect
				.poll(failed)
				.toEqual(
					expect.arrayContaining([
						'page-policy-header',
						'worker-policy-header',
						'permissions-header',
						'referrer-header',
						'worker-policy'
					])
				);
		});
	}
);
