import type { SessionKind, SessionMeta } from '$lib/sessions';
import type { Store } from '$lib/store';
import type { Storing } from './storing.svelte';

/** Sessions that a crash or a closed tab left open, and what becomes of them. */
export class LeftOpen {
	sessions = $state.raw<readonly SessionMeta[]>([]);
	readonly #storing: Storing;
	#store: Store | null = null;

	constructor(storing: Storing) {
		this.#storing = storing;
	}

	/** @param kind only of this kind @throws {StoreFault} */
	async find(store: Store, kind: SessionKind | null = null) {
		this.#store = store;
		const open = await store.sessions.unfinished();
		this.sessions = open.filter((session) => kind === null || session.kind === kind);
	}

	keep = (session: SessionMeta) =>
		this.#settle(session, async (store) => await store.sessions.finish(session.id));

	discard = (session: SessionMeta) =>
		this.#settle(session, async (store) => await store.sessions.discard(session.id));

	#settle(session: SessionMeta, work: (store: Store) => Promise<void>) {
		return this.#storing.run(async () => {
			if (!this.#store) return;
			await work(this.#store);
			this.sessions = this.sessions.filter(({ id }) => id !== session.id);
		});
	}
}
