import type { KeptCardSet, NewCardSet, Store } from '$lib/store';
import { PageStore } from '../storage/page-store.svelte';

/** The sets of cards that were chosen beforehand on this device. */
export class CardSetShelf {
	/** `null` while looking. */
	list = $state.raw<readonly KeptCardSet[] | null>(null);
	readonly storage = new PageStore();

	load() {
		return this.#doing(async () => {});
	}

	create(set: NewCardSet) {
		return this.#doing((store) => store.cardSets.create(set, Date.now()));
	}

	delete(id: string) {
		return this.#doing((store) => store.cardSets.delete(id));
	}

	/** @returns whether it was done */
	#doing(work: (store: Store) => Promise<unknown>): Promise<boolean> {
		return this.storage.use(async (store) => {
			await work(store);
			this.list = await store.cardSets.list();
		});
	}
}
