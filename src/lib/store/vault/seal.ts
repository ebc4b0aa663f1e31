import { StoreFault } from '../faults';
import type { StoreName } from '../schema';
import type { Bytes, OpenVault, SealedRow } from './records';
import { randomBytes, utf8, webCrypto } from './web-crypto';
import { CIPHER, NONCE_BYTES } from './wrapping';

/** Any row of any store: in here it does not matter what it says. */
export type AnyRow = Record<string, unknown>;

type Place = Pick<SealedRow, 'vault' | 'store' | 'key'>;

/** Where a row belongs; bound to what is sealed, so that no row can take the place of another. */
function about({ vault, store, key }: Place): Bytes {
	return utf8(JSON.stringify(['luwte row', 1, vault, store, key]));
}

export async function sealRow(
	vault: OpenVault,
	store: StoreName,
	key: IDBValidKey,
	row: AnyRow
): Promise<SealedRow> {
	const place = { vault: vault.id, store, key };
	const nonce = randomBytes(NONCE_BYTES);
	const how = { name: CIPHER, iv: nonce, additionalData: about(place) };
	const box = await webCrypto().encrypt(how, vault.key, utf8(JSON.stringify(row)));
	return { ...place, nonce, box };
}

/** @throws {StoreFault} `tampered`; it tells the store, never what was in it */
export async function openRow(vault: OpenVault, sealed: SealedRow): Promise<AnyRow> {
	try {
		const how = { name: CIPHER, iv: sealed.nonce, additionalData: about(sealed) };
		const text = await webCrypto().decrypt(how, vault.key, sealed.box);
		return JSON.parse(new TextDecoder().decode(text)) as AnyRow;
	} catch {
		throw new StoreFault('tampered', `a row of ${sealed.store}`);
	}
}
