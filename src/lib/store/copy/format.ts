/**
 * A whole copy as a file: a head line that anybody can read, and behind it lines of JSON, packed and, if
 * wanted, sealed. Each line is `[name, row]`; the first tells when the copy was made, the last how many
 * lines went before it, so that a file that was cut is noticed.
 */
import * as v from 'valibot';
import { moment } from '../../sessions/schema-parts';
import { FILE_FORMATS } from '../file-head';
import type { StoreName } from '../schema';
import type { Bytes } from '../vault/records';

export const COPY_FORMAT = FILE_FORMATS.copy;
/** Raise it for every change that an older Luwte cannot read. */
export const COPY_VERSION = 1;

/** A deck in which every picture is a photo, and some room. UTF-16 units */
export const MAX_LINE_LENGTH = 64 * 1024 * 1024;
/** Of the head. bytes */
export const MAX_HEAD_BYTES = 2_000;

const BASE64 = /^[A-Za-z0-9+/]{1,128}={0,2}$/;
const bytes = v.pipe(
	v.string(),
	v.regex(BASE64),
	v.check((text) => text.length % 4 === 0, 'length of base64'),
	v.transform((text): Bytes => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)))
);
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const sealing = v.object({
	kdf: v.object({
		name: v.literal('argon2id'),
		memoryKiB: whole,
		iterations: whole,
		parallelism: whole,
		salt: bytes
	}),
	/** Makes the key of this file out of that of the passphrase. */
	salt: bytes,
	/** Tells a wrong passphrase from a file that was changed. */
	check: bytes
});

export const headSchema = v.object({
	format: v.literal(COPY_FORMAT),
	version: v.literal(COPY_VERSION),
	packed: v.picklist(['gzip', 'none']),
	sealed: v.nullable(sealing)
});
export type CopyHead = v.InferOutput<typeof headSchema>;

/** The first line behind the head. */
export const beginSchema = v.object({ madeAt: moment });
/** The last. */
export const endSchema = v.object({ lines: whole });

/**
 * What a line can be about:
 * - `copy` and `end`: of the copy itself;
 * - the name of a store: a row of it; samples and marks come behind their session;
 * - `dropped`: the session before was deleted while the copy was made;
 * - `choices`: a small choice of this device, such as light or dark.
 */
export type LineName = StoreName | 'copy' | 'choices' | 'dropped' | 'end';
export type CopyLine = [name: LineName, row: unknown];

/** The head as it stands in the file, its line end included. */
export function headBytes(head: CopyHead): Bytes {
	const text = JSON.stringify(head, (_key, part: unknown) =>
		part instanceof Uint8Array ? btoa(String.fromCharCode(...part)) : part
	);
	return new TextEncoder().encode(`${text}\n`);
}
