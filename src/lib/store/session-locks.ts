/** The part of `navigator.locks` that we use. */
export interface LockKeeper {
	request(name: string, whileHeld: () => Promise<void>): Promise<unknown>;
	query(): Promise<{ held?: { name?: string }[] }>;
}

const PREFIX = 'luwte-session-';

/**
 * Tells sessions that are being recorded, in whichever tab, from those that a crash left behind. The
 * browser frees a lock when its tab is gone. Without locks nothing counts as held.
 */
export class SessionLocks {
	readonly #keeper: LockKeeper | null;

	constructor(keeper: LockKeeper | null) {
		this.#keeper = keeper;
	}

	/** Resolves once the lock is held, with how to free it. Never rejects: recording matters more. */
	hold(sessionId: string): Promise<() => void> {
		const keeper = this.#keeper;
		if (!keeper) return Promise.resolve(() => {});
		return new Promise((resolve) => {
			const whileHeld = () => new Promise<void>((free) => resolve(free));
			keeper.request(PREFIX + sessionId, whileHeld).catch(() => resolve(() => {}));
		});
	}

	/** Ids of the sessions whose lock is held. Never rejects. */
	async held(): Promise<Set<string>> {
		const { held = [] } = (await this.#keeper?.query().catch(() => null)) ?? {};
		const names = held.map((lock) => lock.name ?? '').filter((name) => name.startsWith(PREFIX));
		return new Set(names.map((name) => name.slice(PREFIX.length)));
	}
}
