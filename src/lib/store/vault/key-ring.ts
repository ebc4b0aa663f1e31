import type { OpenVault, SealedRow, VaultRecord } from './records';
import { keyText } from './row-key';

/** The key that this tab has in memory, if any: at most one vault is open at a time. */
export class KeyRing {
	#opened: OpenVault | null = null;
	#damaged = new Set<string>();
	#listeners = new Set<() => void>();

	get opened(): OpenVault | null {
		return this.#opened;
	}

	/** So many sealed rows of the open vault could not be opened; all others can be used. */
	get damaged(): number {
		return this.#damaged.size;
	}

	take(vault: OpenVault) {
		this.#opened = vault;
		this.#damaged.clear();
		this.#tell();
	}

	forget() {
		if (!this.#opened) return;
		this.#opened = null;
		this.#damaged.clear();
		this.#tell();
	}

	/** Forgets the key when the vault is gone, or was locked since by another tab that could not say so. */
	check(vaults: readonly VaultRecord[]) {
		const opened = this.#opened;
		if (!opened) return;
		const record = vaults.find(({ id }) => id === opened.id);
		if (record?.epoch !== opened.epoch) this.forget();
	}

	noteDamage({ vault, store, key }: SealedRow) {
		const before = this.#damaged.size;
		this.#damaged.add(keyText([vault, store, key]));
		if (this.#damaged.size > before) this.#tell();
	}

	/** @returns ends it */
	listen(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	#tell() {
		for (const listener of this.#listeners) listener();
	}
}
