import { StoreFault } from '../faults';
import type { KdfParams } from './kdf';
import type { SealedBox, Bytes, VaultRecord } from './records';
import { randomBytes, utf8, webCrypto } from './web-crypto';

/** AES-256 in Galois/Counter Mode, with a nonce of 96 bits. */
export const CIPHER = 'AES-GCM';
export const NONCE_BYTES = 12;
const KEY = { name: CIPHER, length: 256 };
const WRAPS: KeyUsage[] = ['wrapKey', 'unwrapKey'];

/** Whose key it is: bound to what is wrapped, so that no part of a record can be put into another. */
type Owner = Pick<VaultRecord, 'id' | 'profileId' | 'version'>;

/** A data key that can be wrapped; `withoutRaw` makes the one to work with. */
export function newDataKey(): Promise<CryptoKey> {
	return webCrypto().generateKey(KEY, true, ['encrypt', 'decrypt']) as Promise<CryptoKey>;
}

/** The key that wraps, of what Argon2id made; wipes that. */
export async function passphraseKey(derived: Bytes): Promise<CryptoKey> {
	const key = await webCrypto().importKey('raw', derived, CIPHER, false, WRAPS);
	derived.fill(0);
	return key;
}

/** The key that wraps, of the letters of a recovery code: they are chance enough for a fast hash. */
export async function recoveryKey(letters: string, salt: Bytes): Promise<CryptoKey> {
	const base = await webCrypto().importKey('raw', utf8(letters), 'HKDF', false, ['deriveKey']);
	const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8('luwte recovery code') };
	return webCrypto().deriveKey(hkdf, base, KEY, false, WRAPS);
}

export function aboutPassphrase({ id, profileId, version }: Owner, kdf: KdfParams): Bytes {
	const { name, memoryKiB, iterations, parallelism, salt } = kdf;
	const cost = [name, memoryKiB, iterations, parallelism, ...salt];
	return utf8(JSON.stringify(['luwte passphrase', version, id, profileId, ...cost]));
}

export function aboutRecovery({ id, profileId, version }: Owner, salt: Bytes): Bytes {
	return utf8(JSON.stringify(['luwte recovery', version, id, profileId, ...salt]));
}

/** @param dataKey one that can be wrapped */
export async function wrap(dataKey: CryptoKey, by: CryptoKey, about: Bytes): Promise<SealedBox> {
	const nonce = randomBytes(NONCE_BYTES);
	const how = { name: CIPHER, iv: nonce, additionalData: about };
	return { nonce, box: await webCrypto().wrapKey('raw', dataKey, by, how) };
}

/**
 * The data key; its bytes are never seen by a script unless it is to be wrapped anew.
 * @param toWrap whether it will be wrapped anew
 * @throws {StoreFault} `wrong-passphrase`: also when the record was changed, for nothing can tell
 */
export async function unwrap(
	{ nonce, box }: SealedBox,
	by: CryptoKey,
	about: Bytes,
	toWrap = false
): Promise<CryptoKey> {
	const how = { name: CIPHER, iv: nonce, additionalData: about };
	const uses: KeyUsage[] = ['encrypt', 'decrypt'];
	try {
		return await webCrypto().unwrapKey('raw', box, by, how, CIPHER, toWrap, uses);
	} catch {
		throw new StoreFault('wrong-passphrase');
	}
}
