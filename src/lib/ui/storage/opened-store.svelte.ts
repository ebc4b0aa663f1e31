import { openStore, type Store } from '$lib/store';
import { Storing } from './storing.svelte';

/** The store as long as a page is open. What cannot be done with it is told on the page. */
export class OpenedStore extends Storing {
	#store: Store | null = null;

	/** @param first done as soon as it is open */
	open(first: (store: Store) => Promise<void>): Promise<void> {
		return this.run(async () => {
			this.#store = await openStore();
			await first(this.#store);
		});
	}

	/** Nothing is done where it could not be opened; that was told. */
	async use(work: (store: Store) => Promise<void>): Promise<void> {
		const store = this.#store;
		if (store) await this.run(() => work(store));
	}

	close() {
		this.#store?.close();
		this.#store = null;
	}
}
