import { getLocale } from '$lib/paraglide/runtime';
import { m } from '$lib/paraglide/messages';
import { DECK_IDS, loadDeck, type Deck } from '$lib/content';
import {
	deckFile,
	readDeckFile,
	type NewDeck,
	type OwnDeck,
	type Store,
	type StoreFault
} from '$lib/store';
import { copyOf, emptyDeck } from '$lib/ui/decks/new-deck';
import { download } from '$lib/ui/download';
import { shareFile } from '$lib/ui/share';
import { PageStore } from '$lib/ui/storage/page-store.svelte';

/** All decks that can be printed, copied or changed. */
export class OwnDecksPage {
	/** Those that come with Luwte; empty while they are fetched. */
	builtIn = $state.raw<Deck[]>([]);
	/** `null` while looking. */
	decks = $state.raw<OwnDeck[] | null>(null);
	/** Title of the deck that was taken from a file. */
	imported = $state<string | null>(null);
	/** What was done last, for who does not see it. */
	told = $state('');
	/** Where the hand was: name of a deck, or `new`. What went wrong is told there; `null` at the top. */
	place = $state<string | null>(null);
	readonly storage: PageStore;
	readonly #load: typeof loadDeck;

	/** @param storage and load: other ones only in tests */
	constructor(storage = new PageStore(), load = loadDeck) {
		this.storage = storage;
		this.#load = load;
	}

	async open() {
		// What came with Luwte can be printed also where the browser keeps nothing; where it does not come, one's own
		// is there all the same.
		const coming = DECK_IDS.map((id) => this.#load(id, getLocale()).catch(() => []));
		this.builtIn = (await Promise.all(coming)).flat();
		await this.storage.use((store) => this.#refresh(store));
	}

	/** Returns the name of the new deck, or `null` when it could not be kept. */
	start(): Promise<string | null> {
		this.place = 'new';
		return this.#add(emptyDeck(m.deck_new_title()));
	}

	/** Returns the name of the new deck, or `null` when it could not be kept. */
	copy(deck: Deck): Promise<string | null> {
		this.place = deck.id;
		return this.#add(copyOf(deck, m.deck_copy_title({ title: deck.title })));
	}

	/** @returns whether it is gone */
	remove(deck: OwnDeck): Promise<boolean> {
		this.place = deck.id;
		return this.storage.use(async (store) => {
			await store.decks.delete(deck.id);
			await this.#refresh(store);
			this.told = m.deck_deleted({ title: deck.title || m.deck_untitled() });
		});
	}

	/** What went wrong at that place. */
	faultAt(place: string | null): StoreFault | null {
		return this.place === place ? this.storage.fault : null;
	}

	export(deck: OwnDeck) {
		download(nameOf(deck.title), 'data', deckFile(deck));
	}

	/** To another app of this device; as a file where that does not go. */
	async share(deck: OwnDeck) {
		if (!(await shareFile(nameOf(deck.title), deckFile(deck)))) this.export(deck);
	}

	/** All or nothing: a file that is not whole changes nothing. */
	import(file: File) {
		this.place = 'new';
		return this.storage.use(async (store) => {
			this.imported = null;
			const { title } = await store.decks.create(await readDeckFile(file), Date.now());
			await this.#refresh(store);
			this.imported = title || m.deck_untitled();
		});
	}

	async #add(deck: NewDeck): Promise<string | null> {
		let id: string | null = null;
		await this.storage.use(async (store) => {
			id = (await store.decks.create(deck, Date.now())).id;
		});
		return id;
	}

	async #refresh(store: Store) {
		this.decks = await store.decks.list();
	}
}

/** A title as part of a file name that every system takes. */
function nameOf(title: string): string {
	const plain = title.normalize('NFKD').replace(/[^\w-]+/g, '-');
	return `luwte-${plain.replace(/^-+|-+$/g, '').toLowerCase() || 'kaarten'}`;
}
