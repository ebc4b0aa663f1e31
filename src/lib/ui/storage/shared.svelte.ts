import { storeFault, type Seen, type Store } from '$lib/store';
import type { PageStore } from './page-store.svelte';

/** What lies in the store now. */
export interface Found {
	/** When it was kept, epoch ms; `null` when it never was. */
	at: number | null;
	/** Puts it on the screen, in place of what is there. */
	show: () => void;
}

/** One thing on a page that may be open in another tab as well. */
export interface SharedThing {
	/** What it is called in the news; `null` while nothing is open. */
	name: () => string | null;
	/** @returns `null` when it was thrown away */
	read: (store: Store) => Promise<Found | null>;
	/** Gives what is on the screen to the store again, as after a change. */
	keep: () => void;
	/** Is something written that was not given to the store yet? */
	isUnsaved?: () => boolean;
	/** It was thrown away elsewhere. */
	gone?: () => void;
}

/**
 * Two tabs on one thing: what one writes appears in the other. Where something was not kept here yet nothing is
 * written over anything: whoever sits there says which of the two stays. That holds without a way between tabs too:
 * then a tab looks when it comes into view, and the store refuses what its writer has not seen.
 */
export class Shared {
	/** Another tab changed it, and something here is not kept. */
	clash = $state(false);
	/** Another tab changed it, and that is what stands here now. */
	renewed = $state(false);
	readonly #storage: PageStore;
	readonly #thing: SharedThing;
	/** What this page knows of, by name. */
	#seen: Record<string, Seen> = {};

	constructor(storage: PageStore, thing: SharedThing) {
		this.#storage = storage;
		this.#thing = thing;
	}

	/** It was read. @param at when it was kept, epoch ms; `null` when it never was */
	know(name: string, at: number | null) {
		this.#seen[name] = at;
	}

	/**
	 * Keeps it, unless another tab changed it meanwhile.
	 * @param name what it is called in the news
	 * @param write given what this page knows of; tells when it was kept
	 */
	async keep(name: string, write: (store: Store, seen: Seen) => Promise<number>): Promise<void> {
		this.renewed = false;
		await this.#storage.keep(name, async (store) => {
			try {
				this.#seen[name] = await write(store, this.#seen[name] ?? null);
			} catch (error) {
				const { code } = storeFault(error);
				if (code === 'changed') this.clash = true;
				if (code === 'not-found') this.#thing.gone?.();
				throw error;
			}
		});
	}

	/** Another tab wrote something, or may have. @param changed its name; `null`: whatever */
	async heard(changed: string | null) {
		const name = this.#thing.name();
		if (name === null || this.clash || (changed !== null && changed !== name)) return;
		await this.#storage.use(async (store) => {
			const found = await this.#thing.read(store);
			if (name !== this.#thing.name()) return;
			if (!found) return this.#thing.gone?.();
			if (!this.#isNews(name, found)) return;
			// What is being written here meets it in the store.
			if (!this.#storage.kept) return;
			if (this.#thing.isUnsaved?.()) this.clash = true;
			else this.#take(name, found);
		});
	}

	/** What the other tab made of it stays; what was not kept here is given up. */
	async takeTheirs() {
		const name = this.#thing.name();
		if (name === null) return;
		await this.#storage.drop(name);
		await this.#storage.use(async (store) => {
			const found = await this.#thing.read(store);
			if (found) this.#take(name, found);
			else this.#thing.gone?.();
			this.clash = false;
		});
	}

	/** What stands here stays, in place of what the other tab made of it. */
	keepOurs() {
		const name = this.#thing.name();
		if (name === null) return;
		this.clash = false;
		this.#seen[name] = 'any';
		this.#thing.keep();
	}

	#take(name: string, found: Found) {
		found.show();
		this.#seen[name] = found.at;
		this.renewed = true;
	}

	/** What was kept is always later than what was there before. */
	#isNews(name: string, { at }: Found): boolean {
		const seen = this.#seen[name] ?? null;
		return seen !== 'any' && at !== null && at > (seen ?? 0);
	}
}
