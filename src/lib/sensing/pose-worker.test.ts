import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MadeUpWorker, makeUpWorkers } from './made-up-worker.fixture';
import { PoseWorker, type PoseWorkerOptions } from './pose-worker';

const picture = {} as ImageBitmap;

let ending: AbortController;
const message = vi.fn<PoseWorkerOptions['message']>();
const died = vi.fn<PoseWorkerOptions['died']>();

beforeEach(() => {
	makeUpWorkers();
	ending = new AbortController();
	message.mockClear();
	died.mockClear();
});
afterEach(() => vi.useRealTimers());

/** A worker that loads, and the promise of it. */
function start() {
	const { signal } = ending;
	const options = { role: 'track', delegate: 'CPU', poseIntervalMs: 125 } as const;
	const started = PoseWorker.start({ ...options, signal, message, died });
	return { started, worker: MadeUpWorker.made.at(-1)! };
}

async function running() {
	const { started, worker } = start();
	worker.ready({ poseMs: 30 });
	return { pose: await started, worker };
}

describe('a pose worker that starts', () => {
	it('asks for engine and model of our own origin, and is there when it is warm', async () => {
		const { pose, worker } = await running();
		expect(worker.told).toEqual([
			{
				type: 'init',
				role: 'track',
				delegate: 'CPU',
				wasmPath: 'https://luwte.example/mediapipe',
				modelPath: 'https://luwte.example/models/pose_landmarker_lite.task',
				poseIntervalMs: 125
			}
		]);
		expect([pose.poseMs, pose.requests]).toEqual([30, { total: 2, refused: 0 }]);
	});

	it('fails with the fault that it names', async () => {
		const { started, worker } = start();
		worker.says({ type: 'fault', code: 'model-missing', detail: '404' });
		await expect(started).rejects.toMatchObject({ code: 'model-missing', message: '404' });
		expect(worker.terminated).toBe(true);
	});

	it('without WebGL a setting may help; where only workers are without, another browser does', async () => {
		for (const [context, code] of [
			[null, 'no-webgl'],
			[{ getExtension: () => null }, 'no-webgl-in-worker']
		] as const) {
			const canvas = { getContext: () => context };
			vi.stubGlobal('document', { createElement: () => canvas });
			const { started, worker } = start();
			worker.says({ type: 'fault', code: 'no-webgl', detail: '' });
			await expect(started).rejects.toMatchObject({ code });
		}
	});

	it.each([
		['it crashes', (worker: MadeUpWorker) => worker.crashes(), 'worker-crashed'],
		['measuring is stopped', () => ending.abort(), 'worker-crashed'],
		['it takes a minute and a half', () => vi.advanceTimersByTime(90_000), 'engine-missing']
	])('fails, and is gone, when %s', async (_, happens, code) => {
		const { started, worker } = start();
		happens(worker);
		await expect(started).rejects.toMatchObject({ code });
		expect(worker.terminated).toBe(true);
		expect(died).not.toHaveBeenCalled();
	});
});

describe('a pose worker at work', () => {
	it('is busy until it answers, and may then wait for as long as it likes', async () => {
		const { pose, worker } = await running();
		pose.send(picture, 40, false);
		expect(pose.busy).toBe(true);
		vi.advanceTimersByTime(5900);
		worker.tracks();
		expect(pose.busy).toBe(false);
		expect(message).toHaveBeenCalledTimes(1);
		vi.advanceTimersByTime(60_000);
		expect(died).not.toHaveBeenCalled();
	});

	it('is dead when it falls silent for six seconds', async () => {
		const { pose, worker } = await running();
		pose.send(picture, 40, false);
		vi.advanceTimersByTime(6000);
		expect(died.mock.calls).toMatchObject([[{ code: 'worker-crashed', message: 'silent' }]]);
		expect(worker.terminated).toBe(true);
	});

	it('is dead when it crashes or says that it cannot go on, and dies once', async () => {
		const { worker } = await running();
		worker.says({ type: 'fault', code: 'context-lost', detail: 'webglcontextlost' });
		worker.crashes();
		expect(died.mock.calls).toMatchObject([[{ code: 'context-lost' }]]);
	});

	it('is not heard any more once it was stopped', async () => {
		const { pose, worker } = await running();
		pose.send(picture, 40, false);
		pose.stop();
		vi.advanceTimersByTime(6000);
		worker.crashes();
		expect(worker.terminated).toBe(true);
		expect(message).not.toHaveBeenCalled();
		expect(died).not.toHaveBeenCalled();
	});
});
