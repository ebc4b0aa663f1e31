import { beforeEach, describe, expect, it } from 'vitest';
import { exportAll } from '../export-json.fixture';
import { KEY_PATHS, STORE_NAMES } from '../schema';
import type { Store } from '../store';
import { MONDAY, sampleAt } from '../test-kit';
import { LEAST_COST } from './kdf';
import type { FakeBrowser } from './vault-test-kit';
import {
	PASSPHRASE,
	plain,
	SECRETS,
	seen,
	SMALL_COST,
	wholeText,
	type Household,
	furnishedBrowser
} from './vault-test-kit';

let browser: FakeBrowser;
let store: Store;
let people: Household;

beforeEach(async () => {
	({ browser, store, people } = await furnishedBrowser());
});

const onlyVault = () => store.vault.state.vaults[0]!;

describe('a device', () => {
	it('offers a vault only with locks between tabs', async () => {
		expect(store.vault.hindrance).toBeNull();
		const old = await browser.openTab({ locks: null });
		expect(old.vault.hindrance).toBe('no-locks');
		await expect(old.vault.create(people.noor, PASSPHRASE)).rejects.toMatchObject({
			code: 'unavailable'
		});
	});

	it('knows where the keys of its rows stand', async () => {
		const raw = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open('luwte');
			request.onsuccess = () => resolve(request.result);
		});
		const stores = raw.transaction(STORE_NAMES);
		for (const name of STORE_NAMES)
			expect(stores.objectStore(name).keyPath).toEqual(KEY_PATHS[name]);
		raw.close();
	});
});

describe('turning it on', () => {
	it('leaves nothing of her to be read, and shows her the same as before', async () => {
		const before = await seen(store);
		const whole = await exportAll(store, MONDAY);
		await store.vault.create(people.noor, PASSPHRASE, true);
		expect(await seen(store)).toEqual(before);
		expect(await exportAll(store, MONDAY)).toEqual(whole);
		const text = await wholeText(store);
		for (const secret of SECRETS) expect(text).not.toContain(secret);
		expect(text).toContain('Sam');
	});

	it('goes page after page, over hours of samples', async () => {
		const [meta] = await store.sessions.list(people.noor);
		await store.connection.write(async (transaction) => {
			const chunks = transaction.objectStore('chunks');
			for (let index = 1; index < 450; index++)
				await chunks.put({ sessionId: meta!.id, index, samples: [sampleAt(index * 250)] });
		});
		const before = await seen(store);
		await store.vault.create(people.noor, PASSPHRASE);
		expect((await plain(store)).chunks).toHaveLength(1);
		expect(await seen(store)).toEqual(before);
		await store.sessions.delete(meta!.id);
		expect((await seen(store)).chunks).toHaveLength(before.chunks!.length - 450);
		await store.vault.remove(onlyVault().id, PASSPHRASE);
		expect((await plain(store)).chunks).toHaveLength(before.chunks!.length - 450);
	});

	it('leaves to her colleague what is his, and what bears nobody’s name when it may be his', async () => {
		await store.vault.create(people.noor, PASSPHRASE);
		const left = await plain(store);
		expect(left.profiles).toMatchObject([{ name: 'Sam' }]);
		expect(left.sessions).toMatchObject([{ profileId: people.sam }]);
		expect(left.chunks).toHaveLength(1);
		expect(left.drafts).toMatchObject([{ data: 'van Sam' }]);
		expect(left.games).toHaveLength(1);
		expect(left.cardSets).toHaveLength(1);
	});

	it('takes along what bears nobody’s name when she is alone on this device', async () => {
		await store.profiles.delete(people.sam);
		await store.vault.create(people.noor, PASSPHRASE);
		const left = await plain(store);
		const rest = STORE_NAMES.flatMap((name) => left[name] ?? []);
		expect(rest).toEqual([]);
	});

	it('is refused for nobody, twice, and with a passphrase that is soon guessed', async () => {
		const { vault } = store;
		await expect(vault.create('nobody', PASSPHRASE)).rejects.toMatchObject({ code: 'not-found' });
		await expect(vault.create(people.noor, 'kort')).rejects.toMatchObject({ code: 'invalid' });
		expect(await vault.list()).toEqual([]);
		await vault.create(people.noor, PASSPHRASE);
		await expect(vault.create(people.noor, PASSPHRASE)).rejects.toMatchObject({ code: 'invalid' });
	});
});

describe('turning it off', () => {
	it('lays everything open again, and asks for the passphrase first', async () => {
		const before = await plain(store);
		await store.vault.create(people.noor, PASSPHRASE, true);
		await store.vault.lock();
		const id = onlyVault().id;
		await expect(store.vault.remove(id, 'een rustige avond')).rejects.toMatchObject({
			code: 'wrong-passphrase'
		});
		expect(await store.vault.remove(id, PASSPHRASE)).toBe(0);
		expect(await plain(store)).toEqual(before);
		expect(await store.connection.raw('readonly', (all) => all.objectStore('sealed').count())).toBe(
			0
		);
		expect(store.vault.state).toMatchObject({ vaults: [], open: null });
		expect(await seen(store)).toEqual(before);
	});

	it('keeps the newer of two games in one place', async () => {
		for (const [turn, at] of [
			[7, MONDAY + 1],
			[8, MONDAY - 1]
		] as const) {
			await store.games.keep({ slot: 'kwartet', savedAt: MONDAY, data: { turn: 1 } });
			await store.vault.create(people.noor, PASSPHRASE, true);
			await store.vault.lock();
			await store.games.keep({ slot: 'kwartet', savedAt: at, data: { turn } });
			await store.vault.remove(onlyVault().id, PASSPHRASE);
			const expected = at > MONDAY ? turn : 1;
			expect(await store.games.list()).toMatchObject([{ data: { turn: expected } }]);
		}
	});
});

describe('guessing', () => {
	it('is made dearer at the next unlocking, when today’s Luwte asks more', async () => {
		await store.vault.create(people.noor, PASSPHRASE);
		const cost = { ...SMALL_COST, iterations: 2 };
		const later = await browser.openTab({ cost });
		await later.vault.lock();
		await later.vault.unlock(onlyVault().id, PASSPHRASE);
		expect(await kdf()).toMatchObject(cost);
		await later.vault.lock();
		await later.vault.unlock(onlyVault().id, PASSPHRASE);
	});

	it('cannot be made cheap by who writes in the database', async () => {
		await store.vault.create(people.noor, PASSPHRASE);
		await store.vault.lock();
		const real = await browser.openTab({ least: LEAST_COST });
		await expect(real.vault.unlock(onlyVault().id, PASSPHRASE)).rejects.toMatchObject({
			code: 'tampered'
		});
	});

	const kdf = () =>
		store.connection.raw(
			'readonly',
			async (all) => (await all.objectStore('vaults').getAll())[0]!.kdf
		);
});
