/** The decks that come with Luwte, in the order in which they are offered. */
export const DECK_IDS = ['kletskwartet', 'teamkwartet'] as const;
export type DeckId = (typeof DECK_IDS)[number];

/** The games of memorie that come with Luwte. */
export const MEMORIE_IDS = ['memorie'] as const;
export type MemorieId = (typeof MEMORIE_IDS)[number];

/** Is this the name of a deck that comes with Luwte? */
export function isDeckId(id: string): id is DeckId {
	return (DECK_IDS as readonly string[]).includes(id);
}
