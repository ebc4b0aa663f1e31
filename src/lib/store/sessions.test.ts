import { beforeEach, describe, expect, it } from 'vitest';
import { openStore } from './open';
import { Recorder } from './recorder';
import {
	countRows,
	FakeLocks,
	freshDevice,
	MONDAY,
	newSession,
	openTwoTabs,
	sampleAt,
	storeSession
} from './test-kit';

describe('sessions', () => {
	beforeEach(freshDevice);

	it('are listed newest first, of everybody or of one', async () => {
		const store = await openStore(null);
		const ids = [await storeSession(store, 1000), await storeSession(store, 3000)];
		const between = await storeSession(store, 2000);
		const listed = (await store.sessions.list()).map(({ id }) => id);
		expect(listed).toEqual([ids[1], between, ids[0]]);
		const { id: profile } = await store.profiles.getOrCreateDefault(MONDAY);
		expect(await store.sessions.list(profile)).toHaveLength(3);
		expect(await store.sessions.list('somebody-else')).toEqual([]);
	});

	it('come with their samples and marks in order of time', async () => {
		const store = await openStore(null);
		const id = await storeSession(store);
		await store.sessions.addMark(id, { t: 100, kind: 'note', text: 'vroeger' });
		const { meta, samples, marks } = await store.sessions.record(id);
		expect(meta).toMatchObject({ id, state: 'complete', samples: 3, endedAt: MONDAY + 500 });
		expect(samples.map(({ t }) => t)).toEqual([0, 250, 500]);
		expect(marks.map(({ text }) => text)).toEqual(['vroeger', 'onrust']);
	});

	it('keep a note', async () => {
		const store = await openStore(null);
		const id = await storeSession(store);
		await store.sessions.updateNote(id, 'zwaar gesprek', MONDAY, null);
		expect(await store.sessions.get(id)).toMatchObject({ note: 'zwaar gesprek', samples: 3 });
		await expect(store.sessions.updateNote('gone', '', MONDAY, null)).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	it('can be deleted one by one', async () => {
		const store = await openStore(null);
		const [id, other] = [await storeSession(store), await storeSession(store, 1)];
		await store.sessions.delete(id);
		expect(await store.sessions.get(id)).toBeNull();
		expect(await store.sessions.marks(id)).toEqual([]);
		expect(await store.sessions.samples(other)).toHaveLength(3);
	});

	it('leave nothing when everything is deleted, not even with another tab open', async () => {
		const [store, other] = await openTwoTabs();
		await storeSession(store);
		expect(await countRows(other)).toBeGreaterThan(3);
		await store.deleteEverything();
		expect(await countRows(other)).toBe(0);
	});

	it('are not brought back by a recording that was still running', async () => {
		const [store, other] = await openTwoTabs();
		const recorder = await Recorder.start(store, await newSession(store));
		await other.deleteEverything();
		recorder.push(sampleAt(0));
		expect(await recorder.stop(MONDAY)).toMatchObject({
			saved: false,
			fault: { code: 'not-found' }
		});
		expect(await countRows(store)).toBe(0);
	});
});

describe('unfinished sessions', () => {
	beforeEach(freshDevice);

	it('are those without a living recorder, and can be finished or discarded', async () => {
		const locks = new FakeLocks();
		const [crashed, store] = await openTwoTabs(locks);
		const first = await Recorder.start(crashed, await newSession(crashed));
		first.push(sampleAt(8000));
		await first.flush();
		const second = await Recorder.start(crashed, await newSession(crashed, 1));
		expect(await store.sessions.unfinished()).toEqual([]);

		locks.freeAll();
		const ids = (await store.sessions.unfinished()).map(({ id }) => id);
		expect(ids).toEqual([second.session.id, first.session.id]);

		await store.sessions.finish(first.session.id);
		await store.sessions.discard(second.session.id);
		expect(await store.sessions.unfinished()).toEqual([]);
		expect(await store.sessions.list()).toMatchObject([
			{ id: first.session.id, state: 'complete', endedAt: MONDAY + 8000 }
		]);
	});

	it('are not those of a page that was put away, lost its locks by that, and is back', async () => {
		const locks = new FakeLocks();
		const [away, store] = await openTwoTabs(locks);
		const recorder = await Recorder.start(away, await newSession(away));
		const ended = await Recorder.start(away, await newSession(away, 1));
		await ended.stop(MONDAY);
		const ours = async () => (await locks.query()).held.map(({ name }) => name);

		away.rest();
		locks.freeAll();
		away.wake();
		expect(await store.sessions.unfinished()).toEqual([]);
		// Kept where nothing was lost, and not held twice.
		away.wake();
		expect(await ours()).toEqual([expect.stringContaining(recorder.session.id)]);

		await recorder.stop(MONDAY);
		expect(await ours()).toEqual([]);
	});

	it('are not complete ones: those cannot be discarded', async () => {
		const store = await openStore(null);
		const id = await storeSession(store);
		await expect(store.sessions.discard(id)).rejects.toMatchObject({ code: 'invalid' });
		await store.sessions.finish(id, MONDAY + 9);
		expect(await store.sessions.get(id)).toMatchObject({ endedAt: MONDAY + 500 });
	});
});
