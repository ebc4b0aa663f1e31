import type { CardId, SeatNumber } from '$lib/games';
import type { KwartetGame } from './kwartet-game.svelte';

/** Where the player who holds the device is in her turn. */
export type TurnStep =
	/** The device changes hands: nobody's cards are on the page. */
	| { readonly at: 'hand-over' }
	| { readonly at: 'hand' }
	| { readonly at: 'card'; readonly theme: string }
	| { readonly at: 'player'; readonly theme: string; readonly card: CardId }
	/** What came of the asking, for who asked. */
	| { readonly at: 'outcome'; readonly seat: SeatNumber };

/**
 * "Om de beurt": one device goes round. After every turn, every question and every reload the device
 * is handed over first; a hand is on the page only while its owner says that she has it.
 */
export class TurnByTurn {
	step = $state.raw<TurnStep>({ at: 'hand-over' });
	readonly game: KwartetGame;

	constructor(game: KwartetGame) {
		this.game = game;
	}

	/** Nobody looks any more. */
	close = () => (this.step = { at: 'hand-over' });

	taken = () => (this.step = { at: 'hand' });

	chooseTheme(theme: string) {
		this.step = { at: 'card', theme };
	}

	chooseCard(theme: string, card: CardId) {
		this.step = { at: 'player', theme, card };
	}

	ask(from: SeatNumber) {
		if (this.step.at !== 'player') return;
		const seat = this.game.state.turn;
		this.game.ask(from, this.step.card);
		// A card that came is talked about by all; one that did not is told to who asked.
		this.step = this.game.state.question ? { at: 'hand-over' } : { at: 'outcome', seat };
	}

	draw() {
		const seat = this.game.state.turn;
		this.game.draw();
		this.step = { at: 'outcome', seat };
	}

	lay(theme: string, card: CardId) {
		this.game.lay(theme, card);
		this.close();
	}

	/** From what came of it: on with the own turn, or on to the next. */
	goOn(seat: SeatNumber) {
		this.step = this.game.state.turn === seat ? { at: 'hand' } : { at: 'hand-over' };
	}

	undo = () => {
		this.game.undo();
		this.close();
	};
}
