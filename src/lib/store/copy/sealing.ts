/**
 * A stream of bytes under a passphrase, after STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: "Online
 * Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", CRYPTO 2015): AES-256-GCM over pieces
 * of equal size. The number of the piece and whether it is the last stand in the nonce, and with the head
 * of the file in the additional data, so that nothing can be cut off, left out, swapped or taken from
 * another file.
 */
import { StoreFault } from '../faults';
import { requireCost, type Kdf, type KdfCost, type KdfParams } from '../vault/kdf';
import type { Bytes } from '../vault/records';
import { randomBytes, utf8, webCrypto } from '../vault/web-crypto';
import { CIPHER } from '../vault/wrapping';
import type { CopyHead } from './format';
import { piecesOfSize, type ByteFlow } from './streams';

/** Of what is sealed at once. bytes */
const PIECE = 64 * 1024;
const TAG = 16;
const SALT_BYTES = 16;
const CHECK_BITS = 256;

type Sealing = NonNullable<CopyHead['sealed']>;

/** What a passphrase became; opens and seals, but nobody can read it out. */
export interface CopyKey {
	kdf: KdfParams;
	/** HKDF makes of it a key for each file. */
	base: CryptoKey;
}

export async function newCopyKey(kdf: Kdf, cost: KdfCost, passphrase: string): Promise<CopyKey> {
	const params = { name: 'argon2id', ...cost, salt: randomBytes(SALT_BYTES) } as const;
	return keyOf(kdf, params, passphrase);
}

/** How a new file is sealed by this key. */
export async function newSealing({ base, kdf }: CopyKey): Promise<Sealing> {
	const salt = randomBytes(SALT_BYTES);
	return { kdf, salt, check: await checkOf(base, salt) };
}

/** @throws {StoreFault} `import-wrong-passphrase`, `import-tampered` when guessing were too cheap or dear */
export async function openSealing(
	kdf: Kdf,
	least: KdfCost,
	sealing: Sealing,
	passphrase: string
): Promise<CopyKey> {
	try {
		requireCost(sealing.kdf, least);
	} catch {
		throw new StoreFault('import-tampered', 'cost');
	}
	const key = await keyOf(kdf, sealing.kdf, passphrase);
	const check = await checkOf(key.base, sealing.salt);
	if (check.join() !== sealing.check.join()) throw new StoreFault('import-wrong-passphrase');
	return key;
}

async function keyOf(kdf: Kdf, params: KdfParams, passphrase: string): Promise<CopyKey> {
	const derived = await kdf.derive(passphrase.normalize('NFC'), params);
	const base = await webCrypto().importKey('raw', derived, 'HKDF', false, [
		'deriveKey',
		'deriveBits'
	]);
	derived.fill(0);
	return { kdf: params, base };
}

const hkdf = (salt: Bytes, info: string) => ({
	name: 'HKDF',
	hash: 'SHA-256',
	salt,
	info: utf8(info)
});

async function checkOf(base: CryptoKey, salt: Bytes): Promise<Bytes> {
	const bits = await webCrypto().deriveBits(hkdf(salt, 'luwte copy check'), base, CHECK_BITS);
	return new Uint8Array(bits);
}

function fileKey(base: CryptoKey, salt: Bytes): Promise<CryptoKey> {
	const how = { name: CIPHER, length: 256 };
	const uses: KeyUsage[] = ['encrypt', 'decrypt'];
	return webCrypto().deriveKey(hkdf(salt, 'luwte copy'), base, how, false, uses);
}

/** @param head of the file, as it stands there */
export async function* sealed(
	flow: ByteFlow,
	key: CopyKey,
	{ salt }: Sealing,
	head: Bytes
): ByteFlow {
	const own = await fileKey(key.base, salt);
	for await (const { piece, how } of numbered(flow, PIECE, head))
		yield new Uint8Array(await webCrypto().encrypt(how, own, piece));
}

/** @throws {StoreFault} `import-tampered` */
export async function* unsealed(
	flow: ByteFlow,
	key: CopyKey,
	{ salt }: Sealing,
	head: Bytes
): ByteFlow {
	const own = await fileKey(key.base, salt);
	for await (const { piece, how } of numbered(flow, PIECE + TAG, head)) {
		try {
			yield new Uint8Array(await webCrypto().decrypt(how, own, piece));
		} catch {
			throw new StoreFault('import-tampered');
		}
	}
}

interface Numbered {
	piece: Bytes;
	how: AesGcmParams;
}

async function* numbered(flow: ByteFlow, size: number, head: Bytes): AsyncGenerator<Numbered> {
	let number = 0;
	let waiting: Bytes | null = null;
	for await (const piece of piecesOfSize(flow, size)) {
		if (waiting) yield { piece: waiting, how: howOf(number++, false, head) };
		waiting = piece;
	}
	yield { piece: waiting ?? new Uint8Array(), how: howOf(number, true, head) };
}

/** The key is of this file alone: number and end are enough for a nonce that never comes back. */
function howOf(number: number, isLast: boolean, head: Bytes): AesGcmParams {
	const iv = new Uint8Array(12);
	new DataView(iv.buffer).setUint32(7, number);
	iv[11] = isLast ? 1 : 0;
	const additionalData = new Uint8Array(head.length + iv.length);
	additionalData.set(head);
	additionalData.set(iv, head.length);
	return { name: CIPHER, iv, additionalData };
}
