import { INDEX_PATHS, type StoreName } from '../schema';
import type { WritableRowStore, WritableTransaction } from '../store-transaction';
import { Changes } from './changes';
import { inKeyOrder, rowKey, keyText } from './row-key';
import type { AnyRow } from './seal';
import type { Entry, VisibleRows } from './visible-rows';

/**
 * A transaction as work knows it, on a device with a vault. WebCrypto makes one wait, and a transaction
 * of the browser waits for nobody: reads are short transactions of their own, and what is written is
 * kept in `changes` until the work is done. That nobody writes meanwhile is seen to by a lock.
 *
 * What is asked is done in the order of asking, as the browser does.
 */
export class VirtualTransaction implements WritableTransaction {
	readonly changes = new Changes();
	readonly #rows: VisibleRows;
	#asked: Promise<unknown> = Promise.resolve();
	#failure: { error: unknown } | null = null;

	constructor(rows: VisibleRows) {
		this.#rows = rows;
	}

	objectStore<Name extends StoreName>(name: Name): WritableRowStore<Name> {
		const store = {
			get: (key: IDBValidKey) => this.#ask(() => this.#get(name, key)),
			getKey: (key: IDBValidKey) => this.#ask(() => this.#getKey(name, key)),
			getAll: (range?: IDBKeyRange) => this.#ask(() => this.#rowsOf(name, range)),
			getAllKeys: (range?: IDBKeyRange) => this.#ask(() => this.#keys(name, range)),
			index: (index: keyof typeof INDEX_PATHS) => ({
				getAll: (value?: unknown) => this.#ask(() => this.#byIndex(name, INDEX_PATHS[index], value))
			}),
			put: (row: AnyRow) => this.#put(name, row),
			add: (row: AnyRow) => this.#put(name, row, true),
			delete: (keys: IDBValidKey | IDBKeyRange) => this.#ask(() => this.#delete(name, keys)),
			clear: () => this.#ask(() => this.#delete(name))
		};
		return store as unknown as WritableRowStore<Name>;
	}

	/** After everything that was asked. @throws what would have ended a transaction of the browser */
	async settle(): Promise<void> {
		let last: unknown;
		while (last !== this.#asked) await (last = this.#asked);
		if (this.#failure) throw this.#failure.error;
	}

	#ask<Answer>(answer: () => Promise<Answer>): Promise<Answer> {
		const asked = this.#asked.then(() => {
			if (this.#failure) throw this.#failure.error;
			return answer();
		});
		this.#asked = asked.catch(() => {});
		return asked;
	}

	#put(store: StoreName, given: AnyRow, isNew = false): Promise<IDBValidKey> {
		// As it is now, whatever becomes of it while it waits.
		const row = structuredClone(given);
		const key = rowKey(store, row);
		return this.#ask(async () => {
			if (isNew && (await this.#getKey(store, key)) !== undefined) this.#fail();
			this.changes.set({ store, key, row });
			return key;
		});
	}

	/** As in the browser, a key that is taken ends everything. */
	#fail(): never {
		const error = new DOMException('Key already exists', 'ConstraintError');
		this.#failure = { error };
		throw error;
	}

	async #get(store: StoreName, key: IDBValidKey): Promise<AnyRow | undefined> {
		const change = this.changes.get(store, key);
		if (!change) return this.#rows.get(store, key);
		return change.row ? structuredClone(change.row) : undefined;
	}

	async #getKey(store: StoreName, key: IDBValidKey): Promise<IDBValidKey | undefined> {
		const change = this.changes.get(store, key);
		if (change) return change.row ? key : undefined;
		const [homes] = await this.#rows.homes([{ store, key }]);
		return homes?.sealed || homes?.plain ? key : undefined;
	}

	async #rowsOf(store: StoreName, range?: IDBKeyRange): Promise<AnyRow[]> {
		return (await this.#entries(store, range)).map(([, row]) => row);
	}

	async #entries(store: StoreName, range?: IDBKeyRange): Promise<Entry[]> {
		const kept = await this.#rows.all(store, range);
		const changes = this.changes.of(store, range);
		if (changes.length === 0) return kept;
		const entries = [
			...kept.filter(([key]) => !this.changes.get(store, key)),
			...changes.flatMap(({ key, row }): Entry[] => (row ? [[key, structuredClone(row)]] : []))
		];
		return entries.sort(([a], [b]) => inKeyOrder(a, b));
	}

	async #keys(store: StoreName, range?: IDBKeyRange): Promise<IDBValidKey[]> {
		const keys = new Map((await this.#rows.keys(store, range)).map((key) => [keyText(key), key]));
		for (const { key, row } of this.changes.of(store, range)) {
			if (row) keys.set(keyText(key), key);
			else keys.delete(keyText(key));
		}
		return [...keys.values()].sort(inKeyOrder);
	}

	/** In order of what the index looks at, then of their keys; rows without it are in no index. */
	async #byIndex(store: StoreName, path: string, value?: unknown): Promise<AnyRow[]> {
		const entries = await this.#entries(store);
		return entries
			.map(([, row]) => row)
			.filter((row) => (value === undefined ? row[path] !== undefined : row[path] === value))
			.sort((a, b) => inKeyOrder(a[path] as IDBValidKey, b[path] as IDBValidKey));
	}

	async #delete(store: StoreName, keys?: IDBValidKey | IDBKeyRange): Promise<void> {
		const isRange = keys === undefined || keys instanceof IDBKeyRange;
		for (const key of isRange ? await this.#keys(store, keys) : [keys])
			this.changes.set({ store, key, row: null });
	}
}
