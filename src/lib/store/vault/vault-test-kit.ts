/** What the tests of the vault share: a browser with tabs and locks, and keys that are made quickly. */
import { vi } from 'vitest';
import { newId } from '../new-id';
import { openStore } from '../open';
import { ALL_STORES, STORE_NAMES, type StoreName } from '../schema';
import type { Store } from '../store';
import { freshDevice, MONDAY, newCount, sampleAt, storeSession } from '../test-kit';
import type { VaultDevice } from './device';
import type { Kdf, KdfCost } from './kdf';
import { forEach } from './raw';
import { rowKey } from './row-key';
import type { AnyRow } from './seal';
import type { ModeLocks } from './store-lock';
import type { TabMessage, TabPort } from './tabs';
import { utf8, webCrypto } from './web-crypto';

export const PASSPHRASE = 'een rustige ochtend';
export const SMALL_COST: KdfCost = { memoryKiB: 64, iterations: 1, parallelism: 1 };

/** Quick, and different for every passphrase and every parameter. */
export const quickKdf: Kdf = {
	async derive(passphrase, { memoryKiB, iterations, salt }) {
		const text = JSON.stringify([passphrase, memoryKiB, iterations, ...salt]);
		return new Uint8Array(await webCrypto().digest('SHA-256', utf8(text)));
	}
};

/** `navigator.locks`: whoever asks first is first, and readers stand together. */
class FakeModeLocks implements ModeLocks {
	#held: { name: string; mode: LockMode }[] = [];
	#waiting: { name: string; mode: LockMode; begin: () => void }[] = [];

	async request<Result>(
		name: string,
		{ mode }: { mode: LockMode },
		whileHeld: () => Promise<Result>
	): Promise<Result> {
		const lock = { name, mode };
		await new Promise<void>((begin) => {
			this.#waiting.push({ ...lock, begin: () => (this.#held.push(lock), begin()) });
			this.#next(name);
		});
		try {
			return await whileHeld();
		} finally {
			this.#held = this.#held.filter((other) => other !== lock);
			this.#next(name);
		}
	}

	async query() {
		return { held: this.#held.map(({ name }) => ({ name })) };
	}

	#next(name: string) {
		for (;;) {
			const next = this.#waiting.find((other) => other.name === name);
			const held = this.#held.filter((other) => other.name === name);
			const fits = held.length === 0 || [...held, next].every((lock) => lock?.mode === 'shared');
			if (!next || !fits) return;
			this.#waiting = this.#waiting.filter((other) => other !== next);
			next.begin();
		}
	}
}

/** One browser: its tabs share locks and hear each other. */
export class FakeBrowser {
	now = MONDAY;
	cost = SMALL_COST;
	kdf = quickKdf;
	readonly locks = new FakeModeLocks();
	readonly #listeners = new Set<(message: TabMessage) => void>();
	/** Messages that are said and not heard yet. */
	readonly #underWay = new Set<Promise<void>>();

	openTab(changes: Partial<VaultDevice> = {}): Promise<Store> {
		const device = {
			locks: this.locks,
			tabs: this.#port(),
			kdf: this.kdf,
			cost: this.cost,
			least: SMALL_COST,
			now: () => this.now
		};
		return openStore(null, { ...device, ...changes });
	}

	/** When every tab has heard what was said. */
	async quiet(tabs: readonly Store[]) {
		while (this.#underWay.size > 0) await Promise.all(this.#underWay);
		// What a tab does on hearing ends with reading: reading waits for it.
		for (let i = 0; i < 2; i++) await Promise.all(tabs.map(({ vault }) => vault.list()));
	}

	#port(): TabPort {
		let own: ((message: TabMessage) => void) | null = null;
		return {
			post: (message) => {
				const hearers = [...this.#listeners].filter((listener) => listener !== own);
				const saying = Promise.resolve().then(() => hearers.forEach((hear) => hear(message)));
				this.#underWay.add(saying);
				void saying.then(() => this.#underWay.delete(saying));
			},
			listen: (listener) => {
				own = listener;
				this.#listeners.add(listener);
				return () => void this.#listeners.delete(listener);
			}
		};
	}
}

/** Texts that must be nowhere once they are under lock. */
export const SECRETS = ['Noor die zucht', 'warme handen', 'kaart over mij', 'halfweg geschreven'];

export interface Household {
	/** Who has something to hide. */
	noor: string;
	/** Her colleague at the same laptop. */
	sam: string;
}

/** Two people, and some of everything. */
export async function furnish(store: Store): Promise<Household> {
	const noor = (await store.profiles.getOrCreateDefault(MONDAY)).id;
	await store.profiles.rename(noor, 'Noor die zucht');
	const session = await storeSession(store);
	await storeSession(store, 60_000);
	await store.sessions.updateNote(session, 'warme handen', MONDAY, null);
	await store.counts.keep(newCount(noor));
	await store.drafts.keep({ id: `rustcheck ${noor}`, savedAt: MONDAY, data: 'halfweg geschreven' });
	await store.games.keep({ slot: 'kwartet', savedAt: MONDAY, data: { turn: 1 } });
	await store.cardSets.create({ name: 'kaart over mij', deck: 'd', cards: ['a'] }, MONDAY);
	const sam = (await store.profiles.create('Sam', MONDAY + 1)).id;
	await store.drafts.keep({ id: `rustcheck ${sam}`, savedAt: MONDAY, data: 'van Sam' });
	await store.connection.write(async (transaction) => {
		const id = newId();
		const [meta] = await transaction.objectStore('sessions').getAll();
		await transaction
			.objectStore('sessions')
			.add({ ...meta!, id, profileId: sam, note: 'Sam', samples: 1 });
		const samples = [sampleAt(0)];
		await transaction.objectStore('chunks').add({ sessionId: id, index: 0, samples });
	});
	return { noor, sam };
}

/** A device with two people on it, and the tab that they use. */
export async function furnishedBrowser() {
	freshDevice();
	const browser = new FakeBrowser();
	const store = await browser.openTab();
	return { browser, store, people: await furnish(store) };
}

/** Id of the vault of one of them. */
export function vaultOf(store: Store, person: string): string {
	return store.vault.state.vaults.find(({ profileId }) => profileId === person)!.id;
}

export type Rows = Partial<Record<StoreName, AnyRow[]>>;

/** All rows as the pages see them. */
export function seen(store: Store): Promise<Rows> {
	return store.connection.read(async (transaction) => {
		const rows: Rows = {};
		for (const name of STORE_NAMES)
			rows[name] = (await transaction.objectStore(name).getAll()) as unknown as AnyRow[];
		return rows;
	});
}

/** All plain rows, as who opens the database with a tool sees them. */
export function plain(store: Store): Promise<Rows> {
	return store.connection.raw('readonly', async (all) => {
		const rows: Rows = {};
		for (const name of STORE_NAMES) rows[name] = await all.objectStore(name).getAll();
		return rows;
	});
}

/** All that lies in the database, as a text; sealed boxes as their letters. */
export async function wholeText(store: Store): Promise<string> {
	const sealed = await store.connection.raw('readonly', async (all) => ({
		sealed: await all.objectStore('sealed').getAll(),
		vaults: await all.objectStore('vaults').getAll()
	}));
	const letters = (_key: string, part: unknown) =>
		part instanceof ArrayBuffer ? new TextDecoder('latin1').decode(part) : part;
	return JSON.stringify([await plain(store), sealed], letters);
}

/** These rows without those of the others, by key. */
export function without(rows: Rows, others: Rows): Rows {
	const rest = STORE_NAMES.map((name) => {
		const gone = new Set(others[name]?.map((row) => JSON.stringify(rowKey(name, row))));
		return [name, rows[name]?.filter((row) => !gone.has(JSON.stringify(rowKey(name, row))))];
	});
	return Object.fromEntries(rest) as Rows;
}

/** Everything in the database, sealed or not, to be laid out again on a fresh device. */
export type Everything = Record<string, AnyRow[]>;

export function everything(store: Store): Promise<Everything> {
	return store.connection.raw('readonly', async (all) => {
		const rows: Everything = {};
		for (const name of ALL_STORES) rows[name] = await all.objectStore(name as StoreName).getAll();
		return rows;
	});
}

export async function layOut(store: Store, rows: Everything) {
	await store.connection.raw('readwrite', (all) =>
		forEach(ALL_STORES, (name) =>
			forEach(rows[name]!, (row) => all.objectStore(name as StoreName).put(row))
		)
	);
	await store.vault.list();
}

const WRITES = ['put', 'add', 'delete', 'clear'];
const REQUESTS = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', ...WRITES];

/**
 * Kills whoever works with the database at the write after so many: that one fails, and whatever follows.
 * @returns how to come back to life, and whether anybody was killed
 */
export function killAfter(writes: number): { revive: () => boolean } {
	let left = writes;
	const store = IDBObjectStore.prototype as unknown as Record<
		string,
		(...args: unknown[]) => unknown
	>;
	const spies = REQUESTS.map((name) => {
		const real = store[name]!;
		return vi.spyOn(store, name).mockImplementation(function (this: unknown, ...args) {
			if (left >= 0 && WRITES.includes(name)) left--;
			if (left < 0) throw new DOMException('killed', 'DataError');
			return real.apply(this, args);
		});
	});
	return {
		revive: () => {
			for (const spy of spies) spy.mockRestore();
			return left < 0;
		}
	};
}
