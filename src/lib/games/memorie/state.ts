import type { OpenQuestion, TalkMove } from '../talk';
import type { CardId, SeatNumber } from '../types';

export const PAIR_COUNTS = [6, 8, 12, 18] as const;
export type PairCount = (typeof PAIR_COUNTS)[number];
export const MAX_PLAYERS = 6;

/** What lies on the two cards of a pair. */
export const PAIR_KINDS = ['picture-picture', 'picture-sentence'] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

export interface MemorieSetup {
	/** Names of the pairs, as many as one of the sizes. */
	readonly pairs: readonly CardId[];
	readonly kind: PairKind;
	readonly players: number;
	/** All cards lie open at the start, and a wrong pair costs no turn. */
	readonly easy: boolean;
	readonly seed: number;
}

/** One of the two cards of a pair. */
export interface Tile {
	readonly pair: CardId;
	readonly side: 'first' | 'second';
}

export type MemorieMove =
	/** Turns all cards down after the first look. */
	| { readonly do: 'begin' }
	| { readonly do: 'turn'; readonly position: number }
	/** Turns two different cards down again. */
	| { readonly do: 'cover' }
	| TalkMove
	/** "Deze niet meer", of the pair that is talked about. */
	| { readonly do: 'remove' }
	| { readonly do: 'finish' };

export interface MemorieState {
	readonly kind: PairKind;
	readonly easy: boolean;
	/** Place on the table -> card; the same during the whole game. */
	readonly tiles: readonly Tile[];
	/** The first look at all cards. */
	readonly peeking: boolean;
	/** Positions that lie open now, two at most. */
	readonly open: readonly number[];
	readonly turn: SeatNumber;
	/** Pairs by who found them. */
	readonly found: readonly (readonly CardId[])[];
	/** Pairs that are not wanted any more. */
	readonly aside: readonly CardId[];
	readonly question: OpenQuestion | null;
	readonly ended: boolean;
}
