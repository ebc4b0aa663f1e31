import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppStore } from './app-store';
import { DB_VERSION } from './migrations';
import { openStore } from './open';
import { Recorder } from './recorder';
import { DB_NAME } from './schema';
import { freshDevice, MONDAY, newSession, sampleAt } from './test-kit';

let app: AppStore;
let window: EventTarget;

beforeEach(() => {
	freshDevice();
	vi.restoreAllMocks();
	window = new EventTarget();
	app = new AppStore((parts) => openStore(null, undefined, parts), window as Window);
});

/** Succeeds only when nobody has the database open and does not step aside. */
function isFree(): Promise<boolean> {
	return new Promise((resolve) => {
		const request = indexedDB.deleteDatabase(DB_NAME);
		request.onblocked = () => resolve(false);
		request.onsuccess = () => resolve(true);
	});
}

describe('the store of the app', () => {
	it('is opened once for all who ask, and not before somebody does', async () => {
		const open = vi.spyOn(indexedDB, 'open');
		expect(open).not.toHaveBeenCalled();
		const [one, other] = await Promise.all([app.open(), app.open()]);
		expect(await app.open()).toBe(one);
		expect(other).toBe(one);
		expect(open).toHaveBeenCalledOnce();
	});

	it('is tried again by the next who asks when it could not be opened', async () => {
		const forbidden = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('no', 'SecurityError');
		});
		await expect(app.open()).rejects.toMatchObject({ code: 'unavailable' });
		forbidden.mockRestore();
		expect(await (await app.open()).profiles.list()).toEqual([]);
	});

	it('is given after what others write to its end, also when that fails', async () => {
		const store = await app.now();
		const done: string[] = [];
		const slow = async (what: string) => {
			await store.profiles.list();
			await store.profiles.list();
			done.push(what);
		};
		void app.ending(slow('one'));
		app.ending(slow('other').then(() => Promise.reject(new Error('no')))).catch(() => {});
		await app.open();
		expect(done).toEqual(['one', 'other']);
	});

	it('waits too for what follows on what ended', async () => {
		const store = await app.now();
		const seen: string[] = [];
		const first = app.ending(store.profiles.list());
		void first.then(() => app.ending(store.profiles.list().then(() => seen.push('then'))));
		await app.open();
		expect(seen).toEqual(['then']);
	});

	it('still steps aside for a newer Luwte in another tab, and says so', async () => {
		const store = await app.open();
		const upgraded = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open(DB_NAME, DB_VERSION + 1);
			request.onsuccess = () => resolve(request.result);
		});
		await expect(store.profiles.list()).rejects.toMatchObject({ code: 'newer-version' });
		upgraded.close();
	});
});

describe('a page that is put away', () => {
	/** Somebody else opens it, reads, and goes: by then this page had time. */
	async function otherPage() {
		const other = await openStore(null);
		await other.profiles.list();
		other.close();
	}

	/** What the browser tells a page. */
	const tell = (type: 'pagehide' | 'pageshow', persisted: boolean) =>
		window.dispatchEvent(Object.assign(new Event(type), { persisted }));

	/** So many lines to the database are open. */
	let lines = 0;

	beforeEach(() => {
		lines = 0;
		const open = indexedDB.open.bind(indexedDB);
		vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
			const request = open(...args);
			request.addEventListener('success', () => lines++);
			return request;
		});
		const close = IDBDatabase.prototype.close;
		vi.spyOn(IDBDatabase.prototype, 'close').mockImplementation(function (this: IDBDatabase) {
			lines--;
			close.call(this);
		});
	});

	it('lets go of the database, and opens it again for who uses the same store', async () => {
		const store = await app.open();
		const me = await store.profiles.getOrCreateDefault(MONDAY);
		tell('pagehide', true);
		expect(lines).toBe(0);
		tell('pageshow', true);
		expect(await store.profiles.list()).toEqual([me]);
		expect(lines).toBe(1);
	});

	it('what others write when the page goes is written when it is back, whoever listened first', async () => {
		const store = await app.open();
		let written: Promise<unknown> = Promise.resolve();
		window.addEventListener('pagehide', () => (written = store.profiles.create('Noor', MONDAY)));
		await app.open();
		tell('pagehide', true);
		await otherPage();
		expect(lines).toBe(0);
		tell('pageshow', true);
		await written;
		expect(await store.profiles.list()).toHaveLength(1);
	});

	it('leaves it to the browser when the page goes for good', async () => {
		await app.open();
		tell('pagehide', false);
		expect(lines).toBe(1);
	});

	it('breaks off what is under way, and does it from the beginning when it is back', async () => {
		const store = await app.open();
		const making = store.profiles.getOrCreateDefault(MONDAY);
		const reading = store.profiles.list();
		tell('pagehide', true);
		expect(lines).toBe(0);
		tell('pageshow', true);
		const me = await making;
		expect(await store.profiles.list()).toEqual([me]);
		expect([[], [me]]).toContainEqual(await reading);
	});

	it('at whatever moment it goes no other page waits for it, and all is done once', async () => {
		const store = await app.open();
		const abort = vi.spyOn(IDBTransaction.prototype, 'abort');
		for (let turns = 0; turns < 40; turns++) {
			const making = store.profiles.create(String(turns), MONDAY);
			for (let turn = 0; turn < turns; turn++) await Promise.resolve();
			tell('pagehide', true);
			expect(lines).toBe(0);
			await otherPage();
			tell('pageshow', true);
			await making;
		}
		const names = (await store.profiles.list()).map(({ name }) => Number(name));
		expect(names.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, turn) => turn));
		expect(abort.mock.calls.length).toBeGreaterThan(10);
	});

	it('no other page waits for one that goes while it opens', async () => {
		for (let turns = 0; turns < 60; turns++) {
			window = new EventTarget();
			app = new AppStore((parts) => openStore(null, undefined, parts), window as Window);
			const opening = app.open();
			for (let turn = 0; turn < turns; turn++) await Promise.resolve();
			tell('pagehide', true);
			await otherPage();
			expect(lines).toBe(0);
			tell('pageshow', true);
			expect(await (await opening).profiles.list()).toEqual([]);
			(await opening).close();
		}
	});

	it('opens nothing while it is away', async () => {
		const store = await app.open();
		tell('pagehide', true);
		const reading = store.profiles.list();
		await otherPage();
		expect(lines).toBe(0);
		tell('pageshow', true);
		expect(await reading).toEqual([]);
		expect(lines).toBe(1);
	});

	it('keeps it open for a recording until that is over', async () => {
		const store = await app.open();
		const recorder = await Recorder.start(store, await newSession(store));
		tell('pagehide', true);
		recorder.push(sampleAt(0));
		const flushing = recorder.flush();
		await otherPage();
		expect(lines).toBe(1);
		tell('pageshow', true);
		await flushing;
		expect(await recorder.stop(MONDAY + 1000)).toMatchObject({ saved: true, stored: 1 });
		tell('pagehide', true);
		expect(lines).toBe(0);
		expect(await isFree()).toBe(true);
	});

	it('has nothing to let go of when nobody used it', () => {
		tell('pagehide', true);
		tell('pageshow', true);
		expect(lines).toBe(0);
	});
});
