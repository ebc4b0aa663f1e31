import type { SessionMeta } from '$lib/sessions';
import type { Store } from '$lib/store';
import { PageStore } from '../storage/page-store.svelte';

/** All recordings of this device, and what can be done with them. */
export class History {
	/** `null` while looking. */
	sessions = $state.raw<SessionMeta[] | null>(null);
	unfinished = $state.raw<SessionMeta[]>([]);
	readonly storage = new PageStore();

	open() {
		return this.storage.use((store) => this.#refresh(store));
	}

	keep = (session: SessionMeta) =>
		this.storage.use(async (store) => {
			await store.sessions.finish(session.id);
			await this.#refresh(store);
		});

	discard = (session: SessionMeta) =>
		this.storage.use(async (store) => {
			await store.sessions.discard(session.id);
			await this.#refresh(store);
		});

	async #refresh(store: Store) {
		this.unfinished = await store.sessions.unfinished();
		const all = await store.sessions.list();
		this.sessions = all.filter(({ state }) => state === 'complete');
	}
}
