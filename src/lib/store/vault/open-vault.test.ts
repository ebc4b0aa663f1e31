import { beforeEach, describe, expect, it } from 'vitest';
import { bringIn, copyOf } from '../copy/copy-kit.fixture';
import { openStore } from '../open';
import { Recorder } from '../recorder';
import type { Store } from '../store';
import { FakeLocks, MONDAY, newSession, sampleAt } from '../test-kit';
import type { FakeBrowser } from './vault-test-kit';
import {
	PASSPHRASE,
	plain,
	SMALL_COST,
	wholeText,
	without,
	type Household,
	furnishedBrowser,
	vaultOf
} from './vault-test-kit';

let browser: FakeBrowser;
let store: Store;
let people: Household;

beforeEach(async () => {
	({ browser, store, people } = await furnishedBrowser());
});

const onlyVault = () => store.vault.state.vaults[0]!;
const unlock = (secret: string) => store.vault.unlock(onlyVault().id, secret);

describe('an open vault', () => {
	beforeEach(() => store.vault.create(people.noor, PASSPHRASE));

	it('takes in what is new and bears nobody’s name, and leaves where it is what lay open', async () => {
		const before = await plain(store);
		await store.drafts.keep({ id: 'stuck', savedAt: MONDAY, data: 'nieuw geheim' });
		await store.games.keep({ slot: 'kwartet', savedAt: MONDAY + 9, data: { turn: 2 } });
		expect(await wholeText(store)).not.toContain('nieuw geheim');
		expect((await plain(store)).games).toMatchObject([{ data: { turn: 2 } }]);
		expect(without(await plain(store), before)).toMatchObject({ drafts: [], games: [] });
	});

	it('leaves open what her colleague writes meanwhile', async () => {
		await store.drafts.keep({ id: `rustcheck ${people.sam}`, savedAt: MONDAY, data: 'van mij' });
		await store.drafts.keep({
			id: `exercise ${people.sam} adem`,
			savedAt: MONDAY,
			data: 'van mij'
		});
		expect((await plain(store)).drafts).toMatchObject([{ data: 'van mij' }, { data: 'van mij' }]);
	});

	it('lets a row go that is given to somebody without a vault', async () => {
		const [meta] = (await store.sessions.list(people.noor)).slice(-1);
		const given = { ...meta!, profileId: people.sam };
		await store.connection.write((transaction) => transaction.objectStore('sessions').put(given));
		expect(await store.sessions.get(meta!.id)).toEqual(given);
		await store.vault.lock();
		expect(await store.sessions.get(meta!.id)).toEqual(given);
	});

	it('keeps a recording in it, and is not locked under it unless forced', async () => {
		await store.connection.write((transaction) =>
			transaction.objectStore('profiles').delete(people.sam)
		);
		const recorder = await Recorder.start(store, await newSession(store));
		recorder.push(sampleAt(0));
		await recorder.flush();
		expect(await store.vault.lock()).toBe('recording');
		expect(await store.vault.lock(true)).toBe('locked');
		recorder.push(sampleAt(250));
		expect(await recorder.stop(MONDAY)).toMatchObject({ saved: false, waiting: 1 });
		await unlock(PASSPHRASE);
		expect(await recorder.stop(MONDAY)).toMatchObject({ saved: true, stored: 2 });
		expect(await store.sessions.samples(recorder.session.id)).toHaveLength(2);
		expect((await plain(store)).chunks).toHaveLength(1);
	});

	it('is not locked under a recording in another tab', async () => {
		const locks = new FakeLocks();
		const device = { ...deviceOf(browser), locks: browser.locks };
		const other = await openStore(locks, device);
		const mine = await openStore(locks, device);
		const recorder = await Recorder.start(other, {
			...(await newSession(other)),
			profileId: people.sam
		});
		expect(await mine.vault.lock()).toBe('recording');
		await recorder.stop(MONDAY);
		expect(await mine.vault.lock()).toBe('locked');
	});

	it('brings in a whole copy, and leaves out what is here already', async () => {
		const copy = await copyOf(store);
		expect(await bringIn(store, copy)).toMatchObject({ added: 0 });
		await store.vault.lock();
		await expect(bringIn(store, copy)).rejects.toMatchObject({ code: 'locked' });
		await expect(bringIn(store, copy, 'replace')).rejects.toMatchObject({ code: 'locked' });
		await store.deleteEverything();
		expect(await bringIn(store, copy)).toMatchObject({ skipped: 0 });
	});

	it('closes when another is opened', async () => {
		await store.vault.create(people.sam, 'een heel andere zin');
		expect(store.vault.state.open).toBe(vaultOf(store, people.sam));
		expect(await store.profiles.list()).toMatchObject([{ name: 'Sam' }]);
		await store.vault.unlock(vaultOf(store, people.noor), PASSPHRASE);
		expect(await store.profiles.list()).toMatchObject([{ name: 'Noor die zucht' }]);
	});

	it('tells who listens', async () => {
		const told: (string | null)[] = [];
		const end = store.vault.onChange(({ open }) => told.push(open));
		await store.vault.lock();
		expect(told.at(-1)).toBeNull();
		await unlock(PASSPHRASE);
		expect(told.at(-1)).toBe(onlyVault().id);
		const before = told.length;
		end();
		await store.vault.lock();
		expect(told).toHaveLength(before);
	});
});

function deviceOf({ kdf, cost }: FakeBrowser) {
	return { tabs: null, kdf, cost, least: SMALL_COST, now: () => MONDAY };
}
