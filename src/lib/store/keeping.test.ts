import { beforeEach, expect, it } from 'vitest';
import { openStore } from './open';
import type { Store } from './store';
import { BASELINE, freshDevice, MONDAY, placeOf, storeSession } from './test-kit';
import { FakeBrowser, PASSPHRASE } from './vault/vault-test-kit';

let store: Store;

beforeEach(async () => {
	freshDevice();
	store = await openStore(null);
});

it('who only looked around left nothing that she would miss', async () => {
	expect(await store.keeping.isEmpty()).toBe(true);
	await store.profiles.getOrCreateDefault(MONDAY);
	expect(await store.keeping.isEmpty()).toBe(true);
});

it.each([
	['a game', (s: Store) => s.games.keep({ slot: 'samen', savedAt: MONDAY, data: {} })],
	['a recording', (s: Store) => storeSession(s)],
	['somebody with a name', (s: Store) => s.profiles.create('Noor', MONDAY)],
	[
		'a calm self',
		async (s: Store) => {
			const { id } = await s.profiles.getOrCreateDefault(MONDAY);
			await s.profiles.keepPlace(id, placeOf('chair', { value: BASELINE }), null);
		}
	]
])('%s is something to miss', async (_what, keep) => {
	await keep(store);
	expect(await store.keeping.isEmpty()).toBe(false);
});

it('what lies in a closed vault is something to miss', async () => {
	const tab = await new FakeBrowser().openTab();
	const { id } = await tab.profiles.getOrCreateDefault(MONDAY);
	await tab.vault.create(id, PASSPHRASE);
	await tab.vault.lock();
	expect(await tab.keeping.isEmpty()).toBe(false);
});

it('the mark stays when the last thing is thrown away, goes with all that is erased, and counts for nothing itself', async () => {
	expect(await store.keeping.isMarked()).toBe(false);
	await store.keeping.mark();
	expect([await store.keeping.isMarked(), await store.keeping.isEmpty()]).toEqual([true, true]);
	expect(await store.keeping.rows()).toMatchObject({ device: 1, games: 0 });
	await store.deleteEverything();
	expect(await store.keeping.isMarked()).toBe(false);
});
