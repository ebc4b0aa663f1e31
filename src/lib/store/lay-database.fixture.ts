/**
 * A database that a version left behind, laid out and read. Needs nothing but what a browser has: the walks lay one
 * in theirs.
 */
import { MIGRATIONS } from './migrations';
import { DB_NAME } from './schema';

export interface DatabaseFile {
	/** `DB_VERSION` of who wrote it. */
	version: number;
	/** All rows, by the name of their store. */
	rows: Record<string, unknown[]>;
}

/** What JSON has no word for. */
export type Tagged = {
	$type: 'date' | 'buffer' | 'bytes' | 'blob' | 'undefined';
	of: string;
	as?: string;
};

/** The database that a file holds. @param text JSON */
export function databaseIn(text: string): DatabaseFile {
	return JSON.parse(text, (_name, value) => untagged(value)) as DatabaseFile;
}

function untagged(value: unknown): unknown {
	const { $type, of, as } = (value ?? {}) as Partial<Tagged>;
	if ($type === undefined) return value;
	if ($type === 'date') return new Date(of!);
	const bytes = Uint8Array.from(atob(of!), (letter) => letter.charCodeAt(0));
	if ($type === 'buffer') return bytes.buffer;
	if ($type === 'bytes') return bytes;
	return $type === 'blob' ? new Blob([bytes], { type: as! }) : undefined;
}

/** All that lies in the database of this device, whatever version wrote it. */
export async function readDatabase(): Promise<DatabaseFile> {
	const database = await opened(indexedDB.open(DB_NAME));
	const rows: DatabaseFile['rows'] = {};
	const names = [...database.objectStoreNames];
	const transaction = database.transaction(names);
	for (const name of names) rows[name] = await done(transaction.objectStore(name).getAll());
	database.close();
	return { version: database.version, rows };
}

/** Lays it out on an empty device: the stores as its own version made them, then its rows. */
export async function layDatabase({ version, rows }: DatabaseFile): Promise<void> {
	const opening = indexedDB.open(DB_NAME, version);
	opening.onupgradeneeded = () => {
		for (const step of MIGRATIONS.slice(0, version)) step(opening.result, opening.transaction!);
	};
	const database = await opened(opening);
	const transaction = database.transaction(Object.keys(rows), 'readwrite');
	const ended = new Promise<void>((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error);
	});
	for (const [name, all] of Object.entries(rows))
		for (const row of all) transaction.objectStore(name).put(row);
	await ended;
	database.close();
}

function opened(request: IDBOpenDBRequest): Promise<IDBDatabase> {
	return done<IDBDatabase>(request);
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
