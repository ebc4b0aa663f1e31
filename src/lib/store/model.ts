/**
 * What Luwte remembers beside sessions (`../sessions`) and what has a schema of its own (`*-schema.ts`):
 * games, chosen cards and drafts. Moments are epoch ms.
 */

export const GAME_SLOTS = ['kwartet', 'samen', 'memorie'] as const;
/** One game of each kind goes on at a time. */
export type GameSlot = (typeof GAME_SLOTS)[number];

/** A game that goes on: survives a reload and a crash. */
export interface SavedGame {
	slot: GameSlot;
	/** epoch ms */
	savedAt: number;
	/** Plain data; the game looks whether it follows the rules when it takes it up again. */
	data: unknown;
}

/** What a new set of chosen cards consists of. */
export interface NewCardSet {
	/** For whom or for what; no names of clients. */
	name: string;
	/** Deck that the cards belong to. */
	deck: string;
	/** Names of the cards, in order of the deck. */
	cards: string[];
}

/** Cards chosen beforehand for a conversation. */
export interface KeptCardSet extends NewCardSet {
	id: string;
	/** epoch ms */
	createdAt: number;
}

/** Something half done that can be taken up again, for instance a Rustcheck. */
export interface Draft {
	/** Of what and of whom. */
	id: string;
	/** epoch ms */
	savedAt: number;
	/** Plain data; who takes it up looks whether it is whole. */
	data: unknown;
}
