import type { CardId, SeatNumber } from '$lib/games';
import { wanted } from '$lib/games/kwartet';
import type { CardLook, ThemeLook } from '$lib/ui/games/deck-view';
import type { KwartetGame } from './kwartet-game.svelte';

type Step =
	| { readonly at: 'hand' }
	/** Which card of the theme? They lie face down, as the hand does. */
	| { readonly at: 'card'; readonly theme: string }
	/** Said aloud now, so it lies open. */
	| { readonly at: 'ask'; readonly card: CardId };

/** What somebody holds of a theme. */
export interface HandTheme {
	readonly theme: ThemeLook;
	readonly held: readonly CardLook[];
	/** So many cards of it are still to be had. */
	readonly missing: number;
}

/** One player's half of a table for two. */
export class HalfTable {
	readonly game: KwartetGame;
	readonly seat: SeatNumber;
	#step = $state.raw<Step>({ at: 'hand' });
	/** The number of moves at which the step was taken: after any other move it is void. */
	#at = $state(0);

	constructor(game: KwartetGame, seat: SeatNumber) {
		this.game = game;
		this.seat = seat;
	}

	get onTurn(): boolean {
		return this.game.state.turn === this.seat;
	}

	get step(): Step {
		return this.#at === this.#moves ? this.#step : { at: 'hand' };
	}

	set step(step: Step) {
		this.#step = step;
		this.#at = this.#moves;
	}

	get hand(): CardLook[] {
		return this.game.inOrder(this.game.state.hands[this.seat] ?? []);
	}

	/** The hand by theme, as one lays it out. */
	get themes(): HandTheme[] {
		const { state, deck } = this.game;
		return deck.themes.flatMap((theme) => {
			const held = this.hand.filter(({ themeId }) => themeId === theme.id);
			if (held.length === 0) return [];
			const cards = state.themes.find(({ id }) => id === theme.id)?.cards ?? [];
			const inPlay = cards.filter((card) => !state.aside.includes(card));
			return [{ theme, held, missing: inPlay.length - held.length }];
		});
	}

	get choices(): CardLook[] {
		const { step } = this;
		if (step.at !== 'card') return [];
		const theme = wanted(this.game.state).find(({ id }) => id === step.theme);
		return this.game.deck.cards(theme?.cards ?? []);
	}

	get other(): SeatNumber {
		return 1 - this.seat;
	}

	ask() {
		if (this.step.at === 'ask') this.game.ask(this.other, this.step.card);
	}

	get #moves(): number {
		return this.game.table.match?.moves.length ?? 0;
	}
}
