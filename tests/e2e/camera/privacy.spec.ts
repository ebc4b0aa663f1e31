import { expect, type Page, type Worker } from '@playwright/test';
import { ENGINE_STARTS, pipeline, startCamera } from '../support/app';
import { withElsewhere as test } from '../support/elsewhere';

declare global {
	interface Window {
		violated(directive: string, uri: string): void;
	}
}

/** The policy that every answer of the server came with, by path. Call before opening the page. */
function watchPolicies(page: Page): ReadonlyMap<string, string> {
	const policies = new Map<string, string>();
	page.on('response', (response) => {
		const { pathname } = new URL(response.url());
		policies.set(pathname, response.headers()['content-security-policy'] ?? '');
	});
	return policies;
}

/** How an attempt in a worker ends: with the name of what refused it. */
function attempt(worker: Worker, way: (address: string) => unknown, address: string) {
	return worker
		.evaluate(way, address)
		.then(() => 'went out')
		.catch((error: Error) => error.message);
}

test('while the camera is on nothing can be sent, by any way', async ({ page, elsewhere }) => {
	const { step } = test;
	const policies = watchPolicies(page);
	await startCamera(page);
	await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true', ENGINE_STARTS);

	await step('page and worker came with the policy in their headers', () => {
		const worker = [...policies.keys()].find((path) => path.includes('/workers/pose.worker'));
		for (const path of ['/meten/', worker ?? 'worker'])
			for (const part of ["default-src 'self'", "connect-src 'self';", "worker-src 'self'"])
				expect(policies.get(path), path).toContain(part);
	});

	await step('the workers that see the picture can send nothing at all', async () => {
		expect(page.workers()).toHaveLength(2);
		for (const worker of page.workers()) {
			const outcome = (way: (address: string) => unknown) =>
				attempt(worker, way, elsewhere.address);
			expect(await outcome((address) => fetch(`${address}/fetch`).then(() => 0))).toContain(
				'FenceError'
			);
			expect(await outcome(() => fetch('/').then(() => 0))).toContain('FenceError');
			expect(await outcome((address) => void new WebSocket(address))).toContain('FenceError');
			expect(await outcome((address) => import(`${address}/script.js`))).toContain(
				'Failed to fetch dynamically imported module'
			);
		}
		expect(elsewhere.visits).toEqual([]);
	});

	await step('the page can send nothing to another origin', async () => {
		const outcomes = await page.evaluate(async (address) => {
			const ways: Record<string, () => unknown> = {
				fetch: () => fetch(`${address}/fetch`),
				'fetch of our own with a body': () => fetch('/', { method: 'POST', body: 'x' }),
				XMLHttpRequest: () => new XMLHttpRequest().open('GET', `${address}/xhr`),
				sendBeacon: () => navigator.sendBeacon(`${address}/beacon`, 'x'),
				WebSocket: () => new WebSocket(address.replace('http', 'ws')),
				EventSource: () => new EventSource(`${address}/events`)
			};
			const outcomes: Record<string, string> = {};
			for (const [name, way] of Object.entries(ways))
				try {
					await way();
					outcomes[name] = 'went out';
				} catch (error) {
					outcomes[name] = (error as Error).name;
				}
			return outcomes;
		}, elsewhere.address);
		for (const [way, outcome] of Object.entries(outcomes)) expect(outcome, way).toBe('FenceError');
		expect(elsewhere.visits).toEqual([]);
	});

	await step('where the fence in JavaScript does not reach, the browser refuses', async () => {
		const violations: string[] = [];
		await page.exposeFunction('violated', (directive: string, uri: string) => {
			violations.push(`${directive} ${new URL(uri).pathname}`);
		});
		await page.evaluate(async (address) => {
			const listen = (target: Document) =>
				target.addEventListener('securitypolicyviolation', (event) =>
					window.violated(event.effectiveDirective, event.blockedURI)
				);
			listen(document);
			new Image().src = `${address}/picture`;
			await import(/* @vite-ignore */ `${address}/script`).catch(() => {});
			// A frame of our own has a fetch that nobody has replaced.
			const frame = document.body.appendChild(document.createElement('iframe'));
			listen(frame.contentDocument!);
			await (frame.contentWindow as typeof globalThis & Window)
				.fetch(`${address}/frame`)
				.catch(() => {});
		}, elsewhere.address);
		// Once by the page's own policy, once by that of the header.
		const once = ['connect-src /frame', 'img-src /picture', 'script-src-elem /script'];
		await expect.poll(() => violations.sort()).toEqual([...once, ...once].sort());
		expect(elsewhere.visits).toEqual([]);
	});

	await step('all the while the workers go on with their work', async () => {
		await expect(pipeline(page)).toHaveAttribute('data-body', 'true', ENGINE_STARTS);
	});

	await step('and the privacy page tells that it was refused', async () => {
		await expect(pipeline(page)).toContainText(/Naar buiten gestuurd[^:]*: 0/);
		await page.getByRole('link', { name: 'Hoe zit dat?' }).click();
		await expect(page.getByTestId('requests-foreign')).toHaveText('0');
		await expect(page.getByTestId('requests-sent')).toHaveText('0');
		expect(Number(await page.getByTestId('requests-refused').textContent())).toBeGreaterThan(0);
		// What the workers fetched of our own, as they counted it themselves.
		expect(Number(await page.getByTestId('requests-own').textContent())).toBeGreaterThan(0);
	});
});
