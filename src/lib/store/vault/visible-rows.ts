import type { StoreName } from '../schema';
import type { KeyRing } from './key-ring';
import type { OpenVault, SealedRow } from './records';
import { ownKey, sealedRange, type RunRaw } from './raw';
import { inKeyOrder, rowKey, keyText } from './row-key';
import { openRow, type AnyRow } from './seal';

export type Entry = [key: IDBValidKey, row: AnyRow];

/** Where a row lies: perhaps at both, and then the sealed one is the one that is seen. */
export interface Homes {
	sealed: boolean;
	plain: boolean;
}

/**
 * What lies in the database as somebody may see it: the plain rows and those of the open vault, which
 * come before plain ones of the same key. Rows of other vaults are as if they were not there.
 */
export class VisibleRows {
	readonly #run: RunRaw;
	readonly #ring: KeyRing;
	readonly vault: OpenVault | null;

	constructor(run: RunRaw, ring: KeyRing) {
		this.#run = run;
		this.#ring = ring;
		this.vault = ring.opened;
	}

	/** @throws {StoreFault} also `tampered` */
	async get(store: StoreName, key: IDBValidKey): Promise<AnyRow | undefined> {
		const { vault } = this;
		const [sealed, plain] = await this.#run('readonly', (transaction) =>
			Promise.all([
				vault && transaction.objectStore('sealed').get([vault.id, store, key]),
				transaction.objectStore(store).get(key)
			])
		);
		return vault && sealed ? this.#open(vault, sealed) : plain;
	}

	/** In order of their keys. A row that cannot be opened is left out, and noted (`KeyRing.damaged`). */
	async all(store: StoreName, range?: IDBKeyRange): Promise<Entry[]> {
		const { vault } = this;
		const [sealed, plain] = await this.#run('readonly', (transaction) =>
			Promise.all([
				vault ? transaction.objectStore('sealed').getAll(sealedRange(vault.id, store, range)) : [],
				transaction.objectStore(store).getAll(range)
			])
		);
		if (!vault || sealed.length === 0) return plain.map((row) => [rowKey(store, row), row]);
		const shadowed = new Set(sealed.map(({ key }) => keyText(key)));
		const opened = await Promise.all(sealed.map((row) => this.#open(vault, row).catch(() => null)));
		const entries = [
			...plain
				.map((row): Entry => [rowKey(store, row), row])
				.filter(([key]) => !shadowed.has(keyText(key))),
			...opened.flatMap((row, i): Entry[] => (row ? [[sealed[i]!.key, row]] : []))
		];
		return entries.sort(([a], [b]) => inKeyOrder(a, b));
	}

	/** In order; nothing has to be opened for it. */
	async keys(store: StoreName, range?: IDBKeyRange): Promise<IDBValidKey[]> {
		const { vault } = this;
		const [sealed, plain] = await this.#run('readonly', (transaction) =>
			Promise.all([
				vault
					? transaction.objectStore('sealed').getAllKeys(sealedRange(vault.id, store, range))
					: [],
				transaction.objectStore(store).getAllKeys(range)
			])
		);
		const all = new Map([...plain, ...sealed.map(ownKey)].map((key) => [keyText(key), key]));
		return [...all.values()].sort(inKeyOrder);
	}

	/** Where each of these lies, in the order of asking. */
	homes(names: readonly { store: StoreName; key: IDBValidKey }[]): Promise<Homes[]> {
		const { vault } = this;
		return this.#run('readonly', (transaction) =>
			Promise.all(
				names.map(async ({ store, key }) => {
					const [sealed, plain] = await Promise.all([
						vault && transaction.objectStore('sealed').getKey([vault.id, store, key]),
						transaction.objectStore(store).getKey(key)
					]);
					return { sealed: Boolean(sealed), plain: plain !== undefined };
				})
			)
		);
	}

	async #open(vault: OpenVault, sealed: SealedRow): Promise<AnyRow> {
		try {
			return await openRow(vault, sealed);
		} catch (error) {
			this.#ring.noteDamage(sealed);
			throw error;
		}
	}
}
