import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../lib/root.mjs';
import { serve } from '../../lib/static-server.mjs';
import type { Launched } from './launch';
import type { Probed } from './probe-page';

/** Pictures that are timed, for each way to take them. */
const COUNT = 60;
const SITE = join(ROOT, '.cache/bench-frames');

/** Scripts of our own, by the name under which the page asks for them. */
const SCRIPTS = { 'probe-page': 'probe-page.js', 'probe.worker': 'probe.worker.js' };

/** Lays a small site out, with the film and the engine of the app. */
async function laySite(clip: string) {
	mkdirSync(SITE, { recursive: true });
	for (const [entry, fileName] of Object.entries(SCRIPTS))
		await build({
			configFile: false,
			publicDir: false,
			logLevel: 'error',
			build: {
				target: 'esnext',
				outDir: SITE,
				emptyOutDir: false,
				lib: {
					entry: join(import.meta.dirname, `${entry}.ts`),
					formats: ['es'],
					fileName: () => fileName
				}
			}
		});
	for (const folder of ['mediapipe', 'models'])
		cpSync(join(ROOT, 'static', folder), join(SITE, folder), { recursive: true });
	copyFileSync(clip, join(SITE, 'clip.webm'));
	writeFileSync(
		join(SITE, 'index.html'),
		'<!doctype html><title>Luwte</title><script type="module" src="/probe-page.js"></script>'
	);
}

/** Times each step from film to pose. @param clip path of a WebM file */
export async function openStepsSite(clip: string) {
	await laySite(clip);
	const { url, close } = await serve(SITE, 0);
	return {
		close,
		async time({ browser }: Launched): Promise<Probed> {
			const page = await browser.newPage();
			await page.goto(url);
			await page.waitForFunction('globalThis.probe');
			const probed = (await page.evaluate(`probe(${COUNT})`)) as Probed;
			await page.close();
			return probed;
		}
	};
}
