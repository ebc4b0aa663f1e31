import { KEY_PATHS, type StoreName } from '../schema';
import type { AnyRow } from './seal';

/** The key under which a store keeps this row. */
export function rowKey(store: StoreName, row: AnyRow): IDBValidKey {
	const path = KEY_PATHS[store];
	return (typeof path === 'string' ? row[path] : path.map((part) => row[part])) as IDBValidKey;
}

/** A key as a text, for a Map. */
export function keyText(key: IDBValidKey): string {
	return JSON.stringify(key);
}

/** In the order that the database has them in. */
export function inKeyOrder(a: IDBValidKey, b: IDBValidKey): number {
	return indexedDB.cmp(a, b);
}
