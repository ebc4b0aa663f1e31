/** The part of `navigator.locks` that we use. */
export interface LockKeeper {
	request(
		name: string,
		options: { ifAvailable?: boolean },
		whileHeld: (lock: unknown) => Promise<void>
	): Promise<unknown>;
	query(): Promise<{ held?: { name?: string }[] }>;
}

const PREFIX = 'luwte-session-';

/**
 * Tells sessions that are being recorded, in whichever tab, from those that a crash left behind. The
 * browser frees a lock when its tab is gone. Without locks nothing counts as held.
 */
export class SessionLocks {
	readonly #keeper: LockKeeper | null;
	/** What is recorded in this tab, with what frees its lock. */
	readonly #ours = new Map<string, () => void>();

	constructor(keeper: LockKeeper | null) {
		this.#keeper = keeper;
	}

	/** Resolves once the lock is held, with how to free it. Never rejects: recording matters more. */
	hold(sessionId: string): Promise<() => void> {
		return new Promise((resolve) => {
			const release = () => {
				this.#ours.get(sessionId)?.();
				this.#ours.delete(sessionId);
			};
			this.#ours.set(sessionId, () => {});
			void this.#request(sessionId, {}).finally(() => resolve(release));
		});
	}

	/** The page is back: a browser may have freed what it held as it was put away (WebKit does). */
	wake() {
		for (const sessionId of this.#ours.keys()) void this.#request(sessionId, { ifAvailable: true });
	}

	/** Ids of the sessions whose lock is held. Never rejects. */
	async held(): Promise<Set<string>> {
		const { held = [] } = (await this.#keeper?.query().catch(() => null)) ?? {};
		const names = held.map((lock) => lock.name ?? '').filter((name) => name.startsWith(PREFIX));
		return new Set(names.map((name) => name.slice(PREFIX.length)));
	}

	/** Resolves once it is held, or will not be. */
	#request(sessionId: string, options: { ifAvailable?: boolean }): Promise<void> {
		return new Promise((resolve) => {
			const whileHeld = (lock: unknown) => {
				resolve();
				// Still held by ourselves, or no longer recorded.
				if (lock === null || !this.#ours.has(sessionId)) return Promise.resolve();
				return new Promise<void>((free) => this.#ours.set(sessionId, free));
			};
			if (!this.#keeper) return resolve();
			this.#keeper.request(PREFIX + sessionId, options, whileHeld).catch(() => resolve());
		});
	}
}
