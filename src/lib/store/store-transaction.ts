import type { LuwteSchema, StoreName } from './schema';

export type KeyIn<Name extends StoreName> = LuwteSchema[Name]['key'];
export type RowIn<Name extends StoreName> = LuwteSchema[Name]['value'];

/** The indexes of a store, with what is looked up in them. */
type IndexesOf<Name extends StoreName> = LuwteSchema[Name] extends { indexes: infer Indexes }
	? Indexes
	: Record<never, never>;

/** What may be asked of one store. */
export interface RowStore<Name extends StoreName> {
	get(key: KeyIn<Name>): Promise<RowIn<Name> | undefined>;
	getKey(key: KeyIn<Name>): Promise<KeyIn<Name> | undefined>;
	/** In order of their keys. */
	getAll(range?: IDBKeyRange): Promise<RowIn<Name>[]>;
	getAllKeys(range?: IDBKeyRange): Promise<KeyIn<Name>[]>;
	index<Index extends keyof IndexesOf<Name>>(
		name: Index
	): { getAll(value?: IndexesOf<Name>[Index]): Promise<RowIn<Name>[]> };
}

/** What may be done with one store. */
export interface WritableRowStore<Name extends StoreName> extends RowStore<Name> {
	put(row: RowIn<Name>): Promise<unknown>;
	/** Fails, and with it the whole transaction, when the key is taken. */
	add(row: RowIn<Name>): Promise<unknown>;
	delete(keys: KeyIn<Name> | IDBKeyRange): Promise<void>;
	clear(): Promise<void>;
}

/**
 * All that work may know of a transaction: the same for rows that lie open in the database and for rows
 * that are sealed in a vault.
 */
export interface StoreTransaction {
	objectStore<Name extends StoreName>(name: Name): RowStore<Name>;
}

export interface WritableTransaction {
	objectStore<Name extends StoreName>(name: Name): WritableRowStore<Name>;
}

/** Each kind of transaction by its mode. */
export interface TransactionIn {
	readonly: StoreTransaction;
	readwrite: WritableTransaction;
}
