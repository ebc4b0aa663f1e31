import type { CardId, SeatNumber, TalkMove } from '$lib/games';
import {
	askable,
	completeThemes,
	kwartet,
	ownHand,
	phase,
	places,
	potByDefault,
	wanted,
	type KwartetMove,
	type KwartetSetup,
	type KwartetState
} from '$lib/games/kwartet';
import { ownWords } from '$lib/ui/games/bidi';
import type { DeckView } from '$lib/ui/games/deck-view';
import { GameTable } from '$lib/ui/games/game-table.svelte';
import { freshSeed } from '$lib/ui/games/names';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import type { KwartetSitting } from './kwartet-sitting';
import { undoInSet } from '$lib/ui/games/undo-in-set';

/** A game of kwartet with hidden hands, on one device. */
export class KwartetGame {
	readonly table: GameTable<KwartetSetup, KwartetState, KwartetMove, KwartetSitting>;
	readonly deck: DeckView;

	/** @param storage another one only in tests */
	constructor(deck: DeckView, storage = new PageStore()) {
		this.table = new GameTable(kwartet, 'kwartet', storage);
		this.deck = deck;
	}

	/** Takes up the kept game, when it is sat at in this way and its cards still exist. */
	resume(way: KwartetSitting['way']): Promise<boolean> {
		return this.table.resume(
			(sitting, setup) =>
				sitting.way === way &&
				sitting.deck === this.deck.id &&
				Array.isArray(sitting.names) &&
				setup.themes.every(({ cards }) => cards.every((card) => this.deck.has(card)))
		);
	}

	begin(themes: KwartetSetup['themes'], sitting: KwartetSitting) {
		const players = sitting.names.length;
		const pot = potByDefault(players);
		this.table.begin({ themes, players, pot, seed: freshSeed() }, sitting);
	}

	/** The same people and cards, shuffled anew. */
	again() {
		const { match, sitting } = this.table;
		if (match && sitting) this.table.begin({ ...match.setup, seed: freshSeed() }, sitting);
	}

	get state(): KwartetState {
		if (!this.table.match) throw new Error('no game on the table');
		return this.table.match.state;
	}

	get names(): readonly string[] {
		return this.table.sitting?.names ?? [];
	}

	readonly phase = $derived.by(() => phase(this.state));
	readonly hand = $derived.by(() => this.inOrder(ownHand(this.state)));
	readonly wanted = $derived.by(() => wanted(this.state));
	readonly complete = $derived.by(() => completeThemes(this.state));
	readonly places = $derived.by(() => places(this.state));
	readonly askable = $derived.by(() => askable(this.state));

	/** The cards lie open: nothing has to be kept in mind. */
	get open(): boolean {
		return this.table.sitting?.open ?? false;
	}

	/** What somebody is called, for in a sentence. */
	name(seat: SeatNumber): string {
		return ownWords(this.names[seat] ?? '');
	}

	/** What a card is called, for in a sentence. */
	title(card: CardId): string {
		return ownWords(this.deck.card(card).title);
	}

	/** A hand as one holds it: cards of a theme together. */
	inOrder(ids: readonly CardId[]) {
		const order = this.deck.themes.map(({ id }) => id);
		return this.deck
			.cards(ids)
			.toSorted((a, b) => order.indexOf(a.themeId) - order.indexOf(b.themeId));
	}

	ask(from: SeatNumber, card: CardId) {
		this.table.play({ do: 'ask', from, card });
	}

	draw() {
		this.table.play({ do: 'draw' });
	}

	lay(theme: string, card: CardId) {
		this.table.play({ do: 'lay', theme, card });
	}

	talk = (move: TalkMove) => this.table.play(move);

	/** "Deze niet meer": out of this game, and out of the set it came from. */
	remove = (card: CardId) => {
		this.table.play({ do: 'remove', card });
		const set = this.table.sitting?.set;
		if (set) this.table.takeOutOfSet(set, this.deck.names(card));
	};

	undo = () => undoInSet(this.table, () => this.state.question?.card);
}
