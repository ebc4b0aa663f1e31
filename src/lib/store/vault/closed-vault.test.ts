import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../store';
import { countRows, MONDAY, sampleAt } from '../test-kit';
import type { FakeBrowser } from './vault-test-kit';
import {
	PASSPHRASE,
	plain,
	seen,
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

describe('a closed vault', () => {
	beforeEach(async () => {
		await store.vault.create(people.noor, PASSPHRASE, true);
		expect(await store.vault.lock()).toBe('locked');
	});

	it('is as if nothing were there', async () => {
		expect(store.vault.state.open).toBeNull();
		expect(await seen(store)).toEqual(await plain(store));
		expect(await store.profiles.list()).toMatchObject([{ name: 'Sam' }]);
		expect(await store.plans.get(people.noor)).toBeNull();
	});

	it('takes nothing in: not a draft of hers, not a session, not a part of one', async () => {
		const session = await store.connection.raw('readonly', async (all) => {
			const rows = await all.objectStore('sealed').getAll();
			return rows.find((row) => row.store === 'sessions')!.key as string;
		});
		const locked = { code: 'locked' };
		const draft = { id: `rustcheck ${people.noor}`, savedAt: MONDAY, data: 'nieuw' };
		await expect(store.drafts.keep(draft)).rejects.toMatchObject(locked);
		const chunk = { sessionId: session, index: 9, samples: [sampleAt(9)] };
		await expect(
			store.connection.write((transaction) => transaction.objectStore('chunks').put(chunk))
		).rejects.toMatchObject(locked);
		const { noor } = people;
		await expect(
			store.connection.write((transaction) =>
				transaction.objectStore('plans').put({ profileId: noor } as never)
			)
		).rejects.toMatchObject(locked);
	});

	it('lets her colleague go on, and a game be played with a client', async () => {
		await store.plans.keep(people.sam, (await rows())!, MONDAY, 'any');
		await store.games.keep({ slot: 'kwartet', savedAt: MONDAY + 5, data: { turn: 9 } });
		expect((await plain(store)).plans).toHaveLength(1);
		await unlock(PASSPHRASE);
		// Her own game comes before that of the client, and that one comes to light when hers is over.
		expect(await store.games.get('kwartet')).toMatchObject({ data: { turn: 1 } });
		await store.games.forget('kwartet');
		expect(await store.games.get('kwartet')).toMatchObject({ data: { turn: 9 } });
		await store.games.keep({ slot: 'kwartet', savedAt: MONDAY + 6, data: { turn: 10 } });
		expect((await plain(store)).games).toMatchObject([{ data: { turn: 10 } }]);
	});

	it('opens with the passphrase, however its accents were typed, and with the code', async () => {
		await expect(unlock('een rustige avond')).rejects.toMatchObject({ code: 'wrong-passphrase' });
		await unlock(PASSPHRASE);
		const code = await store.vault.newRecoveryCode(onlyVault().id, PASSPHRASE);
		await store.vault.changePassphrase(onlyVault().id, code, 'één rustige avond');
		await store.vault.lock();
		await unlock('e\u0301e\u0301n rustige avond');
		await store.vault.lock();
		await unlock(code.toLowerCase());
		await store.vault.lock();
		await expect(unlock(PASSPHRASE)).rejects.toMatchObject({ code: 'wrong-passphrase' });
	});

	it('opens no more with an old code, nor with that of another vault', async () => {
		const old = await store.vault.newRecoveryCode(vaultOf(store, people.noor), PASSPHRASE);
		const other = await store.vault.create(people.sam, 'een heel andere zin');
		await store.vault.newRecoveryCode(vaultOf(store, people.noor), old);
		for (const code of [old, other])
			await expect(store.vault.unlock(vaultOf(store, people.noor), code)).rejects.toMatchObject({
				code: 'wrong-passphrase'
			});
	});

	it('makes a sixth wrong passphrase wait, whatever tab or day, but no code', async () => {
		const code = await store.vault.newRecoveryCode(onlyVault().id, PASSPHRASE);
		for (let i = 0; i < 5; i++)
			await expect(unlock('een rustige avond')).rejects.toMatchObject({ code: 'wrong-passphrase' });
		await expect(unlock(PASSPHRASE)).rejects.toMatchObject({ code: 'too-soon' });
		const { vault } = await browser.openTab();
		expect(vault.state.vaults[0]!.mayTryAt).toBe(MONDAY + 5000);
		browser.now += 4999;
		await expect(vault.unlock(onlyVault().id, PASSPHRASE)).rejects.toMatchObject({
			code: 'too-soon'
		});
		browser.now += 1;
		await vault.unlock(onlyVault().id, PASSPHRASE);
		for (let i = 0; i < 5; i++) await unlock('een rustige avond').catch(() => {});
		await unlock(code);
		expect((await store.vault.list())[0]!.mayTryAt).toBe(0);
	});

	it('counts a try before it is tried: ending the browser gives none back', async () => {
		browser.kdf = { derive: () => Promise.reject(new Error('ended')) };
		const tab = await browser.openTab();
		for (let i = 0; i < 5; i++)
			await tab.vault.unlock(onlyVault().id, 'geraden zin').catch(() => {});
		await expect(unlock(PASSPHRASE)).rejects.toMatchObject({ code: 'too-soon' });
	});

	it('is erased with its profile, and with everything', async () => {
		await store.profiles.delete(people.noor);
		expect(await store.vault.list()).toEqual([]);
		expect(await store.connection.raw('readonly', (all) => all.objectStore('sealed').count())).toBe(
			0
		);
		expect(await store.profiles.list()).toMatchObject([{ name: 'Sam' }]);
		await store.vault.create(people.sam, PASSPHRASE);
		await store.vault.lock();
		await store.deleteEverything();
		expect(await countRows(store)).toBe(0);
		expect(store.vault.state.vaults).toEqual([]);
	});

	const rows = async () => {
		const { TENSION_PHASES } = await import('../../signals/types');
		const row = { body: 'a', seen: '', thoughts: '', helps: '', team: '' };
		return Object.fromEntries(TENSION_PHASES.map((phase) => [phase, row])) as never;
	};
});
