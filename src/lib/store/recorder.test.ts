import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoreFaultCode } from './faults';
import { MAX_WAITING_SAMPLES } from './limits';
import { openStore } from './open';
import { Recorder, type RecorderOptions } from './recorder';
import type { Store } from './store';
import { FakeLocks, freshDevice, MONDAY, newSession, sampleAt } from './test-kit';

let store: Store;

/** Stands still unless a test moves it. */
let now = 0;
const clock = () => now;

async function start(options: RecorderOptions = {}): Promise<Recorder> {
	return Recorder.start(store, await newSession(store), { clock, ...options });
}

/** Samples at 4 Hz from `from` until `to` seconds, with time for writes in between. */
async function measure(recorder: Recorder, from: number, to: number) {
	for (let t = from * 1000; t < to * 1000; t += 250) {
		recorder.push(sampleAt(t));
		if (t % 1000 === 0) await breathe();
	}
}

/** Lets writes that are under way come to their end. */
async function breathe() {
	await store.profiles.list();
}

function fillDisk() {
	return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
}

beforeEach(async () => {
	freshDevice();
	now = 0;
	store = await openStore(null);
});
afterEach(() => vi.restoreAllMocks());

describe('a recording', () => {
	it('keeps every sample it is given', async () => {
		const recorder = await start();
		await measure(recorder, 0, 60);
		const outcome = await recorder.stop(MONDAY + 60_000);
		expect(outcome).toMatchObject({ saved: true, fault: null, stored: 240, waiting: 0 });
		const { meta, samples } = await store.sessions.record(recorder.session.id);
		expect(samples.slice(0, 5).map(({ t }) => t)).toEqual([0, 250, 500, 750, 1000]);
		expect(meta).toMatchObject({
			state: 'complete',
			samples: 240,
			durationMs: 59_750,
			endedAt: MONDAY + 60_000
		});
	});

	it('is whole when the clock was set back an hour meanwhile: it ends with its last sample', async () => {
		const recorder = await start();
		await measure(recorder, 0, 10);
		const outcome = await recorder.stop(MONDAY - 3_600_000);
		expect(outcome).toMatchObject({ saved: true, fault: null, stored: 40, waiting: 0 });
		const { meta } = await store.sessions.record(recorder.session.id);
		expect(meta).toMatchObject({ durationMs: 9_750, endedAt: meta.startedAt + 9_750 });
	});

	it('counts only measured time', async () => {
		const recorder = await start();
		await measure(recorder, 0, 10);
		await measure(recorder, 100, 110);
		await recorder.stop(MONDAY + 110_000);
		const meta = await store.sessions.get(recorder.session.id);
		expect(meta?.durationMs).toBe(9750 + 9750);
	});

	it('leaves out times that go back and numbers that are none', async () => {
		const recorder = await start();
		recorder.push({ ...sampleAt(1000), curve: NaN, rate: 1 / 3 });
		for (const t of [500, NaN, -1]) recorder.push(sampleAt(t));
		await recorder.stop(MONDAY);
		expect(await store.sessions.samples(recorder.session.id)).toEqual([
			{ ...sampleAt(1000), curve: null, rate: 0.3333 }
		]);
	});

	it('loses at most five seconds when the tab dies', async () => {
		const locks = new FakeLocks();
		store = await openStore(locks);
		const recorder = await start();
		await measure(recorder, 0, 20);
		// From here on the first tab can neither write nor hold its lock.
		fillDisk();
		locks.freeAll();
		store.close();

		const reopened = await openStore(locks);
		const [left] = await reopened.sessions.unfinished();
		expect(left?.id).toBe(recorder.session.id);
		const samples = await reopened.sessions.samples(recorder.session.id);
		expect(samples.at(-1)?.t).toBeGreaterThanOrEqual(15_000);
		expect(left?.samples).toBe(samples.length);
	});

	it('writes by the wall too when the samples go slowly', async () => {
		const recorder = await start();
		recorder.push(sampleAt(0));
		now = 4000;
		recorder.push(sampleAt(250));
		await breathe();
		expect(await store.sessions.samples(recorder.session.id)).toHaveLength(2);
	});

	it('stores a mark at once, whatever its length', async () => {
		const recorder = await start();
		recorder.mark({ t: 120, kind: 'felt', text: 'x'.repeat(5000) });
		await breathe();
		const [mark] = await store.sessions.marks(recorder.session.id);
		expect(mark).toEqual({ t: 120, kind: 'felt', text: 'x'.repeat(2000) });
	});

	it('does not start for a profile that is gone', async () => {
		const session = { ...(await newSession(store)), profileId: 'gone' };
		await expect(Recorder.start(store, session)).rejects.toMatchObject({ code: 'not-found' });
		expect(await store.sessions.list()).toEqual([]);
	});
});

describe('a recording on a full disk', () => {
	it('keeps everything, tells once, and stores it when there is room again', async () => {
		const told: (StoreFaultCode | 'recovered')[] = [];
		const recorder = await start({
			onFault: ({ code }) => told.push(code),
			onRecovered: () => told.push('recovered')
		});
		await measure(recorder, 0, 10);
		const disk = fillDisk();
		recorder.mark({ t: 10_000, kind: 'felt', text: 'spanning' });
		await measure(recorder, 10, 100);
		expect(told).toEqual(['full']);

		disk.mockRestore();
		await measure(recorder, 100, 110);
		expect(told).toEqual(['full', 'recovered']);
		expect(await recorder.stop(MONDAY)).toMatchObject({ saved: true, stored: 440, dropped: 0 });
		const { meta, samples, marks } = await store.sessions.record(recorder.session.id);
		expect(samples.map(({ t }) => Math.floor(t / 250))).toEqual(
			Array.from({ length: 440 }, (_, slot) => slot)
		);
		expect(marks).toHaveLength(1);
		expect(meta).toMatchObject({ samples: 440, durationMs: 109_750 });
	});

	it('can be stopped again after room was made', async () => {
		const recorder = await start();
		const disk = fillDisk();
		await measure(recorder, 0, 2);
		const failed = await recorder.stop(MONDAY);
		expect(failed).toMatchObject({ saved: false, fault: { code: 'full' }, stored: 0, waiting: 8 });
		disk.mockRestore();
		expect(await recorder.stop(MONDAY)).toMatchObject({ saved: true, fault: null, stored: 8 });
	});

	it('leaves what was written when it is abandoned', async () => {
		const locks = new FakeLocks();
		store = await openStore(locks);
		const recorder = await start();
		await measure(recorder, 0, 9);
		fillDisk();
		expect((await recorder.stop(MONDAY)).saved).toBe(false);
		expect(await store.sessions.unfinished()).toEqual([]);
		recorder.abandon();
		await breathe();
		expect(await store.sessions.unfinished()).toMatchObject([{ id: recorder.session.id }]);
	});

	it('keeps two hours in memory and says how much it gave up', async () => {
		const recorder = await start();
		fillDisk();
		// As many as in two hours, but so close together that few attempts fall between them.
		for (let t = 0; t < MAX_WAITING_SAMPLES + 10; t++) recorder.push(sampleAt(t));
		expect(await recorder.stop(MONDAY)).toMatchObject({
			waiting: MAX_WAITING_SAMPLES,
			dropped: 10
		});
	});
});
