import { StoreFault, type AppStore, type Store } from '$lib/store';
import { Deed } from './deed.svelte';
import { NewPassphrase } from '../storage/new-passphrase.svelte';
import type { VaultDoor } from './vault-door.svelte';

export type UnlockWay = 'passphrase' | 'code';

/** What unlocking needs of the page it is on. */
export interface UnlockParts {
	app: Pick<AppStore, 'now'>;
	door: Pick<VaultDoor, 'vaults'>;
	/** epoch ms */
	now: () => number;
}

/** Opening one of the vaults on this device, by its passphrase or by the code on the recovery sheet. */
export class Unlocking {
	way = $state<UnlockWay>('passphrase');
	secret = $state('');
	/** Which, where there are several. */
	chosen = $state('');
	/** Opened by the code: she may think of another passphrase now. */
	renewing = $state<{ vault: string; code: string } | null>(null);
	readonly fresh = new NewPassphrase();
	readonly deed = new Deed();
	readonly #parts: UnlockParts;
	#now = $state(0);

	constructor(parts: UnlockParts) {
		this.#parts = parts;
		this.#now = parts.now();
	}

	/** The one that was made last, unless another one is chosen. */
	get vault() {
		const { vaults } = this.#parts.door;
		return vaults.find(({ id }) => id === this.chosen) ?? vaults.at(-1) ?? null;
	}

	/** Until a passphrase may be tried again, s. A code need not wait. */
	get wait(): number {
		if (this.way === 'code' || !this.vault) return 0;
		return Math.max(0, Math.ceil((this.vault.mayTryAt - this.#now) / 1000));
	}

	/** The clock went on. */
	tick() {
		this.#now = this.#parts.now();
	}

	take(way: UnlockWay) {
		this.way = way;
		this.secret = '';
		this.deed.fault = null;
	}

	choose(vault: string) {
		this.chosen = vault;
		this.secret = '';
		this.deed.fault = null;
	}

	/** @returns whether it is open */
	async unlock(): Promise<boolean> {
		const { vault, secret, way } = this;
		if (!vault || secret === '') return false;
		const opened = await this.#do(async (store) => {
			if (way === 'code') this.renewing = { vault: vault.id, code: secret };
			try {
				await store.vault.unlock(vault.id, secret);
			} catch (error) {
				this.renewing = null;
				// From when it may be tried again.
				await store.vault.list();
				throw error;
			}
		});
		this.tick();
		// What was wrong stays to be looked at; what was right is of no use to anybody any more.
		if (opened) this.secret = '';
		return opened;
	}

	/** @returns whether the new passphrase holds from now on */
	async renew(): Promise<boolean> {
		const { renewing, fresh } = this;
		if (!renewing || fresh.problem) return false;
		const done = await this.#do((store) =>
			store.vault.changePassphrase(renewing.vault, renewing.code, fresh.text)
		);
		if (done) this.keepOld();
		return done;
	}

	/** She keeps the passphrase that she has. */
	keepOld() {
		this.renewing = null;
		this.fresh.clear();
	}

	/** Nothing that was typed stays in the page. */
	clear() {
		this.secret = '';
		this.keepOld();
	}

	/** Throws this vault away, with all that is in it. @returns whether it is gone */
	erase(): Promise<boolean> {
		return this.#do(async (store) => {
			const { vault } = this;
			if (!vault) throw new StoreFault('not-found');
			await store.vault.erase(vault.profileId);
		});
	}

	#do(work: (store: Store) => Promise<void>): Promise<boolean> {
		return this.deed.do(async () => work(await this.#parts.app.now()));
	}
}
