import { expect, test } from '@playwright/test';
import { pipeline, visit } from '../support/app';
import { watchRequests } from '../support/requests';
import { words } from '../support/words';

test(
	'the home page shows all doors and none leads nowhere',
	{ tag: '@quick' },
	async ({ page }) => {
		await visit(page, '/');
		const doors = page.getByRole('region', { name: words.nl.home_doors }).getByRole('listitem');
		await expect(doors).toHaveCount(6);
		for (const name of [
			'Oefenen',
			'Rustcheck',
			'Gesprek',
			'Spellen',
			words.nl.door_unconscious,
			words.nl.door_teacher
		])
			await expect(doors.getByText(name, { exact: true })).toHaveCount(1);
		for (const door of await doors.all())
			if ((await door.getByRole('link').count()) === 0)
				await expect(door).toContainText(words.nl.door_soon);
	}
);

test('the home page leads to measuring, and to the example', async ({ page }) => {
	await visit(page, '/');
	await page.getByRole('link', { name: words.nl.home_start }).click();
	await expect(page.getByTestId('start-camera')).toBeVisible();
	await page.goBack();
	await page.getByRole('link', { name: 'Bekijk eerst een voorbeeld' }).click();
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
});

test('the one font is on its way with the page, and is the one that is used', async ({ page }) => {
	const preload = page.locator('link[rel=preload][as=font]');
	await visit(page, '/');
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

test(
	'the check of this device finds everything as promised',
	{ tag: '@quick' },
	async ({ page, context, baseURL }) => {
		const requests = watchRequests(context, new URL(baseURL!).origin);
		await visit(page, '/privacy/');
		await page.getByTestId('run-checks').click();
		const checks = page.getByTestId('checks');
		await expect(checks).toHaveAttribute('data-passed', /./, { timeout: 20_000 });
		const failed = checks.locator('li:not([data-passed=true])');
		expect(await failed.evaluateAll((all) => all.map((li) => li.dataset['check']))).toEqual([]);
		await expect(checks).toHaveAttribute('data-passed', 'true');
		await expect(checks.getByRole('listitem')).toHaveCount(10);
		await expect(checks).toContainText(words.nl.privacy_check_all_passed);

		// The attempts of the check count as refused, not as sent.
		await expect(page.getByTestId('requests-refused')).not.toHaveText('0');
		await expect(page.getByTestId('requests-foreign')).toHaveText('0');
		await expect(page.getByTestId('requests-sent')).toHaveText('0');
		expect(requests.unwanted().filter((what) => !what.includes('luwte-check.invalid'))).toEqual([]);
	}
);

test('the check sees it when the host forgets the headers', async ({ page, baseURL }) => {
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
	const checks = page.getByTestId('checks');
	await expect(checks).toHaveAttribute('data-passed', 'false', { timeout: 20_000 });
	const failed = checks.locator('li[data-passed=false]');
	const names = await failed.evaluateAll((all) => all.map((li) => li.dataset['check']));
	for (const name of [
		'page-policy-header',
		'worker-policy-header',
		'permissions-header',
		'referrer-header',
		'worker-policy'
	])
		expect(names).toContain(name);
});
