import {
	appStore,
	NOTHING_TO_WRITE,
	storeFault,
	StoreFault,
	WriteQueue,
	type AppStore,
	type Store,
	type Write
} from '$lib/store';

/**
 * What one page does with the store of the app, and what is to be told of it on that page: what could
 * not be read or kept breaks nothing else.
 */
export class PageStore {
	readonly #app: AppStore;
	readonly #queue: WriteQueue;
	#told = $state.raw<StoreFault | null>(null);
	#writes = $state.raw(NOTHING_TO_WRITE);
	/** The vault that was open when this page last read or wrote. */
	#vault: string | null = null;

	/** @param app another one only in tests */
	constructor(app: AppStore = appStore) {
		this.#app = app;
		this.#queue = new WriteQueue(
			() => app.now(),
			(state) => (this.#writes = state)
		);
	}

	/** What went wrong; `StoreNote` has a sentence for it. */
	get fault(): StoreFault | null {
		return this.#told ?? this.#writes.fault;
	}

	/** Is all that was given to `keep` on the disk? */
	get kept(): boolean {
		return this.#writes.waiting === 0 && this.#writes.fault === null;
	}

	/** Something was kept since the page was opened. */
	get everKept(): boolean {
		return this.#writes.written > 0;
	}

	/**
	 * Reads, or does what somebody waits for, after what is being written.
	 * @returns whether it was done; see `fault` for why not
	 */
	use(work: (store: Store) => Promise<void>): Promise<boolean> {
		return this.run(async () => work(this.#asBefore(await this.#app.open())));
	}

	/** As `use`, for work that has a store already or can do without. */
	async run(work: () => Promise<void>): Promise<boolean> {
		try {
			await work();
			this.#told = null;
			return true;
		} catch (error) {
			this.tell(storeFault(error));
			return false;
		}
	}

	/**
	 * Keeps the newest state of something that changes, after what is being written. What fails is tried
	 * again with the next change.
	 * @param name what it is of: only the newest write of a name counts
	 * @returns when it is kept, or could not be: see `kept`
	 */
	keep(name: string, write: Write): Promise<void> {
		const inSameVault: Write = (store) => write(this.#asBefore(store));
		return this.#app.ending(this.#queue.put(name, inSameVault));
	}

	/** Tries once more what could not be kept, and waits until nothing is being written any more. */
	settle(): Promise<void> {
		return this.#app.ending(this.#queue.settle());
	}

	/** What was given to `keep` under this name and is not written yet is given up. */
	async drop(name: string) {
		this.#queue.drop(name);
		// What is being written can be given up no more.
		await this.settle();
	}

	/**
	 * What was read out of a vault goes nowhere once it is closed: written then, it would lie in the open.
	 * @throws {StoreFault} `locked`
	 */
	#asBefore(store: Store): Store {
		const { open } = store.vault.state;
		if (this.#vault !== null && open !== this.#vault) throw new StoreFault('locked');
		this.#vault = open;
		return store;
	}

	/** Something else of this page went wrong with the store. */
	tell = (fault: StoreFault) => {
		this.#told = fault;
	};
}
