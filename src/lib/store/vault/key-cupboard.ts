import { StoreFault } from '../faults';
import type { VaultDevice } from './device';
import { isDearer, requireCost, type KdfParams } from './kdf';
import { newRecoveryCode, readRecoveryCode } from './recovery-code';
import type { SealedBox, Bytes, VaultRecord } from './records';
import { randomBytes } from './web-crypto';
import {
	aboutPassphrase,
	aboutRecovery,
	passphraseKey,
	recoveryKey,
	unwrap,
	wrap
} from './wrapping';

const SALT_BYTES = 16;

/** UTF-16 units. Short ones are guessed however slow guessing is. */
export const MIN_PASSPHRASE_LENGTH = 8;
export const MAX_PASSPHRASE_LENGTH = 1024;

type Owner = Pick<VaultRecord, 'id' | 'profileId' | 'version'>;
type ByPassphrase = Pick<VaultRecord, 'kdf' | 'byPassphrase'>;

/** Wraps the data key of a vault and gets it out again. It touches no database. */
export class KeyCupboard {
	readonly #device: Pick<VaultDevice, 'kdf' | 'cost' | 'least'>;

	constructor(device: Pick<VaultDevice, 'kdf' | 'cost' | 'least'>) {
		this.#device = device;
	}

	/** @param dataKey one that can be wrapped @throws {StoreFault} `invalid` (too short, too long) */
	async byPassphrase(owner: Owner, dataKey: CryptoKey, passphrase: string): Promise<ByPassphrase> {
		const { length } = passphrase;
		if (length < MIN_PASSPHRASE_LENGTH || length > MAX_PASSPHRASE_LENGTH)
			throw new StoreFault('invalid', `passphrase of ${length}`);
		const { memoryKiB, iterations, parallelism } = this.#device.cost;
		const cost = { memoryKiB, iterations, parallelism };
		const kdf: KdfParams = { name: 'argon2id', ...cost, salt: randomBytes(SALT_BYTES) };
		const by = await this.#derive(passphrase, kdf);
		return { kdf, byPassphrase: await wrap(dataKey, by, aboutPassphrase(owner, kdf)) };
	}

	/** @param dataKey one that can be wrapped */
	async byNewCode(
		owner: Owner,
		dataKey: CryptoKey
	): Promise<{ code: string; byRecovery: SealedBox & { salt: Bytes } }> {
		const code = newRecoveryCode();
		const salt = randomBytes(SALT_BYTES);
		const by = await recoveryKey(readRecoveryCode(code)!, salt);
		return { code, byRecovery: { salt, ...(await wrap(dataKey, by, aboutRecovery(owner, salt))) } };
	}

	/**
	 * @param toWrap whether the key will be wrapped anew
	 * @throws {StoreFault} `wrong-passphrase`; `tampered` when guessing at this vault was made cheap
	 */
	async openByPassphrase(
		record: VaultRecord,
		passphrase: string,
		toWrap = false
	): Promise<CryptoKey> {
		requireCost(record.kdf, this.#device.least);
		const by = await this.#derive(passphrase, record.kdf);
		return unwrap(record.byPassphrase, by, aboutPassphrase(record, record.kdf), toWrap);
	}

	/** @returns `null` when it is no code, or not the one of this vault */
	async openByCode(record: VaultRecord, typed: string, toWrap = false): Promise<CryptoKey | null> {
		const letters = readRecoveryCode(typed);
		if (!letters) return null;
		const { salt } = record.byRecovery;
		const by = await recoveryKey(letters, salt);
		return unwrap(record.byRecovery, by, aboutRecovery(record, salt), toWrap).catch(() => null);
	}

	/** Would a vault that is made now be dearer to guess at than this one? */
	shouldRaise({ kdf }: VaultRecord): boolean {
		return isDearer(this.#device.cost, kdf);
	}

	/** One and the same whatever keyboard made its accents. */
	async #derive(passphrase: string, kdf: KdfParams): Promise<CryptoKey> {
		return passphraseKey(await this.#device.kdf.derive(passphrase.normalize('NFKC'), kdf));
	}
}
