import { createReadStream, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { PACES, type Pace } from '../../../src/lib/sensing/pace';
import { ensureBuilt } from '../../lib/build.mjs';
import { bundle } from '../../lib/bundle.mjs';
import { ensureChromium } from '../../lib/chromium.mjs';
import { ROOT } from '../../lib/root.mjs';
import { createHandler } from '../../lib/static-server.mjs';
import type { PoseRun, RunPoses } from '../jitter/run-poses';
import { workerPath } from '../worker-path';
import { jpegFrames } from './jpeg-frames';
import type { ClipRun, RunClip } from './run-clip';
import type { SlowMachine } from './slow-machine';
import type { ClipInfo } from './truth';

/** What runs in the page, and puts itself there under its name. */
const IN_PAGE = ['run-clip.ts', '../jitter/run-poses.ts'];
type InPage = typeof globalThis & { runClip: RunClip; runPoses: RunPoses };

const CLIP_ADDRESS = '/clip.mjpeg';
const MODEL_ADDRESS = '/model.task';

/** The built app in a headless browser, with clips on its own origin beside it. */
export class ClipPlayer {
	/** Files beside the app, by address. */
	#files = new Map<string, string>();
	#server: http.Server;

	private constructor(
		private readonly browser: Browser,
		private readonly page: Page
	) {
		const app = createHandler(join(ROOT, 'build'));
		this.#server = http.createServer((request, response) => {
			const file = this.#files.get(request.url?.split('?')[0] ?? '');
			if (file) createReadStream(file).pipe(response);
			else app(request, response);
		});
	}

	static async open(): Promise<ClipPlayer> {
		await ensureBuilt();
		const browser = await chromium.launch({
			executablePath: await ensureChromium(),
			args: [
				'--enable-unsafe-swiftshader',
				'--disable-background-networking',
				...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
			]
		});
		const page = await browser.newPage();
		for (const script of IN_PAGE)
			await page.addInitScript({ content: await bundle(join(import.meta.dirname, script)) });
		const player = new ClipPlayer(browser, page);
		await new Promise<void>((resolve) => player.#server.listen(0, '127.0.0.1', resolve));
		const { port } = player.#server.address() as AddressInfo;
		await page.goto(`http://localhost:${port}/privacy/`);
		return player;
	}

	/**
	 * @param path of the `.mjpeg` file
	 * @param slow a computer that cannot take in every picture
	 */
	run(
		path: string,
		info: ClipInfo,
		pace: Pace = PACES.normal,
		slow: SlowMachine | null = null
	): Promise<ClipRun> {
		const job = { worker: workerPath(), ...this.#clip(path, info), ...pace, slow };
		return this.page.evaluate((job) => (globalThis as InPage).runClip(job), job);
	}

	/**
	 * Poses of a clip at the pace of the app.
	 * @param model path of a pose bundle
	 * @param untilMs how much of the clip
	 */
	poses(path: string, info: ClipInfo, model: string, untilMs: number): Promise<PoseRun> {
		this.#files.set(MODEL_ADDRESS, model);
		const job = {
			worker: workerPath(),
			model: `${MODEL_ADDRESS}?${encodeURIComponent(model)}`,
			...this.#clip(path, info),
			poseIntervalMs: PACES.normal.poseIntervalMs,
			untilMs
		};
		return this.page.evaluate((job) => (globalThis as InPage).runPoses(job), job);
	}

	#clip(path: string, { fps, times }: ClipInfo) {
		this.#files.set(CLIP_ADDRESS, path);
		const frames = jpegFrames(readFileSync(path));
		return {
			clip: `${CLIP_ADDRESS}?${encodeURIComponent(path)}`,
			frames,
			times: frames.map((_, i) => 1000 * (times?.[i] ?? i / fps))
		};
	}

	get browserVersion(): string {
		return this.browser.version();
	}

	async close(): Promise<void> {
		await this.browser.close();
		this.#server.close();
	}
}
