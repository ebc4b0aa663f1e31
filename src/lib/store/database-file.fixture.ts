/**
 * A whole database as one file, for `tests/fixtures/databases`: every row as its version wrote it, and of
 * which type each value is. What JSON has no word for stands there as an object with the one name `$type`.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { MIGRATIONS } from './migrations';
import { DB_NAME } from './schema';

/** Today's own fixture is made by `npm run make:fixture`. */
export const DATABASES = 'tests/fixtures/databases';

export interface DatabaseFile {
	/** `DB_VERSION` of who wrote it. */
	version: number;
	/** All rows, by the name of their store. */
	rows: Record<string, unknown[]>;
}

type Tagged = {
	$type: 'date' | 'buffer' | 'bytes' | 'blob' | 'undefined';
	of: string;
	as?: string;
};

export async function packDatabase(database: DatabaseFile): Promise<Uint8Array> {
	return gzipSync(JSON.stringify(await tagged(database)), { level: 9 });
}

export function unpackDatabase(file: Uint8Array): DatabaseFile {
	return JSON.parse(gunzipSync(file).toString(), (_name, value) => untagged(value)) as DatabaseFile;
}

const inBase64 = (bytes: ArrayBufferLike | Uint8Array) =>
	Buffer.from(bytes as ArrayBuffer).toString('base64');

/** @throws {Error} for what no file can hold, such as a key of the browser */
async function tagged(value: unknown): Promise<unknown> {
	const tag = (part: Tagged) => part;
	if (value === undefined) return tag({ $type: 'undefined', of: '' });
	if (value === null || typeof value !== 'object') return value;
	if (value instanceof Date) return tag({ $type: 'date', of: value.toISOString() });
	if (value instanceof ArrayBuffer) return tag({ $type: 'buffer', of: inBase64(value) });
	if (value instanceof Uint8Array) return tag({ $type: 'bytes', of: inBase64(value) });
	if (value instanceof Blob)
		return tag({ $type: 'blob', of: inBase64(await value.arrayBuffer()), as: value.type });
	if (Array.isArray(value)) return Promise.all(value.map(tagged));
	const prototype: unknown = Object.getPrototypeOf(value);
	if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
		throw new Error(`cannot be written to a file: ${Object.prototype.toString.call(value)}`);
	const parts = Object.entries(value).map(async ([name, part]) => [name, await tagged(part)]);
	return Object.fromEntries(await Promise.all(parts));
}

function untagged(value: unknown): unknown {
	const { $type, of, as } = (value ?? {}) as Partial<Tagged>;
	if ($type === undefined) return value;
	const bytes = new Uint8Array(Buffer.from(of!, 'base64'));
	if ($type === 'date') return new Date(of!);
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
