/** The part of `navigator.locks` that we use. */
export interface TabLockPort {
	request(
		name: string,
		options: { ifAvailable?: boolean; steal?: boolean },
		whileHeld: (lock: unknown) => Promise<void>
	): Promise<unknown>;
}

const PREFIX = 'luwte-tab-';

/**
 * Something that one tab at a time works on: a game, a deck, a board. Who comes second is told so, and may
 * take it over; then the first is told. The browser frees the lock when its tab is gone. Where there are no
 * locks (plain http) everybody gets it: who keeps the work looks whether it is still as she left it.
 */
export class TabLock {
	readonly #name: string;
	readonly #port: TabLockPort | null;
	readonly #onLost: () => void;
	#free: (() => void) | null = null;
	/** A lock that is being given back: who asks again waits for it, or would meet herself. */
	#freeing: Promise<unknown> = Promise.resolve();

	/**
	 * @param name of the work, the same in every tab
	 * @param onLost told when another tab took it over
	 */
	constructor(name: string, onLost: () => void, port: TabLockPort | null = browserLocks()) {
		this.#name = PREFIX + name;
		this.#onLost = onLost;
		this.#port = port;
	}

	/** @returns whether this tab has it now */
	async take(): Promise<boolean> {
		if (this.#free) return true;
		await this.#freeing;
		return this.#request({ ifAvailable: true });
	}

	/** Takes it from whichever tab has it. */
	async takeOver(): Promise<void> {
		if (!this.#free) await this.#request({ steal: true });
	}

	/** Gives it back. */
	release() {
		this.#free?.();
		this.#free = null;
	}

	#request(options: { ifAvailable?: boolean; steal?: boolean }): Promise<boolean> {
		const port = this.#port;
		if (!port) return Promise.resolve(true);
		return new Promise((resolve) => {
			let free: (() => void) | null = null;
			const whileHeld = (lock: unknown) => {
				resolve(lock !== null);
				if (lock === null) return Promise.resolve();
				return new Promise<void>((done) => (this.#free = free = done));
			};
			this.#freeing = port.request(this.#name, options, whileHeld).catch(() => {
				// Held, and then taken: the browser breaks our promise. Never held: there are no locks here.
				if (!free) return resolve(true);
				if (this.#free !== free) return;
				this.#free = null;
				this.#onLost();
			});
		});
	}
}

function browserLocks(): TabLockPort | null {
	return globalThis.navigator?.locks ?? null;
}
