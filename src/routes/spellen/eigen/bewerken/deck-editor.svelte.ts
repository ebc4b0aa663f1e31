import { m } from '$lib/paraglide/messages';
import {
	MAX_DECK_THEMES,
	storeFault,
	TabLock,
	type OwnCard,
	type OwnDeck,
	type OwnTheme,
	type Store,
	type TabLockPort
} from '$lib/store';
import { emptied, emptyTheme } from '$lib/ui/decks/new-deck';
import { takenIn, type Taken } from '$lib/ui/decks/take-in';
import { PageStore } from '$lib/ui/storage/page-store.svelte';

/** One deck that is being changed. Every change is kept at once; there is nothing to forget. */
export class DeckEditor {
	deck = $state<OwnDeck | null>(null);
	missing = $state(false);
	/** Another tab is changing it: this one shows nothing that could be typed over. */
	elsewhere = $state(false);
	/** Name of the theme whose cards are on the screen. */
	themeId = $state('');
	/** What was done last, for who does not see it. */
	told = $state('');
	readonly storage: PageStore;
	readonly #locks: TabLockPort | null | undefined;
	#lock: TabLock | null = null;
	/** When what we know of was kept, epoch ms: for browsers without locks. */
	#seen = 0;

	/** @param storage, locks others only in tests */
	constructor(storage = new PageStore(), locks?: TabLockPort | null) {
		this.storage = storage;
		this.#locks = locks;
	}

	get theme(): OwnTheme | null {
		return this.deck?.themes.find(({ id }) => id === this.themeId) ?? null;
	}

	get mayAdd(): boolean {
		return this.deck !== null && this.deck.themes.length < MAX_DECK_THEMES;
	}

	async open(id: string | null) {
		this.#lock = id ? new TabLock(`deck-${id}`, () => this.#lose(), this.#locks) : null;
		this.elsewhere = this.#lock !== null && !(await this.#lock.take());
		if (!this.elsewhere) await this.#read(id);
	}

	/** Goes on here, with what the other tab made of it. */
	async takeOver(id: string | null) {
		await this.#lock?.takeOver();
		this.elsewhere = false;
		await this.#read(id);
	}

	close() {
		void this.storage.settle().then(() => this.#lock?.release());
	}

	keep() {
		const { deck } = this;
		if (!deck) return;
		void this.storage.keep(deck.id, (store) => this.#write(store, deck));
	}

	addTheme() {
		if (!this.deck || !this.mayAdd) return;
		const theme = emptyTheme();
		this.deck.themes.push(theme);
		this.themeId = theme.id;
		this.keep();
	}

	/** A deck has one theme at least: the last one stays. */
	removeTheme(theme: OwnTheme) {
		if (!this.deck || this.deck.themes.length === 1) return;
		const at = this.deck.themes.findIndex(({ id }) => id === theme.id);
		this.deck.themes.splice(at, 1);
		this.themeId = this.deck.themes[Math.max(0, at - 1)]?.id ?? '';
		this.told = m.deck_theme_gone({ title: theme.title || m.deck_theme_unnamed() });
		this.keep();
	}

	/** @param by -1 for earlier, 1 for later */
	moveTheme(theme: OwnTheme, by: -1 | 1) {
		this.#move(this.deck?.themes ?? [], theme, by, theme.title || m.deck_theme_unnamed());
	}

	/** @param by -1 for earlier, 1 for later */
	moveCard(theme: OwnTheme, card: OwnCard, by: -1 | 1) {
		this.#move(theme.cards, card, by, card.title || m.deck_card_unnamed());
	}

	/** The place stays, and nothing is on it. */
	emptyCard(theme: OwnTheme, card: OwnCard) {
		const at = theme.cards.findIndex(({ id }) => id === card.id);
		theme.cards[at] = emptied(card);
		this.told = m.deck_card_emptied();
		this.keep();
	}

	/** How many themes the deck would have with these cards. */
	sizeWith(taken: Taken): number {
		return this.deck ? takenIn(this.deck.themes, this.themeId, taken).length : 0;
	}

	takeIn(taken: Taken) {
		if (!this.deck || this.sizeWith(taken) > MAX_DECK_THEMES) return;
		const before = this.deck.themes.length;
		this.deck.themes = takenIn(this.deck.themes, this.themeId, taken);
		const cards = taken.single.length + taken.whole.length * 4;
		this.told = m.deck_taken({ cards, themes: this.deck.themes.length - before });
		this.keep();
	}

	#read(id: string | null) {
		return this.storage.use(async (store) => {
			this.deck = id ? await store.decks.get(id) : null;
			this.missing = this.deck === null;
			this.themeId = this.deck?.themes[0]?.id ?? '';
			this.#seen = this.deck?.changedAt ?? 0;
		});
	}

	/** What another tab kept stays: this one is told so. */
	async #write({ decks }: Store, deck: OwnDeck) {
		try {
			this.#seen = await decks.save($state.snapshot(deck) as OwnDeck, Date.now(), this.#seen);
		} catch (error) {
			if (storeFault(error).code !== 'changed') throw error;
			this.#lose();
		}
	}

	#lose() {
		this.elsewhere = true;
		this.deck = null;
	}

	#move<Thing extends { id: string }>(all: Thing[], thing: Thing, by: -1 | 1, name: string) {
		const from = all.findIndex(({ id }) => id === thing.id);
		const to = from + by;
		if (from < 0 || !all[to]) return;
		const [taken] = all.splice(from, 1);
		all.splice(to, 0, taken!);
		this.told = m.deck_moved({ name, place: to + 1, count: all.length });
		this.keep();
	}
}
