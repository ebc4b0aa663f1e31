import { expect, test as base } from '@playwright/test';
import { pipeline, recordedFor, startCamera, startRecording, stopRecording } from '../support/app';
import { openElsewhere } from '../support/elsewhere';
import { watchCameras } from '../support/in-page';
import { watchRequests } from '../support/requests';

declare global {
	interface Window {
		violated(directive: string, uri: string): void;
	}
}

const test = base.extend<{ elsewhere: Awaited<ReturnType<typeof openElsewhere>> }>({
	elsewhere: async ({ browserName: _ }, use) => {
		const elsewhere = await openElsewhere();
		await use(elsewhere);
		elsewhere.close();
	}
});

/** Libraries that report usage do so once a minute and when they close. */
const LONGER_THAN_A_MINUTE = 66;

test('a recording of more than a minute asks the network for nothing', async ({
	page,
	context,
	baseURL
}) => {
	test.setTimeout(240_000);
	const requests = watchRequests(context, new URL(baseURL!).origin);
	const camera = await watchCameras(page);
	await startCamera(page);
	await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
	// Proof that what the workers fetch is seen too.
	expect(requests.all().join('\n')).toMatch(/pose_landmarker_lite\.task/);
	expect(requests.all().join('\n')).toMatch(/vision_wasm_module_internal\.wasm/);
	const sinceLoaded = requests.fromNowOn();

	await startRecording(page);
	await page.getByTestId('start-baseline').click();
	await page.keyboard.press('v');
	await page.getByTestId('mark').click();
	await recordedFor(page, LONGER_THAN_A_MINUTE);
	await stopRecording(page);
	await page.getByTestId('stop-camera').click();
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'idle');
	expect(await camera.states()).toEqual(['video ended']);

	expect(sinceLoaded()).toEqual([]);
	expect(requests.unwanted()).toEqual([]);
});

test('the page can send nothing to another origin, by any way', async ({ page, elsewhere }) => {
	await startCamera(page);
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

test('where the fence in JavaScript does not reach, the browser refuses', async ({
	page,
	elsewhere
}) => {
	await startCamera(page);
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

test('the workers that see the picture can send nothing at all', async ({ page, elsewhere }) => {
	await startCamera(page);
	await expect(pipeline(page)).toHaveAttribute('data-loaded', 'true', { timeout: 30_000 });
	expect(page.workers()).toHaveLength(2);
	for (const worker of page.workers()) {
		const outcome = (way: (address: string) => unknown) =>
			worker
				.evaluate(way, elsewhere.address)
				.then(() => 'went out')
				.catch((error: Error) => error.message);
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
	// They go on with their work.
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true', { timeout: 10_000 });
});

test.describe('without these fences', () => {
	test.use({ bypassCSP: true });

	test('the same attempt would have gone out', async ({ page, elsewhere }) => {
		await startCamera(page);
		await page.evaluate(async (address) => {
			const frame = document.body.appendChild(document.createElement('iframe'));
			await (frame.contentWindow as typeof globalThis & Window).fetch(`${address}/frame`);
		}, elsewhere.address);
		expect(elsewhere.visits).toEqual(['GET /frame']);
	});
});

test('page and worker come with the policy in their headers', async ({ page }) => {
	const policies = new Map<string, string>();
	page.on('response', async (response) => {
		const { pathname } = new URL(response.url());
		policies.set(pathname, response.headers()['content-security-policy'] ?? '');
	});
	await startCamera(page);
	const worker = [...policies.keys()].find((path) => path.includes('/workers/pose.worker'));
	for (const path of ['/meten/', worker ?? 'worker'])
		for (const part of ["default-src 'self'", "connect-src 'self';", "worker-src 'self'"])
			expect(policies.get(path), path).toContain(part);
});

test('the privacy page tells what went over the network since the camera went on', async ({
	page
}) => {
	await startCamera(page);
	await page.evaluate(() => fetch('https://elsewhere.example/').catch(() => {}));
	await expect(pipeline(page)).toContainText(/Naar buiten gestuurd[^:]*: 0/);
	await page.getByRole('link', { name: 'Hoe zit dat?' }).click();
	await expect(page.getByTestId('requests-foreign')).toHaveText('0');
	await expect(page.getByTestId('requests-sent')).toHaveText('0');
	await expect(page.getByTestId('requests-refused')).toHaveText('1');
	expect(Number(await page.getByTestId('requests-own').textContent())).toBeGreaterThan(0);
});
