import type { OpenQuestion, TalkMove } from '../talk';
import type { CardId, SeatNumber, ThemeCards, ThemeId } from '../types';

export const MIN_PLAYERS = 2;
export const MAX_PLAYERS = 6;
/** A theme of one card would be complete before anybody asked for it. */
export const MIN_THEME_CARDS = 2;
export const MAX_THEME_CARDS = 4;
/** Cards in a hand at the start when there is a pot. */
export const HAND_SIZE = 5;

export interface KwartetSetup {
	readonly themes: readonly ThemeCards[];
	readonly players: number;
	/** Some cards are dealt and the rest is a pot to draw from; otherwise all are dealt. */
	readonly pot: boolean;
	readonly seed: number;
}

export type KwartetMove =
	/** The player on turn asks somebody for a card of a theme she holds a card of. */
	| { readonly do: 'ask'; readonly from: SeatNumber; readonly card: CardId }
	/** Only when there is nobody to ask, or nothing in the hand to ask with. */
	| { readonly do: 'draw' }
	/** Lays down a complete theme, and chooses the card to talk about. */
	| { readonly do: 'lay'; readonly theme: ThemeId; readonly card: CardId }
	| TalkMove
	/** "Deze niet meer": takes a card out of the game. */
	| { readonly do: 'remove'; readonly card: CardId }
	/** Stops before all cards are laid; what lies there counts. */
	| { readonly do: 'finish' };

export interface Quartet {
	readonly theme: ThemeId;
	readonly cards: readonly CardId[];
}

/** What the last asking, drawing or laying came to. A drawn card is for `seat` alone to see. */
export type News =
	| {
			readonly kind: 'got';
			readonly seat: SeatNumber;
			readonly from: SeatNumber;
			readonly card: CardId;
	  }
	| {
			readonly kind: 'refused';
			readonly seat: SeatNumber;
			readonly from: SeatNumber;
			readonly card: CardId;
			readonly drawn: CardId | null;
	  }
	| { readonly kind: 'drew'; readonly seat: SeatNumber; readonly drawn: CardId }
	| { readonly kind: 'laid'; readonly seat: SeatNumber; readonly theme: ThemeId };

export interface KwartetState {
	/** As set up: which card belongs to which theme. */
	readonly themes: readonly ThemeCards[];
	readonly turn: SeatNumber;
	readonly hands: readonly (readonly CardId[])[];
	/** The next card to draw is the last one. */
	readonly pot: readonly CardId[];
	readonly withPot: boolean;
	readonly laid: readonly (readonly Quartet[])[];
	/** Taken out of the game. */
	readonly aside: readonly CardId[];
	/** How many cards each player gave when asked. */
	readonly given: readonly number[];
	readonly question: OpenQuestion | null;
	readonly news: News | null;
	readonly ended: boolean;
}
