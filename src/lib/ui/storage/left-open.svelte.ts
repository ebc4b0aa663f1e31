import type { SessionKind, SessionMeta } from '$lib/sessions';
import type { Store } from '$lib/store';
import type { PageStore } from './page-store.svelte';

/** Sessions that a crash or a closed tab left open, and what becomes of them. */
export class LeftOpen {
	sessions = $state.raw<readonly SessionMeta[]>([]);
	readonly #storage: PageStore;

	constructor(storage: PageStore) {
		this.#storage = storage;
	}

	/** @param kind only of this kind @throws {StoreFault} */
	async find(store: Store, kind: SessionKind | null = null) {
		const open = await store.sessions.unfinished();
		this.sessions = open.filter((session) => kind === null || session.kind === kind);
	}

	keep = (session: SessionMeta) =>
		this.#settle(session, (store) => store.sessions.finish(session.id));

	discard = (session: SessionMeta) =>
		this.#settle(session, (store) => store.sessions.discard(session.id));

	#settle(session: SessionMeta, work: (store: Store) => Promise<void>) {
		return this.#storage.use(async (store) => {
			await work(store);
			this.sessions = this.sessions.filter(({ id }) => id !== session.id);
		});
	}
}
