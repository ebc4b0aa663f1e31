import type { KeptCardSet } from '$lib/store';
import type { DeckView } from '$lib/ui/games/deck-view';
import { openAnyDeck } from '$lib/ui/games/library';
import { callNames } from '$lib/ui/games/names';
import { enoughThemes, MIN_THEME_CARDS } from '$lib/games/kwartet';
import type { KwartetSitting } from './kwartet-sitting';

/** Themes of a game that nobody chose anything for: about half an hour. */
const FEW = 6;

/** Which cards are played with: some light themes, all, themes picked together, or a set by its id. */
type Cards = 'light' | 'all' | 'pick' | (string & {});

/** What is chosen before a game with hidden hands. */
export class KwartetSetupChoice {
	deckId = $state('');
	players = $state(2);
	names = $state<string[]>([]);
	#cards = $state<Cards>('light');
	/** Face to face: open cards ask nothing of the memory. */
	ease = $state<'open' | 'closed'>('open');
	/** Themes that somebody tapped, and the deck they are of. */
	liked = $state.raw<readonly string[]>([]);
	deck = $state.raw<DeckView | null>(null);
	readonly #way: () => KwartetSitting['way'];
	readonly #sets: () => readonly KeptCardSet[];

	/** @param way asked anew: it may depend on the screen */
	constructor(way: () => KwartetSitting['way'], deck: string, sets: () => readonly KeptCardSet[]) {
		this.deckId = deck;
		this.#way = way;
		this.#sets = sets;
	}

	get way(): KwartetSitting['way'] {
		return this.#way();
	}

	/** Has the themes of the chosen deck at hand, when they are to be picked. */
	async look() {
		if (this.cards !== 'pick') return;
		const { deckId } = this;
		const deck = await openAnyDeck(deckId).catch(() => null);
		if (deckId === this.deckId) this.deck = deck;
	}

	like(theme: string) {
		this.liked = this.liked.includes(theme)
			? this.liked.filter((other) => other !== theme)
			: [...this.liked, theme];
	}

	get sets(): readonly KeptCardSet[] {
		return this.#sets().filter(({ deck }) => deck === this.deckId);
	}

	/** A set of another deck is not on offer. */
	get cards(): Cards {
		const known = ['light', 'all', 'pick', ...this.sets.map(({ id }) => id)];
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
		if (this.cards === 'pick') return deck.chosen(null).filter(({ id }) => this.liked.includes(id));
		return this.cards === 'all' ? deck.chosen(null) : deck.lightest(FEW);
	}

	/** `null` when the chosen cards are too few for so many players. */
	async ready() {
		const deck = await openAnyDeck(this.deckId);
		// Thrown away in another tab meanwhile.
		if (!deck) return null;
		const themes = this.themes(deck);
		const players = this.way === 'tegenover' ? 2 : this.players;
		if (!enoughThemes(themes, players)) return null;
		const { way } = this;
		const sitting: KwartetSitting = {
			way,
			deck: this.deckId,
			names: callNames(this.names, players),
			set: this.set?.id ?? null,
			open: way === 'tegenover' && this.ease === 'open'
		};
		return { deck, themes, sitting };
	}
}
