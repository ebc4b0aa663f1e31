import { appStore, type AppStore, type NoVaultReason, type Profile, type Store } from '$lib/store';
import { Deed } from './deed.svelte';
import { NewPassphrase } from '../storage/new-passphrase.svelte';
import { Unlocking } from './unlocking.svelte';
import { vaultDoor, type VaultDoor } from './vault-door.svelte';

export interface RoomParts {
	app: Pick<AppStore, 'open' | 'now'>;
	door: VaultDoor;
	now: () => number;
}

const BROWSER: RoomParts = { app: appStore, door: vaultDoor, now: () => Date.now() };

/** The room of the lock: putting it on, opening it, changing it and taking it off. */
export class VaultPage {
	/** Why there can be no lock here. */
	hindrance = $state<NoVaultReason | null>(null);
	/** Who lies open on this device: one of them can go under lock. */
	people = $state.raw<readonly Profile[]>([]);
	/** For whom; empty: for somebody new. */
	person = $state('');
	/** Own cards, images and games go along. */
	shared = $state(false);
	ready = $state(false);
	/** The recovery code, as long as its sheet is shown and no longer. */
	code = $state<string | null>(null);
	/** What is under lock was just taken off; so many rows could not be opened. */
	takenOff = $state<{ lost: number } | null>(null);
	erased = $state(false);
	readonly fresh = new NewPassphrase();
	readonly deed = new Deed();
	readonly unlocking: Unlocking;
	readonly #parts: RoomParts;

	/** @param parts other ones only in tests */
	constructor(parts: RoomParts = BROWSER) {
		this.#parts = parts;
		this.unlocking = new Unlocking(parts);
	}

	get door(): VaultDoor {
		return this.#parts.door;
	}

	async open(): Promise<void> {
		await this.door.look();
		await this.deed.do(() => this.#read());
		// Who is alone here needs them with nobody.
		this.shared = this.people.length <= 1 && this.door.vaults.length === 0;
		this.ready = true;
	}

	/** A lock was opened or closed, or somebody came or went. */
	follow(): Promise<void> {
		// Whatever was to be read on this page was of who has gone.
		if (this.door.open === null) {
			this.code = null;
			this.fresh.clear();
			this.unlocking.clear();
		}
		return this.#read().catch(() => {});
	}

	async #read() {
		const store = await this.#parts.app.open();
		this.hindrance = store.vault.hindrance;
		const people = await store.profiles.list();
		const behindLock = store.vault.state.vaults.map(({ profileId }) => profileId);
		this.people = people.filter(({ id }) => !behindLock.includes(id));
		if (!this.people.some(({ id }) => id === this.person)) this.person = this.people[0]?.id ?? '';
	}

	/** Puts the lock on: then the recovery sheet is shown. @returns whether it is on */
	async turnOn(): Promise<boolean> {
		const { fresh } = this;
		if (fresh.problem) return false;
		this.takenOff = null;
		this.erased = false;
		const on = await this.#do(async (store) => {
			const made = this.person === '' ? await this.#newPerson(store) : null;
			try {
				this.code = await store.vault.create(made ?? this.person, fresh.text, this.shared);
			} catch (error) {
				if (made) await store.profiles.delete(made);
				throw error;
			}
		});
		if (on) fresh.clear();
		return on;
	}

	/** Where nobody is yet she is the first; beside closed locks somebody new. */
	async #newPerson({ profiles, vault }: Store): Promise<string> {
		const now = this.#parts.now();
		if (vault.state.vaults.length > 0) return (await profiles.create('', now)).id;
		return (await profiles.getOrCreateDefault(now)).id;
	}

	/** She has the sheet: it is not shown again. */
	sheetKept() {
		this.code = null;
	}

	/** @param secret the passphrase or the code, as with the others below */
	changePassphrase(secret: string, passphrase: string): Promise<boolean> {
		return this.#withOpen(({ vault }, id) => vault.changePassphrase(id, secret, passphrase));
	}

	newSheet(secret: string): Promise<boolean> {
		return this.#withOpen(async ({ vault }, id) => {
			this.code = await vault.newRecoveryCode(id, secret);
		});
	}

	takeOff(secret: string): Promise<boolean> {
		return this.#withOpen(async ({ vault }, id) => {
			this.takenOff = { lost: await vault.remove(id, secret) };
		});
	}

	async erase() {
		this.erased = await this.unlocking.erase();
	}

	#withOpen(work: (store: Store, id: string) => Promise<void>): Promise<boolean> {
		return this.#do(async (store) => {
			const { open } = store.vault.state;
			if (open !== null) await work(store, open);
		});
	}

	#do(work: (store: Store) => Promise<void>): Promise<boolean> {
		return this.deed.do(async () => {
			const store = await this.#parts.app.now();
			await work(store);
			await this.#read();
		});
	}
}
