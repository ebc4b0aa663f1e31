import { openStore, storeFault, type OwnDeck, type OwnTheme, type StoreFault } from '$lib/store';
import { MAX_DECK_THEMES, type Store } from '$lib/store';
import { emptyTheme } from '$lib/ui/decks/new-deck';

/** One deck that is being changed. Every change is kept at once; there is nothing to forget. */
export class DeckEditor {
	deck = $state<OwnDeck | null>(null);
	missing = $state(false);
	fault = $state.raw<StoreFault | null>(null);
	/** Name of the theme whose cards are on the screen. */
	themeId = $state('');
	#waiting = $state(0);
	#store: Store | null = null;
	/** One write after another, so that an older state never comes after a newer one. */
	#writing: Promise<void> = Promise.resolve();

	get theme(): OwnTheme | null {
		return this.deck?.themes.find(({ id }) => id === this.themeId) ?? null;
	}

	/** Is all that was changed on the disk? */
	get kept(): boolean {
		return this.#waiting === 0 && this.fault === null;
	}

	get mayAdd(): boolean {
		return this.deck !== null && this.deck.themes.length < MAX_DECK_THEMES;
	}

	async open(id: string | null) {
		try {
			this.#store = await openStore();
			this.deck = id ? await this.#store.decks.get(id) : null;
			this.missing = this.deck === null;
			this.themeId = this.deck?.themes[0]?.id ?? '';
		} catch (error) {
			this.fault = storeFault(error);
		}
	}

	/** Lets go of the store when the last change has been written. */
	close() {
		void this.#writing.then(() => this.#store?.close());
	}

	keep() {
		const store = this.#store;
		if (!store || !this.deck) return;
		const deck = $state.snapshot(this.deck) as OwnDeck;
		this.#waiting++;
		this.#writing = this.#writing.then(async () => {
			try {
				await store.decks.save(deck, Date.now());
				this.fault = null;
			} catch (error) {
				this.fault = storeFault(error);
			} finally {
				this.#waiting--;
			}
		});
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
