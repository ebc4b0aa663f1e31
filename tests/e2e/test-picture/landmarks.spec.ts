import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Point } from '../../../src/lib/signals/pose-points';
import type { FromWorker, ToWorker } from '../../../src/lib/sensing/worker/protocol';
import { visit } from '../support/app';

const WORKERS = '_app/immutable/workers';
const PHOTO = join(import.meta.dirname, '../../fixtures/photos/astronaut.png');
/** Served by the test under our own origin: the page may load from nowhere else. */
const PHOTO_ADDRESS = '/photo-of-the-test.png';

/** Where the points are in the photo, as shares of its width and height; found by hand. */
const KNOWN: [name: keyof typeof Point, x: number, y: number][] = [
	['nose', 0.434, 0.261],
	['leftShoulder', 0.569, 0.473],
	['rightShoulder', 0.223, 0.437]
];
const TOLERANCE = 0.03;

test('the shipped worker finds nose and shoulders where they are in the photo', async ({
	page
}) => {
	const body = await readFile(PHOTO);
	await page.route(`**${PHOTO_ADDRESS}`, (route) =>
		route.fulfill({ body, contentType: 'image/png' })
	);
	const build = join(import.meta.dirname, '../../../build', WORKERS);
	const [script] = readdirSync(build).filter((file) => /^pose\.worker.*\.js$/.test(file));
	// A page that warms up no worker of its own.
	await visit(page, '/privacy/');

	const found = await page.evaluate(
		async ([script, photo]) => {
			const bitmap = await createImageBitmap(await (await fetch(photo)).blob());
			const { width, height } = bitmap;
			const worker = new Worker(script, { type: 'module' });
			const post = (message: ToWorker, transfer: Transferable[] = []) =>
				worker.postMessage(message, transfer);
			const answer = (type: FromWorker['type']) =>
				new Promise<FromWorker>((resolve, reject) =>
					worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
						if (data.type === type) resolve(data);
						if (data.type === 'fault') reject(new Error(`${data.code} ${data.detail}`));
					})
				);
			post({
				type: 'init',
				role: 'track',
				delegate: 'CPU',
				wasmPath: new URL('/mediapipe', location.href).href,
				modelPath: new URL('/models/pose_landmarker_lite.task', location.href).href,
				poseIntervalMs: 0
			});
			await answer('ready');
			post({ type: 'frame', picture: bitmap, t: 0, gap: false }, [bitmap]);
			const tracked = await answer('tracked');
			worker.terminate();
			const landmarks = (tracked.type === 'tracked' && tracked.frame.pose?.landmarks) || [];
			return landmarks.map(({ x, y, visibility }) => ({
				x: x / width,
				y: y / height,
				visibility
			}));
		},
		[`/${WORKERS}/${script}`, PHOTO_ADDRESS] as const
	);

	expect(found).toHaveLength(33);
	for (const [name, x, y] of KNOWN) {
		const point = found[Point[name]]!;
		expect(point.visibility, name).toBeGreaterThan(0.5);
		expect(Math.hypot(point.x - x, point.y - y), `${name} at ${point.x}, ${point.y}`).toBeLessThan(
			TOLERANCE
		);
	}
});
