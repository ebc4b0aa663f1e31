import type { DeckView, ThemeLook } from '$lib/ui/games/deck-view';
import { openAnyDeck } from '$lib/ui/games/library';
import { SvelteSet } from 'svelte/reactivity';

/** "Vooraf kiezen": themes and single cards for a conversation to come. */
export class Choosing {
	deck = $state.raw<DeckView | null>(null);
	deckId = $state('kletskwartet');
	name = $state('');
	readonly cards = new SvelteSet<string>();

	async open(id: string) {
		this.deckId = id;
		this.cards.clear();
		const deck = await openAnyDeck(id);
		// Another may have been asked for meanwhile.
		if (this.deckId === id) this.deck = deck;
	}

	/** All, some or none of the cards of a theme. */
	howMuch({ cards }: ThemeLook): 'all' | 'some' | 'none' {
		const count = cards.filter(({ id }) => this.cards.has(id)).length;
		if (count === 0) return 'none';
		return count === cards.length ? 'all' : 'some';
	}

	/** The whole theme in; or out, when it was in. */
	toggleTheme(theme: ThemeLook) {
		const out = this.howMuch(theme) === 'all';
		for (const { id } of theme.cards)
			if (out) this.cards.delete(id);
			else this.cards.add(id);
	}

	toggleCard(id: string) {
		if (!this.cards.delete(id)) this.cards.add(id);
	}

	/** In order of the deck. */
	get chosen(): string[] {
		const all = this.deck?.themes.flatMap(({ cards }) => cards.map(({ id }) => id)) ?? [];
		return all.filter((id) => this.cards.has(id));
	}
}
