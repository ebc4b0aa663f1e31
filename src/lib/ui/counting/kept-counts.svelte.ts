import type { CsvReader, KeptCount, NewCount, Store } from '$lib/store';
import { countSecondsCsv, countSummaryCsv } from '$lib/store';
import { download } from '../download';
import type { PageStore } from '../storage/page-store.svelte';

/** The counts of one person that were kept, and what can be done with them. */
export class KeptCounts {
	/** Oldest first. */
	all = $state.raw<readonly KeptCount[]>([]);
	readonly #storage: PageStore;
	#profileId: string | null = null;

	constructor(storage: PageStore) {
		this.#storage = storage;
	}

	/** @throws {StoreFault} */
	async load(store: Store, profileId: string | null) {
		this.#profileId = profileId;
		const all = profileId === null ? [] : await store.counts.list(profileId);
		// Meanwhile somebody else may have been chosen.
		if (this.#profileId === profileId) this.all = all;
	}

	/** Somebody else sits down. */
	choose(profileId: string) {
		return this.#storage.use((store) => this.load(store, profileId));
	}

	/** @returns whether it is kept; when not, the page tells why */
	async keep(count: Omit<NewCount, 'profileId'>): Promise<boolean> {
		const profileId = this.#profileId;
		let kept = false;
		await this.#storage.use(async (store) => {
			if (profileId === null) return;
			const added = await store.counts.keep({ ...count, profileId });
			if (this.#profileId === profileId) this.all = [...this.all, added];
			kept = true;
		});
		return kept;
	}

	get possible(): boolean {
		return this.#profileId !== null;
	}

	delete = (id: string) =>
		this.#storage.use(async (store) => {
			await store.counts.delete(id);
			this.all = this.all.filter((count) => count.id !== id);
		});

	deleteAll = () =>
		this.#storage.use(async (store) => {
			if (this.#profileId === null) return;
			await store.counts.deleteAll(this.#profileId);
			this.all = [];
		});

	/** For a field study: one row for each time. */
	exportSummary = (reader: CsvReader) => this.#export('keren', countSummaryCsv(this.all, reader));

	/** For a field study: one row for each second. */
	exportSeconds = (reader: CsvReader) =>
		this.#export('seconden', countSecondsCsv(this.all, reader));

	#export(what: string, content: string) {
		// No date in the name either: see `counts-csv.ts`.
		download(`meetvergelijking-${what}`, 'table', content);
	}
}
