import { shuffle } from '$lib/games';
import type { KeptCardSet } from '$lib/store';
import type { DeckView, ThemeLook } from '$lib/ui/games/deck-view';
import { DEEPEST, isDepth, type Depth } from '$lib/ui/games/depth';
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
	/** Face to face: open cards ask nothing of the memory. */
	ease = $state<'open' | 'closed'>('open');
	/** Themes are not left to chance: those that somebody tapped are played with. */
	picks = $state(false);
	liked = $state.raw<readonly string[]>([]);
	/** The deck, once its themes are to be seen. */
	#deck = $state.raw<DeckView | null>(null);
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
		const { deckId } = this;
		if (!this.picks || this.#deck?.id === deckId) return;
		const deck = await openAnyDeck(deckId).catch(() => null);
		if (deckId === this.deckId) this.#deck = deck;
	}

	/** Themes that can be picked: none of which only deeper cards are left. */
	get offered(): ThemeLook[] {
		const deck = this.#deck;
		return deck?.id === this.deckId ? this.#near(deck).map(({ id }) => deck.theme(id)) : [];
	}

	like(theme: string) {
		this.liked = this.liked.includes(theme)
			? this.liked.filter((other) => other !== theme)
			: [...this.liked, theme];
	}

	get sets(): readonly KeptCardSet[] {
		return this.#sets().filter(({ deck }) => deck === this.deckId);
	}

	/** A set of another deck is not on offer. Who made a deck herself knows how deep it goes. */
	get cards(): Cards {
		const known = [...Object.keys(DEEPEST), ...this.sets.map(({ id }) => id)];
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
		const themes = this.#near(deck);
		if (this.picks) return themes.filter(({ id }) => this.liked.includes(id));
		if (this.cards === 'all') return themes;
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

	/** Cards of the chosen weight, by theme. */
	#near(deck: DeckView) {
		return deck.upTo(DEEPEST[isDepth(this.cards) ? this.cards : 'light']);
	}
}
