import { openStore } from './open';
import type { Store } from './store';

/** The part of `window` that we use. */
type PageEvents = Pick<Window, 'addEventListener' | 'removeEventListener'>;

/**
 * The store of everybody on a page: opened when somebody first needs it, and the same one from then on.
 * Who comes to read waits for what others still write: a page that was just left is kept by then.
 *
 * When the page goes to where the browser may bring it back from, the database is let go; the next use
 * opens it again, and nobody notices.
 */
export class AppStore {
	readonly #openStore: () => Promise<Store>;
	readonly #page: PageEvents | null;
	#opening: Promise<Store> | null = null;
	#store: Store | null = null;
	#endings = new Set<Promise<unknown>>();

	/** @param page tells when it goes and comes back; none where there is no window */
	constructor(open: () => Promise<Store> = openStore, page: PageEvents | null = null) {
		this.#openStore = open;
		this.#page = page;
		page?.addEventListener('pageshow', () => this.#store?.wake());
	}

	/**
	 * The store, when nothing is being written any more.
	 * @throws {StoreFault} why it cannot be opened; who asks after that tries again
	 */
	async open(): Promise<Store> {
		this.#listenLast();
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

	/** After the listeners of who uses the store: they write the last letters when the page goes. */
	#listenLast() {
		this.#page?.removeEventListener('pagehide', this.#goes);
		this.#page?.addEventListener('pagehide', this.#goes);
	}

	/** A page that goes for good needs nothing of us: the browser closes what it had open. */
	#goes = ({ persisted }: PageTransitionEvent) => {
		if (persisted) this.#store?.rest();
	};
}

/** The one store of the whole app: nothing else opens the database. */
export const appStore = new AppStore(openStore, typeof window === 'undefined' ? null : window);
