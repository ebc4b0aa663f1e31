import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a page and waits until it answers: its text is there before the app in it is awake. */
export async function visit(page: Page, path: string) {
	const response = await page.goto(path);
	await expect(page.locator('#svelte-announcer')).toBeAttached();
	return response;
}

/** Starting the engine twice may take a busy machine so long. */
export const ENGINE_STARTS = { timeout: 60_000 };

export const pipeline = (page: Page): Locator => page.getByTestId('pipeline');
export const rate = (page: Page): Locator => page.getByTestId('breathing-rate');
export const unsure = (page: Page): Locator => page.getByTestId('unsure');
export const fault = (page: Page): Locator => page.getByTestId('fault');

/** Opens the measuring page and turns the camera on; resolves when frames are being measured. */
export async function startCamera(page: Page) {
	await visit(page, '/meten/');
	await page.getByTestId('start-camera').click();
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'running', ENGINE_STARTS);
}

export interface Simulation {
	scenario?: string;
	seed?: number;
	/** Times real time. */
	tempo?: number;
	/** Prefix of the address, for the other language. */
	language?: '' | '/en';
	/** Another site than that of the tests. */
	site?: string;
}

/** Opens the measuring page with a simulated body that starts by itself. */
export async function startSimulated(
	page: Page,
	{ scenario = 'calm', seed = 1, tempo = 1, language = '', site = '' }: Simulation = {}
) {
	await visit(
		page,
		`${site}${language}/meten/?bron=simulatie&scenario=${scenario}&seed=${seed}&tempo=${tempo}`
	);
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
}

/** Fails with the code of the fault on screen: what went wrong says more than what is missing. */
export async function expectNoFault(page: Page) {
	const codes = await fault(page).evaluateAll((notes) => notes.map((note) => note.dataset.code));
	expect(codes, 'faults on screen').toEqual([]);
}

/** A recording that runs from now on. */
export async function startRecording(page: Page) {
	const start = page.getByTestId('start-recording');
	await expect(start.or(fault(page)).first()).toBeVisible({ timeout: 20_000 });
	await expectNoFault(page);
	await start.click();
	await expect(page.getByTestId('record-time')).toBeVisible();
}

/** Waits until so much of the running recording has been measured. */
export async function recordedFor(page: Page, seconds: number, timeout = seconds * 2000 + 10_000) {
	await expect
		.poll(() => recordedSeconds(page), { timeout, message: 'measured time of the recording' })
		.toBeGreaterThanOrEqual(seconds);
}

/** Measured time of the running recording, s. */
export async function recordedSeconds(page: Page): Promise<number> {
	return Number(await page.getByTestId('record-time').getAttribute('data-seconds'));
}

/** Stops the recording and waits until it is kept. */
export async function stopRecording(page: Page) {
	await page.getByTestId('stop-recording').click();
	await expect(page.getByTestId('record-saved')).toBeVisible();
}
