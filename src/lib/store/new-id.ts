/** Where the version and the variant of a random UUID stand (RFC 9562, version 4). */
const VERSION_AT = 6;
const VARIANT_AT = 8;

/** A name that nothing else has: a random UUID. `crypto.randomUUID` is missing on plain http. */
export function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[VERSION_AT] = (bytes[VERSION_AT]! & 0x0f) | 0x40;
	bytes[VARIANT_AT] = (bytes[VARIANT_AT]! & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
