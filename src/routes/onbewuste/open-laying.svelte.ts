import { markWithin, newLaying, stepCount, type Laying, type Sitting } from '$lib/association';
import { getLocale } from '$lib/paraglide/runtime';
import { newId, StoreFault, type Store } from '$lib/store';
import { BoardDesk } from '$lib/ui/board/board-desk.svelte';
import { ImageShelf } from '$lib/ui/board/image-shelf.svelte';
import { ProfileState } from '$lib/ui/person/profile.svelte';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
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

	/** @param storage another one only in tests */
	constructor(storage = new PageStore()) {
		this.storage = storage;
		this.images = new ImageShelf(getLocale(), storage);
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

	/** The page comes into view again: another tab may have gone on with this board. */
	async lookAgain() {
		const { laying } = this;
		if (!laying || !this.isKept || !this.storage.kept) return;
		await this.storage.use(async ({ layings }) => {
			const found = await layings.get(laying.id);
			this.gone = found === null;
			if (found && this.laying && found.changedAt > this.laying.changedAt) this.#takeUp(found);
		});
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
		if (!this.#beside) return;
		// Always later than before: another tab sees by it that something was done, also within the same ms.
		const changedAt = Math.max(Date.now(), this.#beside.changedAt + 1);
		this.#beside = { ...this.#beside, changedAt };
		void this.storage.keep('laying', (store) => this.#write(store));
	}

	async #write({ layings }: Store) {
		const { whole } = this;
		if (!whole) return;
		if (this.isKept) await this.#replace(layings, whole);
		else await layings.create(whole);
		this.isKept = true;
	}

	async #replace(layings: Store['layings'], whole: Laying) {
		try {
			await layings.keep(whole);
		} catch (error) {
			this.gone = error instanceof StoreFault && error.code === 'not-found';
			throw error;
		}
	}
}
