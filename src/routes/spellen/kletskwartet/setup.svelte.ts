import { shuffle } from '$lib/games';
import type { KeptCardSet } from '$lib/store';
import type { DeckView } from '$lib/ui/games/deck-view';
import { DEPTHS, isDepth, type Depth } from '$lib/ui/games/depth';
import { isDeckId, openAnyDeck } from '$lib/ui/games/library';
import { callNames, freshSeed } from '$lib/ui/games/names';
import { enoughThemes, MIN_THEME_CARDS } from '$lib/games/kwartet';
import type { KwartetSitting } from './kwartet-sitting';

/** Themes of a game that does not want them all: about half an hour. */
const FEW = 8;

/** Which cards are played with: by their weight, or a set by its id. */
type Cards = Depth | (string & {});

/** What is chosen before a game with hidden hands. */
export class KwartetSetupChoice {
	deckId = $state('');
	players = $state(2);
	names = $state<string[]>([]);
	/** Nothing was chosen yet. */
	#cards = $state<Cards | null>(null);
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

	/** A set of another deck is not on offer. Who made a deck herself knows how deep it goes. */
	get cards(): Cards {
		const known = [...Object.keys(DEPTHS), ...this.sets.map(({ id }) => id)];
		if (this.#cards !== null && known.includes(this.#cards)) return this.#cards;
		return isDeckId(this.deckId) ? 'light' : 'all';
	}

	set cards(cards: Cards) {
		this.#cards = cards;
	}

	get set(): KeptCardSet | null {
		return this.sets.find(({ id }) => id === this.cards) ?? null;
	}

	themes(deck: DeckView) {
		if (this.set) return deck.chosen(this.set.cards, MIN_THEME_CARDS);
		const depth = isDepth(this.cards) ? this.cards : 'light';
		const themes = deck.upTo(DEPTHS[depth]);
		if (depth === 'all') return themes;
		// Others each time, in order of the deck.
		const some = shuffle(themes, freshSeed()).slice(0, FEW);
		return themes.filter((theme) => some.includes(theme));
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
