import type { KeptCardSet } from '$lib/store';
import type { DeckView } from '$lib/ui/games/deck-view';
import { openAnyDeck } from '$lib/ui/games/library';
import { callNames } from '$lib/ui/games/names';
import { enoughThemes, MIN_THEME_CARDS } from '$lib/games/kwartet';
import type { KwartetSitting } from './kwartet-sitting';

/** Themes of a game that nobody chose anything for: about half an hour. */
const FEW = 6;

/** Which cards are played with: some light themes, all, or a set by its id. */
type Cards = 'light' | 'all' | (string & {});

/** What is chosen before a game with hidden hands. */
export class KwartetSetupChoice {
	deckId = $state('');
	players = $state(2);
	names = $state<string[]>([]);
	#cards = $state<Cards>('light');
	readonly way: KwartetSitting['way'];
	#sets: () => readonly KeptCardSet[];

	constructor(way: KwartetSitting['way'], deck: string, sets: () => readonly KeptCardSet[]) {
		this.deckId = deck;
		this.way = way;
		this.#sets = sets;
	}

	get sets(): readonly KeptCardSet[] {
		return this.#sets().filter(({ deck }) => deck === this.deckId);
	}

	/** A set of another deck is not on offer. */
	get cards(): Cards {
		const known = ['light', 'all', ...this.sets.map(({ id }) => id)];
		return known.includes(this.#cards) ? this.#cards : 'light';
	}

	set cards(cards: Cards) {
		this.#cards = cards;
	}

	get set(): KeptCardSet | null {
		return this.sets.find(({ id }) => id === this.cards) ?? null;
	}

	themes(deck: DeckView) {
		if (this.set) return deck.chosen(this.set.cards, MIN_THEME_CARDS);
		return this.cards === 'all' ? deck.chosen(null) : deck.lightest(FEW);
	}

	/** `null` when the chosen cards are too few for so many players. */
	async ready() {
		const deck = await openAnyDeck(this.deckId);
		// Thrown away in another tab meanwhile.
		if (!deck) return null;
		const themes = this.themes(deck);
		if (!enoughThemes(themes, this.players)) return null;
		const sitting: KwartetSitting = {
			way: this.way,
			deck: this.deckId,
			names: callNames(this.names, this.players),
			set: this.set?.id ?? null
		};
		return { deck, themes, sitting };
	}
}
