import { expect, test } from '@playwright/test';
import { makeVideo } from '../../clips/make-clip';
import { defaults } from '../../clips/options';
import {
	fault,
	pipeline,
	rate,
	startRecording,
	startSimulated,
	stopRecording,
	visit
} from '../support/app';
import { collectConsoleErrors } from '../support/console';
import { watchRates } from '../support/in-page';
import { words } from '../support/words';

const file = (name: string, content: string | Buffer) => ({
	name,
	mimeType: 'video/mp4',
	buffer: Buffer.from(content)
});

test(
	'a video of oneself goes the same way as the camera, to its end',
	{ tag: '@realtime' },
	async ({ page }) => {
		test.setTimeout(150_000);
		const rates = await watchRates(page);
		// Long enough for a first rate before it ends, and half the frames to make.
		const video = await makeVideo('breathing15', { ...defaults, fps: 15, seconds: 24 });
		await visit(page, '/meten/?bron=bestand');
		await page.getByTestId('start-file').setInputFiles(video);
		await expect(pipeline(page)).toHaveAttribute('data-phase', 'running', { timeout: 20_000 });
		await expect(pipeline(page)).toHaveAttribute('data-body', 'true', { timeout: 10_000 });
		await expect(rate(page)).not.toBeEmpty({ timeout: 40_000 });

		await expect(page.getByRole('status').filter({ hasText: words.nl.file_ended })).toBeVisible({
			timeout: 60_000
		});
		await expect(pipeline(page)).toHaveAttribute('data-phase', 'idle');
		await expect(fault(page)).toHaveCount(0);
		await expect.poll(() => page.workers().length).toBe(0);
		for (const shown of await rates()) {
			expect(shown).toBeGreaterThanOrEqual(14);
			expect(shown).toBeLessThanOrEqual(16);
		}
	}
);

test('a file that is no video is refused in a sentence, one after another', async ({ page }) => {
	await visit(page, '/meten/');
	for (const wrong of [
		file('verslag.mp4', 'Dit is een verslag en geen film.'),
		file('leeg.mp4', ''),
		file('begin.mp4', `\0\0\0\x18ftypmp42${'\x07'.repeat(5000)}`),
		file('geluid.mp4', silence())
	])
		await test.step(wrong.name, async () => {
			await page.getByTestId('start-file').setInputFiles(wrong);
			await expect(fault(page)).toHaveAttribute('data-code', 'not-a-video');
			await expect(fault(page)).toContainText(words.nl.fault_not_a_video);
			await expect(pipeline(page)).toHaveAttribute('data-phase', 'idle');
			// The sentence of this one must not stand for the next.
			await page.getByTestId('start-simulated').click();
			await expect(fault(page)).toHaveCount(0);
			await page.getByTestId('stop-camera').click();
			await expect(pipeline(page)).toHaveAttribute('data-phase', 'idle');
		});
});

/** A second of silence as a WAV file. */
function silence(): Buffer {
	const rate = 8000;
	const header = Buffer.alloc(44);
	header.write('RIFF', 0);
	header.writeUInt32LE(36 + rate, 4);
	header.write('WAVEfmt ', 8);
	header.writeUInt32LE(16, 16);
	header.writeUInt16LE(1, 20);
	header.writeUInt16LE(1, 22);
	header.writeUInt32LE(rate, 24);
	header.writeUInt32LE(rate, 28);
	header.writeUInt16LE(1, 32);
	header.writeUInt16LE(8, 34);
	header.write('data', 36);
	header.writeUInt32LE(rate, 40);
	return Buffer.concat([header, Buffer.alloc(rate, 128)]);
}

test.describe('an old browser', () => {
	for (const [feature, remove] of [
		['createImageBitmap', () => Reflect.deleteProperty(window, 'createImageBitmap')],
		['OffscreenCanvas', () => Reflect.deleteProperty(window, 'OffscreenCanvas')],
		[
			'requestVideoFrameCallback',
			() => Reflect.deleteProperty(HTMLVideoElement.prototype, 'requestVideoFrameCallback')
		]
	] as const)
		test(`without ${feature}: the page explains, and the example works`, async ({ page }) => {
			await page.addInitScript(remove);
			await visit(page, '/meten/');
			await page.getByTestId('start-camera').click();
			await expect(fault(page)).toHaveAttribute('data-code', 'browser-too-old');
			await expect(fault(page)).toContainText('Gebruik een nieuwe versie van Chrome');

			await startSimulated(page);
			await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
			await expect(fault(page)).toHaveCount(0);
		});
});

/** An address on the local network, over plain http: no browser trusts it. */
const PLAIN_HTTP = 'http://luwte.home.arpa';

test('on plain http the page explains what cannot work, and all else does: an own deck, a recording that is kept', async ({
	page,
	baseURL
}) => {
	const errors = collectConsoleErrors(page);
	await page.route(`${PLAIN_HTTP}/**`, async (route) => {
		const { pathname, search } = new URL(route.request().url());
		// A connection that is kept open may be closed at the very moment it is used again.
		const response = await route.fetch({ url: baseURL + pathname + search, maxRetries: 2 });
		await route.fulfill({ response });
	});
	await test.step('why the camera stays off', async () => {
		await visit(page, `${PLAIN_HTTP}/meten/`);
		expect(await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto])).toEqual([
			false,
			false
		]);
		await expect(page.getByTestId('insecure')).toHaveText(words.nl.insecure_note);
		await page.getByTestId('start-camera').click();
		await expect(fault(page)).toHaveAttribute('data-code', 'not-secure');
		await expect(fault(page)).toContainText(words.nl.fault_not_secure);
		await expect(fault(page)).toContainText('Open Luwte via https');
	});
	await test.step('a recording is kept', async () => {
		await page.getByTestId('start-simulated').click();
		await startRecording(page);
		await page.getByTestId('mark').click();
		await stopRecording(page);
	});
	await test.step('an empty deck is begun', async () => {
		await visit(page, `${PLAIN_HTTP}/spellen/eigen/`);
		await page.getByTestId('new-deck').click();
		await expect(page.getByTestId('deck-name')).toHaveValue(words.nl.deck_new_title);
	});
	// The browser says of the header that asks for a process of its own that it holds on https only.
	expect(errors.filter((error) => !error.includes('Cross-Origin-Opener-Policy'))).toEqual([]);
	await visit(page, '/');
	await expect(page.getByTestId('insecure')).toHaveCount(0);
});
