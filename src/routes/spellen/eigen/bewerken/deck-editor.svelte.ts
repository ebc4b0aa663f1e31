import { MAX_DECK_THEMES, type OwnDeck, type OwnTheme } from '$lib/store';
import { emptyTheme } from '$lib/ui/decks/new-deck';
import { PageStore } from '$lib/ui/storage/page-store.svelte';

/** One deck that is being changed. Every change is kept at once; there is nothing to forget. */
export class DeckEditor {
	deck = $state<OwnDeck | null>(null);
	missing = $state(false);
	/** Name of the theme whose cards are on the screen. */
	themeId = $state('');
	readonly storage = new PageStore();

	get theme(): OwnTheme | null {
		return this.deck?.themes.find(({ id }) => id === this.themeId) ?? null;
	}

	get mayAdd(): boolean {
		return this.deck !== null && this.deck.themes.length < MAX_DECK_THEMES;
	}

	open(id: string | null) {
		return this.storage.use(async (store) => {
			this.deck = id ? await store.decks.get(id) : null;
			this.missing = this.deck === null;
			this.themeId = this.deck?.themes[0]?.id ?? '';
		});
	}

	close() {
		void this.storage.settle();
	}

	keep() {
		const { deck } = this;
		if (!deck) return;
		void this.storage.keep(deck.id, (store) =>
			store.decks.save($state.snapshot(deck) as OwnDeck, Date.now())
		);
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
		this.keep();
	}

	/** @param by -1 for earlier, 1 for later */
	moveTheme(theme: OwnTheme, by: -1 | 1) {
		const { themes = [] } = this.deck ?? {};
		const from = themes.findIndex(({ id }) => id === theme.id);
		const [taken] = themes[from + by] ? themes.splice(from, 1) : [];
		if (!taken) return;
		themes.splice(from + by, 0, taken);
		this.keep();
	}
}
