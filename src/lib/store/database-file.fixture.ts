/**
 * A whole database as one file, for `tests/fixtures/databases`: every row as its version wrote it, and of
 * which type each value is. What JSON has no word for stands there as an object with the one name `$type`.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { databaseIn, type DatabaseFile, type Tagged } from './lay-database.fixture';

/** Today's own fixture is made by `npm run make:fixture`. */
export const DATABASES = 'tests/fixtures/databases';

export async function packDatabase(database: DatabaseFile): Promise<Uint8Array> {
	return gzipSync(JSON.stringify(await tagged(database)), { level: 9 });
}

export function unpackDatabase(file: Uint8Array): DatabaseFile {
	return databaseIn(gunzipSync(file).toString());
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
