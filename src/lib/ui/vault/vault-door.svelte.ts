import { tick } from 'svelte';
import type { AppStore, LockOutcome, Store, VaultInfo, VaultState } from '$lib/store';
import { recall, remember } from '../choices';

/** So long a page waits for the store, and for the key that a sleeping tab may have, ms. */
const STORE_WAIT = 10_000;
const KEY_WAIT = 1500;

/** Remembers that there is a lock here: a device without one never waits for the answer. */
const HINT = 'luwte-has-vault';

export interface DoorParts {
	/** Fetched apart: a page that keeps nothing is light. */
	app: () => Promise<AppStore>;
	wait: (ms: number) => Promise<void>;
}

const BROWSER: DoorParts = {
	app: async () => (await import('$lib/store')).appStore,
	wait: (ms) => new Promise((done) => setTimeout(done, ms))
};

/** How the locks of this device stand, for every page of this tab: what to show, and what to hide. */
export class VaultDoor {
	/** Those of this device, the oldest first. */
	vaults = $state.raw<readonly VaultInfo[]>([]);
	/** The vault that is open, if any. */
	open = $state<string | null>(null);
	/** Rows of it that something else changed. */
	damaged = $state(0);
	/** Somebody on this device has things that lie open. */
	someoneOpen = $state(false);
	/** She goes on without opening a lock, in this tab and until something is locked or unlocked. */
	aside = $state(false);
	/** The page follows the lock by itself: it is not thrown away. */
	stays = $state(false);
	/** The recovery sheet is on the screen, for the only time: she does not lock herself out by a slip. */
	unread = $state(false);
	/** It is being locked: what is on the page writes its last letters and goes. */
	leaving = $state(false);
	/** So many times what was on the page had to go. */
	thrown = $state(0);
	/** Somebody is being recorded: she is asked whether to lock all the same. */
	asking = $state(false);
	/** The lock could not be closed. */
	failed = $state(false);
	readonly #parts: DoorParts;
	#looking: Promise<void> | null = null;
	#store: Store | null = null;

	/** @param parts other ones only in tests */
	constructor(parts: DoorParts = BROWSER) {
		this.#parts = parts;
	}

	/** There are locks here, and none of them is open. */
	get closed(): boolean {
		return this.vaults.length > 0 && this.open === null;
	}

	/** Nobody is here as long as no lock is opened: who looks for somebody would make somebody new. */
	get empty(): boolean {
		return this.closed && !this.someoneOpen;
	}

	/** There was a lock on this device when it was last looked at. */
	get expected(): boolean {
		return recall(HINT) !== null;
	}

	/**
	 * Looks how the locks stand, and waits for a key that another tab has; not for ever, so that a tab that
	 * sleeps holds nobody up. Never rejects: a page tells by itself what is wrong with the store.
	 */
	look(): Promise<void> {
		this.#looking ??= Promise.race([this.#look(), this.#parts.wait(STORE_WAIT)]);
		return this.#looking;
	}

	async #look() {
		try {
			const store = await (await this.#parts.app()).now();
			if (this.#store === store) return;
			this.#store = store;
			store.vault.onChange((state) => this.#show(state));
			await Promise.race([store.vault.answered, this.#parts.wait(KEY_WAIT)]);
			this.#show(store.vault.state);
			await this.#countOpen();
		} catch {
			this.#looking = null;
		}
	}

	#show({ vaults, open, damaged }: VaultState) {
		const before = this.open;
		// As the device has them they are in no order.
		this.vaults = [...vaults].sort((a, b) => a.createdAt - b.createdAt);
		this.open = open;
		this.damaged = damaged;
		remember(HINT, vaults.length > 0 ? 'yes' : null);
		if (open === before) return;
		this.aside = false;
		if (before !== null && !this.stays) this.thrown++;
		void this.#countOpen();
	}

	/** While a lock is open its owner is among them: it matters only while none is. */
	async #countOpen() {
		if (!this.closed || !this.#store) return;
		const people = await this.#store.profiles.list().catch(() => []);
		if (this.closed) this.someoneOpen = people.length > 0;
	}

	/** As `lock`; while somebody is recorded it asks first. */
	async lockByHand(): Promise<void> {
		if (this.unread) return;
		this.asking = (await this.lock()) === 'recording';
	}

	/**
	 * Locks in all tabs. First everything on this page is written to its end and goes, while the key is here.
	 * @param force also while somebody is being recorded
	 * @returns `null` when it did not work
	 */
	async lock(force = false): Promise<LockOutcome | null> {
		this.failed = false;
		try {
			const app = await this.#parts.app();
			const store = await app.now();
			if (!force && (await store.vault.isRecording())) return 'recording';
			await this.#clearPage(app);
			return await store.vault.lock(force);
		} catch {
			// The keys may be gone all the same.
			this.failed = this.open !== null;
			return null;
		} finally {
			this.leaving = false;
		}
	}

	async #clearPage(app: AppStore) {
		// What is typed in a field is told to its page when the field is left.
		if (typeof document !== 'undefined') (document.activeElement as HTMLElement | null)?.blur();
		this.leaving = true;
		await tick();
		// Whoever opens the store waits for what is being written.
		await Promise.race([app.open(), this.#parts.wait(STORE_WAIT)]);
	}
}

export const vaultDoor = new VaultDoor();
