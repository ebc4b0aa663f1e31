import { forceCloseDatabase } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpeningState } from './connection';
import { DB_VERSION, migrate, MIGRATIONS } from './migrations';
import { openStore } from './open';
import { Recorder } from './recorder';
import { DB_NAME } from './schema';
import { BASELINE, freshDevice, MONDAY, newSession, placeOf, sampleAt } from './test-kit';

/** The database of the first release, as its own code made it. */
function openVersionOne(): Promise<IDBDatabase> {
	return openRaw(1, (database) => {
		database.createObjectStore('profiles', { keyPath: 'id' });
		database.createObjectStore('sessions', { keyPath: 'id' });
		database.createObjectStore('chunks', { keyPath: ['sessionId', 'index'] });
		database.createObjectStore('marks', { keyPath: ['sessionId', 'id'] });
	});
}

function openRaw(
	version: number,
	upgrade?: (database: IDBDatabase, transaction: IDBTransaction) => void
): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(DB_NAME, version);
		request.onupgradeneeded = () => upgrade?.(request.result, request.transaction!);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

function put(database: IDBDatabase, rows: Record<string, object>): Promise<void> {
	return new Promise((resolve) => {
		const transaction = database.transaction(Object.keys(rows), 'readwrite');
		for (const [name, row] of Object.entries(rows)) transaction.objectStore(name).put(row);
		transaction.oncomplete = () => resolve();
	});
}

/** A write that does not end, for which every other one waits. @returns how to end it */
function keepWriting(database: IDBDatabase): () => void {
	const store = database
		.transaction([...database.objectStoreNames], 'readwrite')
		.objectStore('vaults');
	let ends = false;
	const again = () => {
		if (!ends) store.count().onsuccess = again;
	};
	again();
	return () => (ends = true);
}

describe('opening', () => {
	beforeEach(freshDevice);

	it('brings a database of version 1 along with everything in it', async () => {
		const old = await openVersionOne();
		const meta = {
			id: 's1',
			profileId: 'p1',
			kind: 'measurement',
			startedAt: MONDAY,
			endedAt: null,
			source: 'camera',
			note: 'eerste',
			state: 'recording',
			durationMs: 250,
			samples: 2,
			baseline: null
		};
		const baseline = { takenAt: MONDAY, value: BASELINE };
		await put(old, {
			profiles: { id: 'p1', name: 'Noor', createdAt: MONDAY, baseline },
			sessions: meta,
			chunks: { sessionId: 's1', index: 0, samples: [sampleAt(0), sampleAt(250)] },
			marks: { sessionId: 's1', id: 'm1', t: 100, kind: 'felt', text: 'warm' }
		});
		old.close();

		const store = await openStore(null);
		// Her calm minute is her first place, and nothing is made up about where it was.
		expect(await store.profiles.list()).toEqual([
			{ id: 'p1', name: 'Noor', createdAt: MONDAY, places: [placeOf('p1')] }
		]);
		expect(await store.sessions.list()).toEqual([meta]);
		expect(await store.sessions.unfinished()).toEqual([meta]);
		expect(await store.sessions.samples('s1')).toHaveLength(2);
		expect(await store.sessions.marks('s1')).toEqual([{ t: 100, kind: 'felt', text: 'warm' }]);
	});

	it('brings along every profile of the version before places, with and without a calm minute', async () => {
		const old = await openRaw(5, (database) => {
			database.createObjectStore('profiles', { keyPath: 'id' });
			database.createObjectStore('decks', { keyPath: 'id' });
		});
		await put(old, { profiles: { id: 'p1', name: '', createdAt: MONDAY, baseline: null } });
		const baseline = { takenAt: MONDAY - 5, value: BASELINE };
		await put(old, { profiles: { id: 'p2', name: 'Sam', createdAt: MONDAY + 1, baseline } });
		old.close();
		const upgraded = await openRaw(6, (database, transaction) => migrate(database, 5, transaction));
		const rows = await new Promise((resolve) => {
			const request = upgraded.transaction('profiles').objectStore('profiles').getAll();
			request.onsuccess = () => resolve(request.result);
		});
		const moments = { takenAt: MONDAY - 5, usedAt: MONDAY - 5 };
		expect(rows).toEqual([
			{ id: 'p1', name: '', createdAt: MONDAY, places: [] },
			{ id: 'p2', name: 'Sam', createdAt: MONDAY + 1, places: [placeOf('p2', moments)] }
		]);
	});

	it('killed in mid-migration, the old database stays whole, and the next time all of it comes along', async () => {
		const old = await openVersionOne();
		const baseline = { takenAt: MONDAY, value: BASELINE };
		await put(old, { profiles: { id: 'p1', name: 'Noor', createdAt: MONDAY, baseline } });
		old.close();
		// Each step but the first makes or changes something: it is killed there, one step after the other.
		for (let step = 2; step <= DB_VERSION; step++) {
			const killed = openRaw(DB_VERSION, (database, transaction) => {
				for (const change of MIGRATIONS.slice(1, step)) change(database, transaction);
				transaction.abort();
			});
			await expect(killed).rejects.toMatchObject({ name: 'AbortError' });
		}
		const store = await openStore(null);
		expect(await store.profiles.list()).toMatchObject([{ name: 'Noor', places: [placeOf('p1')] }]);
	});

	it('says so when the database comes from a newer Luwte, and leaves it alone', async () => {
		const newer = await openRaw(DB_VERSION + 1, (database) => database.createObjectStore('future'));
		newer.close();
		await expect(openStore(null)).rejects.toMatchObject({ code: 'newer-version' });
		const again = await openRaw(DB_VERSION + 1);
		expect([...again.objectStoreNames]).toEqual(['future']);
	});

	it('says so while another tab keeps an old version open, and goes on by itself once it is closed', async () => {
		const old = await openVersionOne();
		const said: OpeningState[] = [];
		let isBlocked = () => {};
		const blocked = new Promise<void>((resolve) => (isBlocked = resolve));
		const opening = openStore(null, undefined, {
			onOpening: (state) => {
				said.push(state);
				if (state === 'blocked') isBlocked();
			}
		});
		await blocked;
		expect(said).toEqual(['opening', 'blocked']);
		old.close();
		expect(await (await opening).profiles.list()).toEqual([]);
		expect(said).toEqual(['opening', 'blocked', null]);
	});

	it('counts as opening until the browser has answered something', async () => {
		(await openStore(null)).close();
		const other = await openRaw(DB_VERSION);
		const goOn = keepWriting(other);
		const said: OpeningState[] = [];
		const opening = openStore(null, undefined, { onOpening: (state) => said.push(state) });
		await openRaw(DB_VERSION);
		expect(said).toEqual(['opening']);
		goOn();
		await opening;
		expect(said).toEqual(['opening', null]);
	});

	it('says so when the browser has no database at all', async () => {
		vi.stubGlobal('indexedDB', undefined);
		await expect(openStore(null)).rejects.toMatchObject({ code: 'unavailable' });
		vi.unstubAllGlobals();
	});

	it('says so when the browser forbids it', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('no', 'SecurityError');
		});
		await expect(openStore(null)).rejects.toMatchObject({ code: 'unavailable' });
	});
});

describe('an open database', () => {
	beforeEach(freshDevice);

	it('steps aside for an upgrade in another tab', async () => {
		const store = await openStore(null);
		const upgraded = await openRaw(DB_VERSION + 1);
		await expect(store.profiles.list()).rejects.toMatchObject({ code: 'newer-version' });
		upgraded.close();
	});

	it('does not step aside while recording, but right after', async () => {
		const store = await openStore(null);
		const recorder = await Recorder.start(store, await newSession(store));
		const upgrading = openRaw(DB_VERSION + 1);
		recorder.push(sampleAt(0));
		await recorder.flush();
		expect(await recorder.stop(MONDAY + 1000)).toMatchObject({ saved: true, stored: 1 });
		const upgraded = await upgrading;
		expect(upgraded.version).toBe(DB_VERSION + 1);
	});

	it('opens again when the browser broke the line', async () => {
		const opened: IDBDatabase[] = [];
		const open = indexedDB.open.bind(indexedDB);
		vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
			const request = open(...args);
			request.addEventListener('success', () => opened.push(request.result));
			return request;
		});
		const store = await openStore(null);
		const me = await store.profiles.getOrCreateDefault(MONDAY);
		const [line] = opened;
		if (!line) throw new Error('no connection seen');
		forceCloseDatabase(line as unknown as Parameters<typeof forceCloseDatabase>[0]);
		expect(await store.profiles.list()).toEqual([me]);
		expect(opened).toHaveLength(2);
	});

	it('opens again when the line closed without telling', async () => {
		const store = await openStore(null);
		const me = await store.profiles.getOrCreateDefault(MONDAY);
		vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
			throw new DOMException('closing', 'InvalidStateError');
		});
		expect(await store.profiles.list()).toEqual([me]);
		vi.restoreAllMocks();
	});
});
