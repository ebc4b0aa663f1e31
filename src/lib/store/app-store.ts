import { openStore } from './open';
import type { Store } from './store';

/**
 * The store of everybody on a page: opened when somebody first needs it, and the same one from then on.
 * Who comes to read waits for what others still write: a page that was just left is kept by then. When the page goes to where the browser may bring it back from, the database is let go; the next use
 * opens it again, and nobody notices.
 */
export class AppStore {
	readonly #openStore: () => Promise<Store>;
	#opening: Promise<Store> | null = null;
	#store: Store | null = null;
	#endings = new Set<Promise<unknown>>();

	constructor(open: () => Promise<Store> = openStore) {
		this.#openStore = open;
	}

	/**
	 * The store, when nothing is being written any more.
	 * @throws {StoreFault} why it cannot be opened; who asks after that tries again
	 */
	async open(): Promise<Store> {
		// What ends may lead to more: a session that is kept gets its details.
		while (this.#endings.size > 0) await Promise.allSettled(this.#endings);
		return this.now();
	}

	/** The store at once, for who writes. @throws {StoreFault} as `open` */
	now(): Promise<Store> {
		this.#opening ??= this.#openStore().then(
			(store) => (this.#store = store),
			(error: unknown) => {
				this.#opening = null;
				throw error;
			}
		);
		return this.#opening;
	}

	/** Something is written to its end: who opens the store waits for it. @returns the same */
	ending<Result>(work: Promise<Result>): Promise<Result> {
		const forget = () => void this.#endings.delete(work);
		this.#endings.add(work);
		work.then(forget, forget);
		return work;
	}

	/** Lets go of the database as soon as nothing is read, written or recorded. */
	rest() {
		this.#store?.connection.rest();
	}

	/** The page is back. */
	wake() {
		this.#store?.connection.wake();
	}
}

/** The one store of the whole app: nothing else opens the database. */
export const appStore = new AppStore();

if (typeof window !== 'undefined') restWithPage(appStore, window);

/** A page that goes for good needs nothing of us: the browser closes what it had open. */
function restWithPage(store: AppStore, page: Window) {
	const rest = () => store.rest();
	page.addEventListener(
		'pagehide',
		({ persisted }) => {
			// Last of all listeners: others write the last letters typed when the page goes.
			if (persisted) page.addEventListener('pagehide', rest, { once: true });
		},
		{ capture: true }
	);
	page.addEventListener('pageshow', () => store.wake());
}
