import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../lib/bundle.mjs';
import { ROOT } from '../../lib/root.mjs';
import { serve } from '../../lib/static-server.mjs';
import { replay } from '../clips/replay';
import { workerPath } from '../worker-path';
import type { Launched } from './launch';
import type { Probed } from './probe-page';

/** Pictures that are timed, for each way to take them. */
const COUNT = 60;
/** How much of the film is given as a camera would, s. */
const LUMA_S = 20;
const SITE = join(ROOT, '.cache/bench-frames');

/** Scripts of our own, by the name under which the page asks for them. */
const SCRIPTS = {
	'probe-page': 'probe-page.js',
	'probe.worker': 'probe.worker.js',
	'luma-page': 'luma-page.js'
};

/** Where the app keeps the workers it ships. */
const WORKERS = '_app/immutable/workers';

/** A film to play, and the same as a camera gives it. */
export interface Films {
	webm: string;
	y4m: string;
}

/** Lays a small site out, with the films, and the engine and workers of the app. */
async function laySite(films: Films) {
	mkdirSync(SITE, { recursive: true });
	for (const [entry, fileName] of Object.entries(SCRIPTS))
		writeFileSync(
			join(SITE, fileName),
			await bundle(join(import.meta.dirname, `${entry}.ts`), 'es')
		);
	for (const folder of ['mediapipe', 'models'])
		cpSync(join(ROOT, 'static', folder), join(SITE, folder), { recursive: true });
	cpSync(join(ROOT, 'build', WORKERS), join(SITE, WORKERS), { recursive: true });
	copyFileSync(films.webm, join(SITE, 'clip.webm'));
	copyFileSync(films.y4m, join(SITE, 'clip.y4m'));
	writeFileSync(
		join(SITE, 'index.html'),
		'<!doctype html><title>Luwte</title>' +
			'<script type="module" src="/probe-page.js"></script>' +
			'<script type="module" src="/luma-page.js"></script>'
	);
}

/** What the app's own code says of a film, without a page of the app around it. */
export async function openStepsSite(films: Films) {
	await laySite(films);
	const { url, close } = await serve(SITE, 0);
	return {
		close,
		/** Times each step from film to pose. */
		async time({ browser }: Launched): Promise<Probed> {
			const page = await browser.newPage();
			await page.goto(url);
			await page.waitForFunction('globalThis.probe');
			const probed = (await page.evaluate(`probe(${COUNT})`)) as Probed;
			await page.close();
			return probed;
		},
		/** The rate that is shown in the end of frames as a camera gives them; NaN when there is none. */
		async rateOfLuma({ browser }: Launched): Promise<number> {
			const page = await browser.newPage();
			await page.goto(url);
			await page.waitForFunction('globalThis.readLuma');
			const told = await page.evaluate(`readLuma('${workerPath()}', ${LUMA_S})`);
			await page.close();
			const { seconds } = replay(JSON.parse(told as string));
			return seconds.at(-1)?.reading.breathing.rate?.value ?? NaN;
		}
	};
}
