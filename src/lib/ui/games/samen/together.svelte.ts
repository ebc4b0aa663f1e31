import { samen, type SamenMove, type SamenSetup, type SamenState } from '$lib/games/samen';
import type { TalkMove } from '$lib/games';
import { m } from '$lib/paraglide/messages';
import type { KeptCardSet } from '$lib/store';
import { ownWords } from '../bidi';
import type { DeckView } from '../deck-view';
import { GameTable } from '../game-table.svelte';
import { undoInSet } from '../undo-in-set';

interface TogetherSitting {
	readonly deck: string;
	readonly set: string | null;
}

/** "Samen praten": all cards open by theme, no turns and no score. */
export class Together {
	readonly table = new GameTable<SamenSetup, SamenState, SamenMove, TogetherSitting>(
		samen,
		'samen'
	);
	readonly deck: DeckView;
	#theme = $state<string | null>(null);

	/** @param theme to begin with, when the deck has it */
	constructor(deck: DeckView, theme: string | null) {
		this.deck = deck;
		this.#theme = theme;
		this.table.match = null;
	}

	/** On the table at once: what was put away before comes with the kept game. */
	lay(set: KeptCardSet | null) {
		const themes = this.deck.chosen(set?.cards ?? null);
		this.table.begin({ themes }, { deck: this.deck.id, set: set?.id ?? null });
	}

	/** Everything that was put away or taken out lies there again, and what the deck has got since. */
	layAgain() {
		const { match, sitting } = this.table;
		if (!match || !sitting) return;
		const themes = sitting.set ? match.setup.themes : this.deck.chosen(null);
		this.table.begin({ themes }, sitting);
	}

	resume(): Promise<boolean> {
		return this.table.resume(
			(sitting, setup) =>
				sitting.deck === this.deck.id &&
				setup.themes.every(({ cards }) => cards.every((card) => this.deck.has(card)))
		);
	}

	get state(): SamenState {
		if (!this.table.match) throw new Error('no cards on the table');
		return this.table.match.state;
	}

	readonly themes = $derived.by(() =>
		this.state.themes
			.filter(({ cards }) => cards.some((card) => !this.state.aside.includes(card)))
			.map(({ id }) => this.deck.theme(id))
	);

	/** The theme that lies open; the first when the asked one is not there. */
	readonly theme = $derived.by(
		() => this.themes.find(({ id }) => id === this.#theme) ?? this.themes[0] ?? null
	);

	readonly cards = $derived.by(() => {
		const theme = this.state.themes.find(({ id }) => id === this.theme?.id);
		const left = theme?.cards.filter((card) => !this.state.aside.includes(card)) ?? [];
		return this.deck.cards(left);
	});

	open(theme: string) {
		this.#theme = theme;
	}

	turn(card: string) {
		this.table.play({ do: 'turn', card });
	}

	talk = (move: TalkMove) => this.table.play(move);

	/** On with it here; what another tab laid meanwhile lies here then, when it is of this deck. */
	async takeOver() {
		const { match, sitting } = this.table;
		await this.table.takeOver();
		if (!this.table.match && match && sitting) this.table.begin(match.setup, sitting);
	}

	/** What it was about when it was left, and how much was talked about. */
	get where(): string {
		const { away } = this.state;
		const theme = this.theme && m.game_where_theme({ theme: ownWords(this.theme.title) });
		const talked = away.length > 0 && m.game_where_talked({ count: away.length });
		return [theme, talked].filter(Boolean).join(' ');
	}

	/** What was done last, where it may be missed or regretted. */
	get did(): string | null {
		const card = this.state.aside.at(-1);
		if (this.table.lastMove?.do !== 'remove' || card === undefined) return null;
		return m.game_did_remove({ card: ownWords(this.deck.card(card).title) });
	}

	undo = () => undoInSet(this.table, () => this.state.question?.card);

	/** "Deze niet meer": off this table, and out of the set it came from. */
	remove = () => {
		const card = this.state.question?.card;
		const set = this.table.sitting?.set;
		this.table.play({ do: 'remove' });
		if (set && card) this.table.takeOutOfSet(set, this.deck.names(card));
	};
}

/** The cards as they lay last time, or all of them. @param theme that lies open first */
export async function sitTogether(deck: DeckView, theme: string | null): Promise<Together> {
	const together = new Together(deck, theme);
	if (!(await together.resume())) together.lay(null);
	return together;
}
