import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../store';
import { freshDevice } from '../test-kit';
import {
	FakeBrowser,
	furnish,
	killAfter,
	PASSPHRASE,
	plain,
	SECRETS,
	seen,
	wholeText,
	type Household,
	type Rows
} from './vault-test-kit';

/** More requests than anything in here makes. */
const MANY = 2000;

let browser: FakeBrowser;

beforeEach(freshDevice);

interface Scene {
	store: Store;
	people: Household;
	/** What is to be seen of everything, and of what lies plain. */
	all: Rows;
	open: Rows;
}

/** A device with two people and, if wished, her vault, opened. */
async function scene(withVault: boolean): Promise<Scene> {
	freshDevice();
	browser = new FakeBrowser();
	const store = await browser.openTab();
	const people = await furnish(store);
	if (withVault) {
		await store.vault.create(people.noor, PASSPHRASE, true);
		// A client played while it was closed: a plain row under the key of a sealed one.
		await store.vault.lock();
		await store.games.keep({ slot: 'kwartet', savedAt: 1, data: { turn: 99 } });
		await store.vault.unlock(store.vault.state.vaults[0]!.id, PASSPHRASE);
	}
	return { store, people, all: await seen(store), open: await plain(store) };
}

/**
 * Does something again and again, killed at the first request, the second and so on until it is done.
 * @param check what a new tab finds, each time
 * @returns so many times it was killed
 */
async function killAtEvery(
	withVault: boolean,
	work: (scene: Scene) => Promise<unknown>,
	check: (after: Store, scene: Scene, done: boolean) => Promise<void>
): Promise<number> {
	for (let requests = 0; requests < MANY; requests++) {
		const before = await scene(withVault);
		const killer = killAfter(requests);
		const done = await work(before).then(
			() => true,
			() => false
		);
		const killed = killer.revive();
		before.store.close();
		await check(await browser.openTab({ tabs: null }), before, done);
		if (!killed) return requests;
	}
	throw new Error('never done');
}

const sealedRows = (store: Store) =>
	store.connection.raw('readonly', (all) => all.objectStore('sealed').count());
const stages = (store: Store) =>
	store.connection.raw('readonly', async (all) =>
		(await all.objectStore('vaults').getAll()).map(({ stage }) => stage)
	);

it('turned on and killed at any request: all is as it was, or all is under lock', async () => {
	const ends = { old: 0, new: 0 };
	const killed = await killAtEvery(
		false,
		({ store, people }) => store.vault.create(people.noor, PASSPHRASE, true),
		async (after, before, done) => {
			const now = await seen(after);
			const vault = after.vault.state.vaults[0];
			expect(await stages(after)).toEqual(vault ? ['ready'] : []);
			if (!vault) {
				ends.old++;
				expect(done).toBe(false);
				expect(now).toEqual(before.all);
				expect(await sealedRows(after)).toBe(0);
				return;
			}
			ends.new++;
			const text = await wholeText(after);
			for (const secret of SECRETS) expect(text).not.toContain(secret);
			await after.vault.unlock(vault.id, PASSPHRASE);
			expect(await seen(after)).toEqual(before.all);
		}
	);
	expect(killed).toBeGreaterThan(30);
	expect(ends.old).toBeGreaterThan(30);
	expect(ends.new).toBeGreaterThan(0);
});

it('turned off and killed at any request: all is under lock still, or all lies open', async () => {
	const ends = { old: 0, new: 0 };
	await killAtEvery(
		true,
		({ store }) => store.vault.remove(store.vault.state.vaults[0]!.id, PASSPHRASE),
		async (after, before, done) => {
			const now = await seen(after);
			const [vault] = after.vault.state.vaults;
			if (!vault) {
				ends.new++;
				expect(now).toEqual(before.all);
				expect(await sealedRows(after)).toBe(0);
				return;
			}
			ends.old++;
			expect(done).toBe(false);
			expect(await stages(after)).toEqual(['ready']);
			expect(await plain(after)).toEqual(before.open);
			await after.vault.unlock(vault.id, PASSPHRASE);
			expect(await seen(after)).toEqual(before.all);
		}
	);
	expect(ends.old).toBeGreaterThan(30);
	expect(ends.new).toBeGreaterThan(0);
});

it('a new passphrase and killed at any request: the old one opens, or the new one', async () => {
	const renewed = 'een nieuwe wachtzin';
	await killAtEvery(
		true,
		({ store }) =>
			store.vault.changePassphrase(store.vault.state.vaults[0]!.id, PASSPHRASE, renewed),
		async (after, before, done) => {
			const { id } = after.vault.state.vaults[0]!;
			const opens = (secret: string) =>
				after.vault.unlock(id, secret).then(
					() => true,
					() => false
				);
			const [byOld, byNew] = [await opens(PASSPHRASE), await opens(renewed)];
			expect(byOld).toBe(!byNew);
			if (done) expect(byNew).toBe(true);
			expect(await seen(after)).toEqual(before.all);
		}
	);
});

it('a sweep that is killed as well is done by the next who comes', async () => {
	const { store, all, open } = await scene(true);
	const killer = killAfter(60);
	await store.vault.remove(store.vault.state.vaults[0]!.id, PASSPHRASE).catch(() => {});
	expect(killer.revive()).toBe(true);
	expect(await stages(store)).toEqual(['opening']);
	for (let requests = 0; requests < 20; requests++) {
		const again = killAfter(requests);
		await browser.openTab({ tabs: null }).catch(() => {});
		again.revive();
	}
	const after = await browser.openTab({ tabs: null });
	await after.profiles.list();
	expect(await plain(after)).toEqual(open);
	await after.vault.unlock(after.vault.state.vaults[0]!.id, PASSPHRASE);
	expect(await seen(after)).toEqual(all);
});
