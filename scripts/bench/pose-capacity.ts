import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bundle } from '../lib/bundle.mjs';
import type { CountPoses } from './in-page/pose-count';
import { workerPath } from './worker-path';

/**
 * The real worker with pose on every frame of the camera, one frame after the other.
 * @returns pose inferences per second
 */
export async function poseCapacity(page: Page, url: string, ms: number): Promise<number> {
	await page.addInitScript({
		content: await bundle(join(import.meta.dirname, 'in-page/pose-count.ts'))
	});
	await page.goto(`${url}privacy/`);
	const poses = await page.evaluate(
		({ worker, ms }) =>
			(globalThis as unknown as { countPoses: CountPoses }).countPoses(worker, ms),
		{ worker: workerPath(), ms }
	);
	return (poses * 1000) / ms;
}
