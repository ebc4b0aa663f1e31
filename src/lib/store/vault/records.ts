import type { StoreName } from '../schema';
import type { KdfParams } from './kdf';

export type Bytes = Uint8Array<ArrayBuffer>;

/** What AES-GCM made, with the number that it was made with. */
export interface SealedBox {
	/** 12 bytes, never twice */
	nonce: Bytes;
	box: ArrayBuffer;
}

/** A row that nobody can read without the key of its vault. Its key, its store and its size stay plain. */
export interface SealedRow extends SealedBox {
	vault: string;
	store: StoreName;
	/** As the row has it in its own store. */
	key: IDBValidKey;
}

/**
 * - `preparing`: rows are being sealed; only the plain ones count.
 * - `ready`: the sealed ones count.
 * - `opening`: rows are being unsealed; the sealed ones still count.
 */
export type VaultStage = 'preparing' | 'ready' | 'opening';

export interface VaultRecord {
	id: string;
	/** Whose it is. */
	profileId: string;
	version: 1;
	stage: VaultStage;
	kdf: KdfParams;
	/** The data key, wrapped twice. */
	byPassphrase: SealedBox;
	byRecovery: SealedBox & { salt: Bytes };
	/** epoch ms */
	createdAt: number;
	/** So often it was locked: a tab that opened it before the last time has to forget its key. */
	epoch: number;
	/** Wrong passphrases since the last right one, and when the last was tried, epoch ms. */
	tries: { failed: number; at: number };
	/** While `opening`: plain rows that were there already under the key of a sealed one. */
	twins: [StoreName, IDBValidKey][];
}

/** A vault whose key is in memory. */
export interface OpenVault {
	id: string;
	profileId: string;
	key: CryptoKey;
	epoch: number;
}
