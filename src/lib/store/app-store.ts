import type { OpeningState } from './connection';
import { StoreFault } from './faults';
import { openStore, type OpenParts } from './open';
import { Presence } from './presence';
import type { Store } from './store';

/** The part of `window` that we use. */
type PageEvents = Pick<Window, 'addEventListener' | 'removeEventListener'>;

type OpenStore = (parts: OpenParts) => Promise<Store>;

const inThisBrowser: OpenStore = (parts) => openStore(undefined, undefined, parts);

/**
 * The store of everybody on a page: opened when somebody first needs it, and the same one from then on.
 * Who comes to read waits for what others still write: a page that was just left is kept by then.
 *
 * When the page goes to where the browser may bring it back from, the database is let go; the next use
 * opens it again, and nobody notices.
 */
export class AppStore {
	readonly #openStore: OpenStore;
	readonly #page: PageEvents | null;
	readonly #presence = new Presence();
	#opening: Promise<Store> | null = null;
	#store: Store | null = null;
	#endings = new Set<Promise<unknown>>();
	#ended = false;
	#state: OpeningState = null;
	readonly #onOpening = new Set<(state: OpeningState) => void>();
	readonly #onOpened = new Set<(store: Store) => void>();

	/** @param page tells when it goes and comes back; none where there is no window */
	constructor(open: OpenStore = inThisBrowser, page: PageEvents | null = null) {
		this.#openStore = open;
		this.#page = page;
		page?.addEventListener('pageshow', () => {
			this.#presence.comeBack();
			this.#store?.wake();
		});
		this.#listenLast();
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
	async now(): Promise<Store> {
		if (this.#ended) throw new StoreFault('erased');
		this.#opening ??= this.#openStore({
			onOpening: this.#tellOpening,
			presence: this.#presence
		}).then(this.#opened, (error: unknown) => {
			this.#opening = null;
			throw error;
		});
		return this.#opening;
	}

	/** Told how the opening of the database stands, now and whenever it is opened. @returns ends it */
	onOpening(listener: (state: OpeningState) => void): () => void {
		listener(this.#state);
		this.#onOpening.add(listener);
		return () => void this.#onOpening.delete(listener);
	}

	/** Told of the store when somebody opens it; at once if it is open. Opens nothing. @returns ends it */
	onOpened(listener: (store: Store) => void): () => void {
		if (this.#store) listener(this.#store);
		this.#onOpened.add(listener);
		return () => void this.#onOpened.delete(listener);
	}

	/** All was erased: what this page still has in memory is written nowhere, for good. */
	end() {
		this.#ended = true;
		this.#store?.end();
	}

	/** Something is written to its end: who opens the store waits for it. @returns the same */
	ending<Result>(work: Promise<Result>): Promise<Result> {
		const forget = () => void this.#endings.delete(work);
		this.#endings.add(work);
		work.then(forget, forget);
		return work;
	}

	#tellOpening = (state: OpeningState) => {
		this.#state = state;
		for (const listener of this.#onOpening) listener(state);
	};

	#opened = (store: Store) => {
		this.#store = store;
		for (const listener of this.#onOpened) listener(store);
		return store;
	};

	/** After the listeners of who uses the store: they write the last letters when the page goes. */
	#listenLast() {
		this.#page?.removeEventListener('pagehide', this.#goes);
		this.#page?.addEventListener('pagehide', this.#goes);
	}

	/** A page that goes for good needs nothing of us: the browser closes what it had open. */
	#goes = ({ persisted }: PageTransitionEvent) => {
		if (!persisted) return;
		// Also of a store that is only just being opened.
		this.#presence.goAway();
		this.#store?.rest();
	};
}

/** The one store of the whole app: nothing else opens the database. */
export const appStore = new AppStore(inThisBrowser, typeof window === 'undefined' ? null : window);
