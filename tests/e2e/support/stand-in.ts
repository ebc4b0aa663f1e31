import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Scenario } from '../../../src/lib/sensing/simulated/scenarios';
import { WORKER } from './worker';

const ENTRY = join(import.meta.dirname, 'stand-in.worker.ts');

/** The script of the stand-in; made once, when a test first asks for it. */
let script: Promise<string> | null = null;

async function bundle(): Promise<string> {
	const made = await build({
		configFile: false,
		logLevel: 'error',
		build: { write: false, minify: false, lib: { entry: ENTRY, formats: ['es'] } }
	});
	const [bundled] = Array.isArray(made) ? made : [made];
	if (!bundled || !('output' in bundled)) throw new Error('The stand-in could not be bundled.');
	return bundled.output[0].code;
}

/**
 * Lets a simulated body answer to the frames of the camera, in the place of the pose worker: for what
 * is about the camera or the page and not about finding somebody in a picture. Call before opening a page.
 * @param options `tempo`: times real time
 */
export async function standIn(page: Page, { scenario = 'calm' as Scenario, tempo = 10 } = {}) {
	const code = await (script ??= bundle());
	const head = `const SCENARIO = '${scenario}', TEMPO = ${tempo};`;
	await page.route(WORKER, (route) =>
		route.fulfill({ contentType: 'text/javascript', body: `${head}\n${code}` })
	);
}
