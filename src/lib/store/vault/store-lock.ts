/** The part of `navigator.locks` that a vault needs. */
export interface ModeLocks {
	request<Result>(
		name: string,
		options: { mode: LockMode },
		whileHeld: () => Promise<Result>
	): Promise<Result>;
	query(): Promise<{ held?: { name?: string }[] }>;
}

const STORE = 'luwte-store';
/** Held by who brings a copy in. */
const RESTORE = 'luwte-restore';
/** Held by every tab that has a key. */
const KEY_HOLDERS = 'luwte-key';

/**
 * Keeps tabs apart where a transaction of the browser cannot: while rows are sealed or unsealed. Where
 * there are no locks no vault is made, and then nothing needs to be kept apart.
 */
export class StoreLock {
	readonly #locks: ModeLocks | null;

	constructor(locks: ModeLocks | null) {
		this.#locks = locks;
	}

	get exists(): boolean {
		return this.#locks !== null;
	}

	/** Together with others that read, with nobody that writes. */
	reading<Result>(work: () => Promise<Result>): Promise<Result> {
		return this.#locks ? this.#locks.request(STORE, { mode: 'shared' }, work) : work();
	}

	/** Alone. */
	writing<Result>(work: () => Promise<Result>): Promise<Result> {
		return this.#locks ? this.#locks.request(STORE, { mode: 'exclusive' }, work) : work();
	}

	/** One copy is brought in at a time: what is staged while this is held is of nobody else. */
	restoring<Result>(work: () => Promise<Result>): Promise<Result> {
		return this.#locks ? this.#locks.request(RESTORE, { mode: 'exclusive' }, work) : work();
	}

	/** Says to other tabs that here is a key. @returns how to say that it is forgotten */
	holdKey(): () => void {
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		this.#locks?.request(KEY_HOLDERS, { mode: 'shared' }, () => held).catch(() => {});
		return release;
	}

	/** Does any tab have a key? */
	async someoneHasKey(): Promise<boolean> {
		const { held = [] } = (await this.#locks?.query().catch(() => null)) ?? {};
		return held.some(({ name }) => name === KEY_HOLDERS);
	}
}
