import { openStore, storeFault, type CardSet, type NewCardSet, type StoreFault } from '$lib/store';

/** The sets of cards that were chosen beforehand on this device. */
export class CardSets {
	/** `null` while looking. */
	list = $state.raw<readonly CardSet[] | null>(null);
	fault = $state.raw<StoreFault | null>(null);

	load() {
		return this.#doing(async () => {});
	}

	create(set: NewCardSet) {
		return this.#doing((store) => store.cardSets.create(set, Date.now()));
	}

	delete(id: string) {
		return this.#doing((store) => store.cardSets.delete(id));
	}

	async #doing(work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<unknown>) {
		try {
			const store = await openStore();
			try {
				await work(store);
				this.list = await store.cardSets.list();
			} finally {
				store.close();
			}
			this.fault = null;
		} catch (error) {
			this.fault = storeFault(error);
		}
	}
}
