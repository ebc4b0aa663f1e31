import { beforeEach, expect, it } from 'vitest';
import type { StoreFault } from '../faults';
import type { Store } from '../store';
import { MONDAY } from '../test-kit';
import type { SealedRow } from './records';
import { PASSPHRASE, seen, furnishedBrowser } from './vault-test-kit';

let store: Store;

beforeEach(async () => {
	const home = await furnishedBrowser();
	store = home.store;
	await store.vault.create(home.people.noor, PASSPHRASE, true);
	await store.drafts.keep({ id: 'stuck', savedAt: MONDAY, data: 'geheim van een' });
	await store.drafts.keep({ id: 'other', savedAt: MONDAY, data: 'geheim van twee' });
});

/** What somebody with a tool does to the sealed rows. */
function tamper(change: (rows: SealedRow[]) => SealedRow[]): Promise<void> {
	return store.connection.raw('readwrite', async (all) => {
		const sealed = all.objectStore('sealed');
		for (const row of change(await sealed.getAll())) await sealed.put(row);
	});
}

const draft = (rows: SealedRow[], key: string) =>
	rows.find((row) => row.store === 'drafts' && row.key === key)!;
const fault = () =>
	store.drafts.get('stuck').then(
		() => null,
		(error: StoreFault) => error
	);

it.each<[string, (rows: SealedRow[]) => SealedRow[]]>([
	[
		'put in the place of another',
		(rows) => {
			const { nonce, box } = draft(rows, 'other');
			return [{ ...draft(rows, 'stuck'), nonce, box }];
		}
	],
	[
		'from another store',
		(rows) => {
			const { nonce, box } = rows.find((row) => row.store === 'sessions')!;
			return [{ ...draft(rows, 'stuck'), nonce, box }];
		}
	],
	['cut off', (rows) => [{ ...draft(rows, 'stuck'), box: draft(rows, 'stuck').box.slice(0, -1) }]],
	['emptied', (rows) => [{ ...draft(rows, 'stuck'), box: new ArrayBuffer(0) }]],
	['without a nonce', (rows) => [{ ...draft(rows, 'stuck'), nonce: null as never }]]
])('a row %s does not open, tells nothing, and spoils no other', async (_what, change) => {
	await tamper(change);
	expect(await fault()).toMatchObject({ code: 'tampered', message: 'a row of drafts' });
	expect((await store.drafts.get('other'))?.data).toBe('geheim van twee');
	// All that can be opened is given; how many could not is told.
	const drafts = await store.drafts.list('');
	expect(drafts.map(({ id }) => id)).not.toContain('stuck');
	expect(drafts.length).toBeGreaterThan(1);
	expect(store.vault.state.damaged).toBe(1);
	expect(Object.values(await seen(store)).flat().length).toBeGreaterThan(8);
});

it('a row of which any one bit was turned does not open', async () => {
	let bits = 0;
	await tamper((rows) => {
		bits = draft(rows, 'stuck').box.byteLength * 8;
		return [];
	});
	for (let bit = 0; bit < bits; bit += 7) {
		const turn = (rows: SealedRow[]) => {
			const row = draft(rows, 'stuck');
			new Uint8Array(row.box)[bit >> 3]! ^= 1 << (bit & 7);
			return [row];
		};
		await tamper(turn);
		expect((await fault())?.code).toBe('tampered');
		await tamper(turn);
	}
	expect(await fault()).toBeNull();
});

it('a row of another vault does not open in this one', async () => {
	const { id: sam } = (await store.profiles.list()).find(({ name }) => name === 'Sam')!;
	const noor = store.vault.state.open!;
	const theirs = { ...(await rowOf('drafts', 'other')) };
	await store.vault.create(sam, 'een heel andere zin');
	const vault = store.vault.state.open!;
	await tamper(() => [{ ...theirs, vault }]);
	await expect(store.drafts.get('other')).rejects.toMatchObject({ code: 'tampered' });
	await store.vault.unlock(noor, PASSPHRASE);
	expect((await store.drafts.get('other'))?.data).toBe('geheim van twee');
});

it('can be written over, and forgotten', async () => {
	await tamper((rows) => [{ ...draft(rows, 'stuck'), box: new ArrayBuffer(40) }]);
	await store.drafts.keep({ id: 'stuck', savedAt: MONDAY, data: 'weer heel' });
	expect((await store.drafts.get('stuck'))?.data).toBe('weer heel');
	await tamper((rows) => [{ ...draft(rows, 'stuck'), box: new ArrayBuffer(40) }]);
	await store.drafts.forget('stuck');
	expect(await store.drafts.get('stuck')).toBeNull();
});

it('is lost when the lock is taken off, which says so', async () => {
	await tamper((rows) => [{ ...draft(rows, 'stuck'), box: new ArrayBuffer(40) }]);
	expect(await store.vault.remove(store.vault.state.open!, PASSPHRASE)).toBe(1);
	expect(await store.drafts.get('stuck')).toBeNull();
	expect((await store.drafts.get('other'))?.data).toBe('geheim van twee');
});

it('a vault record of which anything that counts was changed does not open', async () => {
	const id = store.vault.state.open!;
	await store.vault.lock();
	const record = await store.connection.raw('readonly', (all) => all.objectStore('vaults').get(id));
	const put = (changes: object) =>
		store.connection.raw('readwrite', (all) =>
			all.objectStore('vaults').put({ ...record!, ...changes })
		);
	for (const changes of [
		{ profileId: 'somebody-else' },
		{ version: 2 },
		{ kdf: { ...record!.kdf, memoryKiB: 128 } },
		{ kdf: { ...record!.kdf, salt: new Uint8Array(16) } },
		{ byPassphrase: record!.byRecovery }
	]) {
		await put(changes);
		await expect(store.vault.unlock(id, PASSPHRASE)).rejects.toMatchObject({
			code: 'wrong-passphrase'
		});
	}
	await put({});
	await store.vault.unlock(id, PASSPHRASE);
});

it('a vault in a stage that there is not keeps nobody out of the rest', async () => {
	const id = store.vault.state.open!;
	await store.vault.lock();
	await store.connection.raw('readwrite', async (all) => {
		const vaults = all.objectStore('vaults');
		await vaults.put({ ...(await vaults.get(id))!, stage: 'other' as never });
	});
	expect(await store.profiles.list()).toMatchObject([{ name: 'Sam' }]);
	await expect(store.vault.unlock(id, PASSPHRASE)).rejects.toMatchObject({ code: 'not-found' });
});

const rowOf = (name: string, key: string) =>
	store.connection.raw('readonly', async (all) =>
		(await all.objectStore('sealed').getAll()).find((row) => row.store === name && row.key === key)!
	);
