/** Cards are known by name only: what stands on them is the content's business. */
export type CardId = string;
export type ThemeId = string;

/** Place of a player at the table, 0, 1, 2 ... in order of turn. */
export type SeatNumber = number;

/** A theme and the cards of it that are in the game. */
export interface ThemeCards {
	readonly id: ThemeId;
	readonly cards: readonly CardId[];
}
