import { markWithin, newLaying, stepCount, type Laying, type Sitting } from '$lib/association';
import { getLocale } from '$lib/paraglide/runtime';
import { newId, newsName, StoreFault, type Seen, type Store } from '$lib/store';
import { BoardDesk } from '$lib/ui/board/board-desk.svelte';
import { ImageShelf } from '$lib/ui/board/image-shelf.svelte';
import { ProfileState } from '$lib/ui/person/profile.svelte';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { Shared } from '$lib/ui/storage/shared.svelte';
import { takeStuckFacts } from '$lib/ui/storage/stuck-draft';

/** What stands beside a board and can be changed, each part by itself. */
export type LayingParts = Pick<Laying, 'title' | 'facts' | 'before' | 'entered' | 'knows' | 'step'>;

/**
 * One board on the screen with all that is kept beside it. Every change is kept at once; a new board is
 * kept from its first change on, so that who only looks leaves nothing behind.
 */
export class OpenLaying {
	/** All but the board itself, which lies on the desk. */
	#beside = $state.raw<Laying | null>(null);
	desk = $state.raw<BoardDesk | null>(null);
	/** It was looked for and is not there. */
	missing = $state(false);
	/** It was kept, and thrown away elsewhere since: it lies on this screen alone. */
	gone = $state(false);
	/** It was kept once, and can be found again by its name. */
	isKept = $state(false);
	readonly images: ImageShelf;
	readonly storage: PageStore;
	readonly shared: Shared;

	/** @param storage another one only in tests */
	constructor(storage = new PageStore()) {
		this.storage = storage;
		this.images = new ImageShelf(getLocale(), storage);
		this.shared = new Shared(storage, {
			name: () => this.#beside && newsName('laying', this.#beside.id),
			read: async ({ layings }) => {
				const found = this.#beside && (await layings.get(this.#beside.id));
				return found && { at: found.changedAt, show: () => this.#takeUp(found) };
			},
			keep: () => this.#keep(),
			// What was never kept cannot be thrown away elsewhere.
			gone: () => (this.gone = this.isKept)
		});
	}

	/** All but the board; `null` while looking. */
	get laying(): Laying | null {
		return this.#beside;
	}

	/** All of it, as it is kept. */
	get whole(): Laying | null {
		return this.#beside && this.desk && { ...this.#beside, history: this.desk.kept };
	}

	/** @param id from the address; may be anything */
	async open(id: string) {
		void this.images.load();
		await this.storage.use(async ({ layings }) => {
			const found = await layings.get(id);
			this.missing = found === null;
			if (found) this.#takeUp(found);
		});
	}

	/** An empty board, with the facts of a conversation when somebody comes from looking back on one. */
	async begin(sitting: Sitting) {
		void this.images.load();
		let [profileId, facts]: [string | null, string] = [null, ''];
		await this.storage.use(async (store) => {
			const profile = new ProfileState();
			await profile.load(store);
			// A board of a team bears nobody's name.
			if (sitting !== 'team') profileId = profile.current?.id ?? null;
			facts = await takeStuckFacts(store);
		});
		// Where the browser keeps nothing one can still lay images.
		this.#put(newLaying({ id: newId(), profileId, sitting, title: '', facts }, Date.now()));
		// The note that they came in is gone: from now on they stand with this board.
		if (facts) this.#keep();
	}

	change(parts: Partial<LayingParts>) {
		if (!this.#beside) return;
		this.#beside = { ...this.#beside, ...parts };
		this.#keep();
	}

	/** What was thrown away elsewhere is kept as another board, with all that stands beside it. */
	keepAnew() {
		if (!this.#beside || !this.gone) return;
		this.#beside = { ...this.#beside, id: newId(), createdAt: Date.now() };
		this.isKept = this.gone = false;
		this.#keep();
	}

	close() {
		void this.storage.settle();
	}

	#takeUp(laying: Laying) {
		this.isKept = true;
		this.shared.know(newsName('laying', laying.id), laying.changedAt);
		this.#put(laying);
	}

	#put(laying: Laying) {
		this.#beside = laying;
		this.desk = new BoardDesk(laying.history, this.images, {
			onChange: (desk) => this.#laid(desk)
		});
	}

	#laid({ history }: BoardDesk) {
		if (this.#beside) this.change({ before: markWithin(this.#beside.before, stepCount(history)) });
	}

	#keep() {
		const { whole } = this;
		if (!whole) return;
		const name = newsName('laying', whole.id);
		void this.shared.keep(name, (store, seen) => this.#write(store, seen));
	}

	async #write({ layings }: Store, seen: Seen): Promise<number> {
		const { whole } = this;
		if (!whole) throw new StoreFault('not-found', 'laying');
		let changedAt = Date.now();
		if (this.isKept) changedAt = await layings.keep({ ...whole, changedAt }, seen);
		else await layings.create({ ...whole, changedAt });
		this.isKept = true;
		// What was changed meanwhile is written next.
		if (this.#beside?.id === whole.id) this.#beside = { ...this.#beside, changedAt };
		return changedAt;
	}
}
