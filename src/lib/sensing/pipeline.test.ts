import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { living, MadeUpWorker, makeUpWorkers } from './made-up-worker.fixture';
import { Pipeline } from './pipeline';
import type { SourceListener } from './source';

/** A film that shows a frame when it is told to. */
class MadeUpVideo {
	#callback: VideoFrameRequestCallback | null = null;
	#shownMs = 0;

	requestVideoFrameCallback(callback: VideoFrameRequestCallback) {
		this.#callback = callback;
		return 1;
	}

	cancelVideoFrameCallback() {
		this.#callback = null;
	}

	/** A thirtieth of a second later there is another frame. */
	async show() {
		this.#shownMs += 33;
		vi.advanceTimersByTime(33);
		const metadata = { captureTime: this.#shownMs } as VideoFrameCallbackMetadata;
		this.#callback?.(this.#shownMs, metadata);
		await settle();
	}
}

/** Promises that wait for nothing are kept. */
const settle = () => vi.advanceTimersByTimeAsync(0);

const listener = {
	observation: vi.fn<SourceListener['observation']>(),
	status: vi.fn<SourceListener['status']>(),
	fault: vi.fn<SourceListener['fault']>(),
	ended: vi.fn<SourceListener['ended']>()
};
let video: MadeUpVideo;
let pipeline: Pipeline;

beforeEach(() => {
	makeUpWorkers();
	// No graphics card: the CPU is chosen without a trial.
	const canvas = { getContext: () => null };
	vi.stubGlobal('document', { createElement: () => canvas, hidden: false });
	vi.stubGlobal('createImageBitmap', async () => ({ close() {} }));
	for (const told of Object.values(listener)) told.mockClear();
	video = new MadeUpVideo();
	pipeline = new Pipeline(video as unknown as HTMLVideoElement);
});
afterEach(() => {
	pipeline.stop();
	vi.useRealTimers();
});

/** Frames flow and both workers are warm. */
async function measuring() {
	const started = pipeline.start(listener);
	living('track')!.ready();
	await started;
	await settle();
	living('company')!.ready();
	await settle();
	await measured();
}

/** A frame is shown and answered to; gives what the page hears of it. */
async function measured() {
	listener.observation.mockClear();
	await video.show();
	living('track')?.tracks();
	return listener.observation.mock.lastCall?.[0];
}

/** The worker of a role dies, and what comes in its place is warm. */
async function replaced(role: 'track' | 'company') {
	const dead = living(role)!;
	dead.crashes();
	await settle();
	const other = living(role)!;
	expect(other).not.toBe(dead);
	other.ready();
	await settle();
}

const faults = () => listener.fault.mock.calls.map(([{ code }]) => code);
const allGone = () => MadeUpWorker.made.every(({ terminated }) => terminated);

describe('two workers behind a picture', () => {
	it('measure on from the first frame, and tell when both are there', async () => {
		await measuring();
		expect(await measured()).toMatchObject({ gap: false });
		vi.advanceTimersByTime(1000);
		expect(listener.status.mock.lastCall?.[0]).toMatchObject({ delegate: 'CPU', loaded: true });
	});

	it.each(['track', 'company'] as const)('are replaced when one crashes: %s', async (role) => {
		await measuring();
		await replaced(role);
		const next = await measured();
		expect(next).toMatchObject({ gap: true });
		expect(await measured()).toMatchObject({ gap: false });
		expect(faults()).toEqual([]);
	});

	it('are replaced when one just falls silent', async () => {
		await measuring();
		const silent = living('track')!;
		await video.show();
		await vi.advanceTimersByTimeAsync(6000);
		expect(silent.terminated).toBe(true);
		living('track')!.ready();
		await settle();
		expect(await measured()).toMatchObject({ gap: true });
		expect(faults()).toEqual([]);
	});

	it('are replaced when one stops while it is still starting', async () => {
		const started = pipeline.start(listener);
		living('track')!.ready();
		await started;
		await settle();
		living('company')!.crashes();
		await settle();
		living('company')!.ready();
		await settle();
		vi.advanceTimersByTime(1000);
		expect(listener.status.mock.lastCall?.[0]).toMatchObject({ loaded: true });
		expect(faults()).toEqual([]);
	});

	it('are both replaced when both die at once, as when the graphics card falls away', async () => {
		await measuring();
		const before = [living('track')!, living('company')!];
		for (const worker of before) worker.crashes();
		await settle();
		for (const role of ['track', 'company'] as const) living(role)!.ready();
		await settle();
		expect(await measured()).toMatchObject({ gap: true });
		expect(faults()).toEqual([]);
	});

	it('are given up when one dies twice within a minute, once and for all', async () => {
		await measuring();
		await replaced('track');
		await measured();
		living('track')!.crashes();
		await settle();
		expect(faults()).toEqual(['worker-crashed']);
		expect(allGone()).toBe(true);
		expect(await measured()).toBeUndefined();
		await vi.advanceTimersByTimeAsync(10_000);
		expect(faults()).toHaveLength(1);
	});

	it('are given up when the replacement never comes to work', async () => {
		await measuring();
		living('track')!.crashes();
		await settle();
		living('track')!.crashes();
		await settle();
		expect(faults()).toEqual(['worker-crashed']);
		expect(allGone()).toBe(true);
	});

	it('are replaced again when a minute lies between', async () => {
		await measuring();
		await replaced('track');
		await vi.advanceTimersByTimeAsync(60_000);
		await replaced('track');
		expect(await measured()).toMatchObject({ gap: true });
		expect(faults()).toEqual([]);
	});

	it('are gone after stop, also one that is still starting, and nothing is heard of it', async () => {
		const started = pipeline.start(listener);
		pipeline.stop();
		await expect(started).rejects.toMatchObject({ code: 'worker-crashed' });
		expect(MadeUpWorker.made).toHaveLength(1);
		expect(allGone()).toBe(true);
		expect(faults()).toEqual([]);
	});
});
