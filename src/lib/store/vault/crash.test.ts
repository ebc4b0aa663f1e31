import { beforeAll, expect, it } from 'vitest';
import type { Store } from '../store';
import { freshDevice } from '../test-kit';
import {
	everything,
	FakeBrowser,
	furnish,
	killAfter,
	layOut,
	PASSPHRASE,
	plain,
	SECRETS,
	seen,
	wholeText,
	type Everything,
	type Household,
	type Rows
} from './vault-test-kit';

/** More writes than anything in here makes. */
const MANY = 500;

interface Scene {
	people: Household;
	/** What lies in the database, to begin with anew each time. */
	rows: Everything;
	/** What is to be seen with the vault open, if there is one, and what lies plain. */
	all: Rows;
	open: Rows;
}

let browser: FakeBrowser;
/** Two people; and her vault, open, beside which a client played while it was closed. */
let lockless: Scene;
let locked: Scene;

beforeAll(async () => {
	freshDevice();
	browser = new FakeBrowser();
	const store = await browser.openTab();
	const people = await furnish(store);
	lockless = await sceneOf(store, people);
	await store.vault.create(people.noor, PASSPHRASE, true);
	await store.vault.lock();
	await store.games.keep({ slot: 'kwartet', savedAt: 1, data: { turn: 99 } });
	await store.vault.unlock(store.vault.state.vaults[0]!.id, PASSPHRASE);
	locked = await sceneOf(store, people);
});

async function sceneOf(store: Store, people: Household): Promise<Scene> {
	return {
		people,
		rows: await everything(store),
		all: await seen(store),
		open: await plain(store)
	};
}

async function enter({ rows }: Scene): Promise<Store> {
	freshDevice();
	browser = new FakeBrowser();
	const store = await browser.openTab();
	await layOut(store, rows);
	return store;
}

/**
 * Does something again and again, killed at the first write, the second and so on until it is done.
 * @param check what a new tab finds, each time
 */
async function killAtEvery(
	scene: Scene,
	work: (store: Store) => Promise<unknown>,
	check: (after: Store, done: boolean) => Promise<void>
) {
	for (let writes = 0; writes < MANY; writes++) {
		const store = await enter(scene);
		const killer = killAfter(writes);
		const done = await work(store).then(
			() => true,
			() => false
		);
		const killed = killer.revive();
		store.close();
		await check(await browser.openTab({ tabs: null }), done);
		if (!killed) return;
	}
	throw new Error('never done');
}

const sealedRows = (store: Store) =>
	store.connection.raw('readonly', (all) => all.objectStore('sealed').count());
const stages = (store: Store) =>
	store.connection.raw('readonly', async (all) =>
		(await all.objectStore('vaults').getAll()).map(({ stage }) => stage)
	);

it('turned on and killed at any write: all is as it was, or all is under lock', async () => {
	const ends = { old: 0, new: 0 };
	await killAtEvery(
		lockless,
		({ vault }) => vault.create(lockless.people.noor, PASSPHRASE, true),
		async (after, done) => {
			const now = await seen(after);
			const vault = after.vault.state.vaults[0];
			expect(await stages(after)).toEqual(vault ? ['ready'] : []);
			if (!vault) {
				ends.old++;
				expect(done).toBe(false);
				expect(now).toEqual(lockless.all);
				expect(await sealedRows(after)).toBe(0);
				return;
			}
			ends.new++;
			const text = await wholeText(after);
			for (const secret of SECRETS) expect(text).not.toContain(secret);
			await after.vault.unlock(vault.id, PASSPHRASE);
			expect(await seen(after)).toEqual(lockless.all);
		}
	);
	expect(ends.old).toBeGreaterThan(15);
	expect(ends.new).toBeGreaterThan(0);
});

it('turned off and killed at any write: all is under lock still, or all lies open', async () => {
	const ends = { old: 0, new: 0 };
	await killAtEvery(
		locked,
		({ vault }) => vault.remove(vault.state.vaults[0]!.id, PASSPHRASE),
		async (after, done) => {
			const now = await seen(after);
			const [vault] = after.vault.state.vaults;
			if (!vault) {
				ends.new++;
				expect(now).toEqual(locked.all);
				expect(await sealedRows(after)).toBe(0);
				return;
			}
			ends.old++;
			expect(done).toBe(false);
			expect(await stages(after)).toEqual(['ready']);
			expect(await plain(after)).toEqual(locked.open);
			await after.vault.unlock(vault.id, PASSPHRASE);
			expect(await seen(after)).toEqual(locked.all);
		}
	);
	expect(ends.old).toBeGreaterThan(15);
	expect(ends.new).toBeGreaterThan(0);
});

it('a new passphrase and killed at any write: the old one opens, or the new one', async () => {
	const renewed = 'een nieuwe wachtzin';
	await killAtEvery(
		locked,
		({ vault }) => vault.changePassphrase(vault.state.vaults[0]!.id, PASSPHRASE, renewed),
		async (after, done) => {
			const { id } = after.vault.state.vaults[0]!;
			const opens = (secret: string) =>
				after.vault.unlock(id, secret).then(
					() => true,
					() => false
				);
			const [byOld, byNew] = [await opens(PASSPHRASE), await opens(renewed)];
			expect(byOld).toBe(!byNew);
			if (done) expect(byNew).toBe(true);
			expect(await seen(after)).toEqual(locked.all);
		}
	);
});

it('a sweep that is killed as well is done by the next who comes', async () => {
	const store = await enter(locked);
	const killer = killAfter(12);
	await store.vault.remove(store.vault.state.vaults[0]!.id, PASSPHRASE).catch(() => {});
	expect(killer.revive()).toBe(true);
	expect(await stages(store)).toEqual(['opening']);
	for (let writes = 0; writes < 10; writes++) {
		const again = killAfter(writes);
		await browser.openTab({ tabs: null }).catch(() => {});
		again.revive();
	}
	const after = await browser.openTab({ tabs: null });
	await after.profiles.list();
	expect(await plain(after)).toEqual(locked.open);
	await after.vault.unlock(after.vault.state.vaults[0]!.id, PASSPHRASE);
	expect(await seen(after)).toEqual(locked.all);
});
