import { expect, test } from '@playwright/test';
import { pipeline, startSimulated, visit } from '../support/app';
import { collectConsoleErrors } from '../support/console';
import { LANGUAGES, PAGES } from '../support/pages';
import { watchRequests } from '../support/requests';

test('the home page shows all doors and none leads nowhere', async ({ page }) => {
	await visit(page, '/');
	const doors = page.getByRole('region', { name: 'De kamers van Luwte' }).getByRole('listitem');
	await expect(doors).toHaveCount(6);
	for (const name of [
		'Oefenen',
		'Rustcheck',
		'Gesprek',
		'Spellen',
		'Het slimme onbewuste',
		'Docent'
	])
		await expect(doors.getByText(name, { exact: true })).toHaveCount(1);
	for (const door of await doors.all())
		if ((await door.getByRole('link').count()) === 0)
			await expect(door).toContainText('Komt eraan');
});

test('the home page leads to measuring, and to the example', async ({ page }) => {
	await visit(page, '/');
	await page.getByRole('link', { name: 'Kijk naar je adem en houding' }).click();
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

test('no link of the site is dead', async ({ page, request, baseURL }) => {
	const queue = LANGUAGES.map(({ prefix }) => `${prefix}/`);
	const visited = new Set<string>();
	for (let path = queue.shift(); path; path = queue.shift()) {
		if (visited.has(path)) continue;
		visited.add(path);
		const response = await request.get(path);
		expect(response.status(), path).toBe(200);
		await page.goto(path);
		const targets = await page.locator('[href], [src]').evaluateAll((elements) =>
			elements.map((element) => {
				const { href, src } = element as HTMLAnchorElement & HTMLImageElement;
				return href || src;
			})
		);
		for (const target of targets) {
			const { origin, pathname } = new URL(target, baseURL);
			expect(origin, `${target} on ${path}`).toBe(new URL(baseURL!).origin);
			const isPage = /\/$/.test(pathname);
			// What stands behind a question mark is the page's own business: it is the same file.
			if (isPage) queue.push(pathname);
			else expect((await request.get(pathname)).status(), `${target} on ${path}`).toBe(200);
		}
	}
	for (const { prefix } of LANGUAGES)
		expect([...visited]).toEqual(
			expect.arrayContaining([`${prefix}/meten/`, `${prefix}/privacy/`])
		);
});

for (const { lang, prefix } of LANGUAGES) {
	test(`no page complains on the console (${lang})`, async ({ page }) => {
		const errors = collectConsoleErrors(page);
		for (const path of PAGES) await visit(page, `${prefix}${path}`);
		await startSimulated(page, { language: prefix });
		await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
		expect(errors).toEqual([]);
	});

	test(`an address that does not exist is explained (${lang})`, async ({ page }) => {
		const response = await visit(page, `${prefix}/nergens/`);
		expect(response?.status()).toBe(404);
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
		const texts = {
			nl: ['Deze pagina is er niet', 'Naar het begin'],
			en: ['This page is not here', 'To the start']
		}[lang];
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts[0]!);
		await page.getByRole('link', { name: texts[1]! }).click();
		await expect(page).toHaveURL(new RegExp(`${prefix}/$`));
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});
}

test('the check of this device finds everything as promised', async ({
	page,
	context,
	baseURL
}) => {
	const requests = watchRequests(context, new URL(baseURL!).origin);
	await visit(page, '/privacy/');
	await page.getByTestId('run-checks').click();
	const checks = page.getByTestId('checks');
	await expect(checks).toHaveAttribute('data-passed', /./, { timeout: 20_000 });
	const failed = checks.locator('li:not([data-passed=true])');
	expect(await failed.evaluateAll((all) => all.map((li) => li.dataset['check']))).toEqual([]);
	await expect(checks).toHaveAttribute('data-passed', 'true');
	await expect(checks.getByRole('listitem')).toHaveCount(10);
	await expect(checks).toContainText('Alles is zoals beloofd.');

	// The attempts of the check count as refused, not as sent.
	await expect(page.getByTestId('requests-refused')).not.toHaveText('0');
	await expect(page.getByTestId('requests-foreign')).toHaveText('0');
	await expect(page.getByTestId('requests-sent')).toHaveText('0');
	expect(requests.unwanted().filter((what) => !what.includes('luwte-check.invalid'))).toEqual([]);
});

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
