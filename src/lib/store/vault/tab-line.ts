import type { KeyRing } from './key-ring';
import type { OpenVault, VaultRecord } from './records';
import type { StoreLock } from './store-lock';
import type { TabMessage, TabPort } from './tabs';

/**
 * One unlock for the whole browser, and one lock. A tab that opens asks the others for the key, which is
 * handed over as a key that can be worked with and not read; a tab that locks tells all others. What
 * counts is in the database (`epoch`): a key of an earlier epoch opens nothing for long, however late a
 * message comes.
 */
export class TabLine {
	readonly #port: TabPort | null;
	readonly #ring: KeyRing;
	readonly #lock: StoreLock;
	readonly #readVaults: () => Promise<readonly VaultRecord[]>;
	#end: (() => void) | null = null;
	#release: (() => void) | null = null;
	#answer: () => void = () => {};
	#answered: Promise<void> = Promise.resolve();

	/** @param readVaults reads the list, and forgets a key that is of no use any more */
	constructor(
		port: TabPort | null,
		ring: KeyRing,
		lock: StoreLock,
		readVaults: () => Promise<readonly VaultRecord[]>
	) {
		this.#port = port;
		this.#ring = ring;
		this.#lock = lock;
		this.#readVaults = readVaults;
		ring.listen(() => this.#showWhetherKey());
	}

	/** Once somebody gave her key, or nobody has one. */
	get answered(): Promise<void> {
		return this.#answered;
	}

	/** Begins to listen, and asks for a key if somebody has one. */
	async wake(): Promise<void> {
		this.#end ??= this.#port?.listen((message) => void this.#hear(message)) ?? null;
		const vaults = await this.#readVaults();
		if (!this.#port || vaults.length === 0 || this.#ring.opened) return;
		if (!(await this.#lock.someoneHasKey())) return;
		this.#answered = new Promise((resolve) => (this.#answer = resolve));
		this.#port.post({ kind: 'ask' });
	}

	rest() {
		this.#end?.();
		this.#end = null;
	}

	/** Where the browser hands over no keys, every tab is unlocked by itself. */
	giveKey(vault: OpenVault) {
		try {
			this.#port?.post({ kind: 'key', vault });
		} catch (error) {
			if (!(error instanceof DOMException)) throw error;
		}
	}

	sayLocked() {
		this.#port?.post({ kind: 'locked' });
	}

	sayChanged() {
		this.#port?.post({ kind: 'changed' });
	}

	async #hear(message: TabMessage) {
		const { opened } = this.#ring;
		if (message.kind === 'ask') {
			if (opened) this.giveKey(opened);
			return;
		}
		if (message.kind === 'locked') this.#ring.forget();
		// A message may come late: the database tells whether it still holds. When it cannot be read, nobody
		// is let in.
		const vaults = await this.#readVaults().catch(() => []);
		if (message.kind === 'key' && isOf(message.vault, vaults)) this.#ring.take(message.vault);
		this.#answer();
	}

	/** A tab that dies lets go of its lock: nobody waits for its answer. */
	#showWhetherKey() {
		if (this.#ring.opened) this.#release ??= this.#lock.holdKey();
		else {
			this.#release?.();
			this.#release = null;
		}
	}
}

function isOf({ id, epoch }: OpenVault, vaults: readonly VaultRecord[]): boolean {
	return vaults.some((vault) => vault.id === id && vault.epoch === epoch);
}
