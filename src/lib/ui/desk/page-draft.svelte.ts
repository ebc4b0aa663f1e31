import type { Store } from '$lib/store';
import type { PageStore } from '../storage/page-store.svelte';

/** Of what page a draft is, and how it is understood. */
export interface DraftKind<T> {
	/** Its name in the store; `null` while there is nobody to keep it for. */
	id: () => string | null;
	/** @returns `null` for what is no draft, or one of an older shape */
	read: (data: unknown) => T | null;
}

/** What was begun earlier, with the moment of its last answer. */
export interface Pending<T> {
	draft: T;
	/** epoch ms */
	savedAt: number;
}

/**
 * What one page has half done: kept after every answer until it has become something whole, and found
 * again by who comes back.
 */
export class PageDraft<T> {
	/** Begun earlier, and she has not yet said what to do with it. */
	pending = $state.raw<Pending<T> | null>(null);
	/** It has become something whole: from now on nothing is half done. */
	whole = $state(false);
	readonly #storage: PageStore;
	readonly #kind: DraftKind<T>;

	constructor(storage: PageStore, kind: DraftKind<T>) {
		this.#storage = storage;
		this.#kind = kind;
	}

	/** Looks for what was begun earlier. @throws {StoreFault} */
	async find({ drafts }: Store) {
		const id = this.#kind.id();
		const kept = id && (await drafts.get(id));
		const draft = kept && this.#kind.read(kept.data);
		if (draft) this.pending = { draft, savedAt: kept.savedAt };
	}

	/** The newest state, in place of the one before. */
	keep(draft: T): Promise<void> | undefined {
		// What was begun earlier stays until she has said what to do with it.
		if (this.pending || this.whole) return;
		const id = this.#kind.id();
		if (!id) return;
		return this.#storage.keep(id, ({ drafts }) =>
			drafts.keep({ id, savedAt: Date.now(), data: draft })
		);
	}

	/** She goes on with what was begun earlier. @returns `null` when nothing was */
	take(): T | null {
		const draft = this.pending?.draft ?? null;
		this.pending = null;
		return draft;
	}

	async forget() {
		const id = this.#kind.id();
		if (id) await this.#storage.keep(id, ({ drafts }) => drafts.forget(id));
	}
}
