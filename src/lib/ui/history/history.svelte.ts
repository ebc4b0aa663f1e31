import type { SessionMeta } from '$lib/sessions';
import { exportAll, importAll, readExport, type ImportCounts, type Store } from '$lib/store';
import { download, fileDate } from '../download';
import { PageStore } from '../storage/page-store.svelte';

/** All recordings of this device, and what can be done with them. */
export class History {
	/** `null` while looking. */
	sessions = $state.raw<SessionMeta[] | null>(null);
	unfinished = $state.raw<SessionMeta[]>([]);
	imported = $state.raw<ImportCounts | null>(null);
	erased = $state(false);
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

	exportAll() {
		return this.storage.use(async (store) => {
			const now = Date.now();
			const data = await exportAll(store, now);
			download(`luwte-${fileDate(now)}`, 'data', JSON.stringify(data));
		});
	}

	/** All or nothing: a file that is not whole changes nothing. */
	import(file: File) {
		return this.storage.use(async (store) => {
			this.imported = null;
			this.imported = await importAll(store, await readExport(file));
			await this.#refresh(store);
		});
	}

	eraseAll() {
		return this.storage.use(async (store) => {
			await store.deleteEverything();
			this.erased = true;
			await this.#refresh(store);
		});
	}

	async #refresh(store: Store) {
		this.unfinished = await store.sessions.unfinished();
		const all = await store.sessions.list();
		this.sessions = all.filter(({ state }) => state === 'complete');
	}
}
