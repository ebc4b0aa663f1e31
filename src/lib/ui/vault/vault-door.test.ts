import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import { newSession } from '$lib/store/test-kit';
import {
	furnishedBrowser,
	PASSPHRASE,
	vaultOf,
	type FakeBrowser,
	type Household
} from '$lib/store/vault/vault-test-kit';
import { VaultDoor } from './vault-door.svelte';

let browser: FakeBrowser;
let store: Store;
let people: Household;
let app: AppStore;
let door: VaultDoor;

const never = () => new Promise<void>(() => {});
const doorOf = (of: AppStore) => new VaultDoor({ app: async () => of, wait: never });

beforeEach(async () => {
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key)
	});
	({ browser, store, people } = await furnishedBrowser());
	app = new AppStore(async () => store);
	door = doorOf(app);
});

const unlock = () => store.vault.unlock(vaultOf(store, people.noor), PASSPHRASE);

it('a device without a lock is open, and is not waited for', async () => {
	await door.look();
	expect([door.closed, door.empty, door.expected]).toEqual([false, false, false]);
});

describe('a device with a lock', () => {
	beforeEach(async () => {
		await door.look();
		await store.vault.create(people.noor, PASSPHRASE);
	});

	it('is known beforehand the next time', async () => {
		expect(door.expected).toBe(true);
		await store.vault.remove(vaultOf(store, people.noor), PASSPHRASE);
		expect(door.expected).toBe(false);
	});

	it('is closed when the page opens, and somebody without a lock can go on', async () => {
		await store.vault.lock();
		const next = doorOf(app);
		await next.look();
		expect([next.closed, next.open, next.someoneOpen, next.empty]).toEqual([
			true,
			null,
			true,
			false
		]);
	});

	it('has nobody as long as it is closed, when everybody is behind a lock', async () => {
		await store.profiles.delete(people.sam);
		await store.vault.lock();
		const next = doorOf(app);
		await next.look();
		expect(next.empty).toBe(true);
		await unlock();
		expect(next.empty).toBe(false);
	});

	it('throws away what is shown whenever a lock closes, and asks anew who goes on without', async () => {
		expect(door.thrown).toBe(0);
		await store.vault.lock();
		expect([door.thrown, door.closed]).toEqual([1, true]);
		door.aside = true;
		await unlock();
		expect([door.thrown, door.aside]).toEqual([1, false]);
	});

	it('throws away what is shown of one person when another opens hers', async () => {
		await store.vault.create(people.sam, 'een andere ochtend');
		expect([door.thrown, door.open]).toEqual([1, vaultOf(store, people.sam)]);
	});

	it('lists the oldest first, whatever their names', async () => {
		for (let i = 1; i < 6; i++) {
			browser.now += 1000;
			const { id } = await store.profiles.create('', browser.now);
			await store.vault.create(id, PASSPHRASE);
		}
		const made = door.vaults.map(({ createdAt }) => createdAt);
		expect(made).toHaveLength(6);
		expect(made).toEqual(made.toSorted((a, b) => a - b));
	});

	it('leaves the page that follows the lock by itself', async () => {
		door.stays = true;
		await door.lock();
		expect([door.thrown, door.closed]).toEqual([0, true]);
	});

	it('hears of another tab that locks', async () => {
		const other = await browser.openTab();
		await browser.quiet([store, other]);
		await other.vault.lock();
		await browser.quiet([store, other]);
		expect([door.closed, door.thrown]).toEqual([true, 1]);
	});

	it('waits no longer than it may for a tab that sleeps', async () => {
		const asleep = new Proxy(store, {
			get: (target, name) =>
				name === 'vault'
					? new Proxy(target.vault, {
							get: (vault, part) => {
								const value = part === 'answered' ? never() : Reflect.get(vault, part, vault);
								return typeof value === 'function' ? value.bind(vault) : value;
							}
						})
					: Reflect.get(target, name, target)
		});
		const hasty = new VaultDoor({
			app: async () => new AppStore(async () => asleep),
			wait: (ms) => (ms < 5000 ? Promise.resolve() : never())
		});
		await hasty.look();
		expect(hasty.open).toBe(vaultOf(store, people.noor));
	});
});

describe('closing the lock', () => {
	beforeEach(async () => {
		await door.look();
		await store.vault.create(people.noor, PASSPHRASE);
	});

	it('first has the page go and write its last letters, with the key', async () => {
		const seen: unknown[] = [];
		let written = () => {};
		void app.ending(new Promise<void>((resolve) => (written = resolve)));
		const locking = door.lock();
		await vi.waitFor(() => expect(door.leaving).toBe(true));
		seen.push(door.open !== null);
		written();
		seen.push(await locking, door.leaving, door.open);
		expect(seen).toEqual([true, 'locked', false, null]);
	});

	it('does nothing while somebody is recorded, asks her, and does it when she says so', async () => {
		const { id, ...session } = { id: 'recorded', ...(await newSession(store)) };
		await store.sessions.begin(id, session);
		const free = store.connection.hold();
		await door.lockByHand();
		expect([door.asking, door.leaving, door.closed]).toEqual([true, false, false]);
		expect(await door.lock(true)).toBe('locked');
		free();
	});

	it('says when it could not be closed', async () => {
		vi.spyOn(store.vault, 'lock').mockRejectedValueOnce(new Error('broken'));
		expect(await door.lock()).toBeNull();
		expect([door.failed, door.leaving]).toEqual([true, false]);
		await door.lock();
		expect(door.failed).toBe(false);
	});
});

it('a store that cannot be opened holds nobody up, and is looked at again', async () => {
	let broken = true;
	const mended = doorOf(
		new AppStore(async () => {
			if (broken) throw new Error('broken');
			return store;
		})
	);
	await mended.look();
	expect(mended.closed).toBe(false);
	broken = false;
	await store.vault.create(people.noor, PASSPHRASE);
	await mended.look();
	expect(mended.open).not.toBeNull();
});
