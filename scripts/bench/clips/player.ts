import { createReadStream, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { PACES } from '../../../src/lib/sensing/pace';
import { ensureChromium } from '../../lib/chromium.mjs';
import { ROOT } from '../../lib/root.mjs';
import { createHandler } from '../../lib/static-server.mjs';
import { workerPath } from '../pose-capacity';
import { jpegFrames } from './jpeg-frames';
import { type ClipRun, runClip } from './run-clip';
import type { ClipInfo } from './truth';

const CLIP_ADDRESS = '/clip.mjpeg';

/** The built app in a headless browser, with clips on its own origin beside it. */
export class ClipPlayer {
	#clip = '';
	#server: http.Server;

	private constructor(
		private readonly browser: Browser,
		private readonly page: Page
	) {
		const app = createHandler(join(ROOT, 'build'));
		this.#server = http.createServer((request, response) => {
			if (request.url?.startsWith(CLIP_ADDRESS)) createReadStream(this.#clip).pipe(response);
			else app(request, response);
		});
	}

	static async open(): Promise<ClipPlayer> {
		const browser = await chromium.launch({
			executablePath: await ensureChromium(),
			args: [
				'--enable-unsafe-swiftshader',
				'--disable-background-networking',
				...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
			]
		});
		const page = await browser.newPage();
		// tsx names functions through this helper, also those that are sent to the page.
		await page.addInitScript('globalThis.__name = (fn) => fn');
		const player = new ClipPlayer(browser, page);
		await new Promise<void>((resolve) => player.#server.listen(0, '127.0.0.1', resolve));
		const { port } = player.#server.address() as AddressInfo;
		await page.goto(`http://localhost:${port}/privacy/`);
		return player;
	}

	/** @param path of the `.mjpeg` file */
	run(path: string, { fps, times }: ClipInfo): Promise<ClipRun> {
		this.#clip = path;
		const frames = jpegFrames(readFileSync(path));
		const time = (i: number) => 1000 * (times?.[i] ?? i / fps);
		return runClip(this.page, {
			worker: workerPath(),
			clip: `${CLIP_ADDRESS}?${encodeURIComponent(path)}`,
			frames,
			times: frames.map((_, i) => time(i)),
			...PACES.normal
		});
	}

	get browserVersion(): string {
		return this.browser.version();
	}

	async close(): Promise<void> {
		await this.browser.close();
		this.#server.close();
	}
}
