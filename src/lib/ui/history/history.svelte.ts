import {
	exportAll,
	importAll,
	openStore,
	readExport,
	storeFault,
	type StoreFault,
	type ImportCounts,
	type SessionMeta,
	type Store
} from '$lib/store';
import { download, fileDate } from '../download';

/** All recordings of this device, and what can be done with them. */
export class History {
	/** `null` while looking. */
	sessions = $state.raw<SessionMeta[] | null>(null);
	unfinished = $state.raw<SessionMeta[]>([]);
	fault = $state.raw<StoreFault | null>(null);
	imported = $state.raw<ImportCounts | null>(null);
	erased = $state(false);
	#store: Store | null = null;

	open() {
		return this.#doing(async () => {
			this.#store = await openStore();
			await this.#refresh();
		});
	}

	close() {
		this.#store?.close();
		this.#store = null;
	}

	keep = (session: SessionMeta) =>
		this.#withStore(async (store) => {
			await store.sessions.finish(session.id);
			await this.#refresh();
		});

	discard = (session: SessionMeta) =>
		this.#withStore(async (store) => {
			await store.sessions.discard(session.id);
			await this.#refresh();
		});

	exportAll() {
		return this.#withStore(async (store) => {
			const now = Date.now();
			const data = await exportAll(store, now);
			download(`luwte-${fileDate(now)}.json`, 'application/json', JSON.stringify(data));
		});
	}

	/** All or nothing: a file that is not whole changes nothing. */
	import(file: File) {
		return this.#withStore(async (store) => {
			this.imported = null;
			this.imported = await importAll(store, await readExport(file));
			await this.#refresh();
		});
	}

	eraseAll() {
		return this.#withStore(async (store) => {
			await store.deleteEverything();
			this.erased = true;
			await this.#refresh();
		});
	}

	async #refresh() {
		if (!this.#store) return;
		this.unfinished = await this.#store.sessions.unfinished();
		const all = await this.#store.sessions.list();
		this.sessions = all.filter(({ state }) => state === 'complete');
	}

	#withStore(work: (store: Store) => Promise<void>) {
		const store = this.#store;
		return store ? this.#doing(() => work(store)) : Promise.resolve();
	}

	async #doing(work: () => Promise<void>) {
		this.fault = null;
		try {
			await work();
		} catch (error) {
			this.fault = storeFault(error);
		}
	}
}
