/** The three ways to sit, as they are called in the address. */
export const SITTING_WAYS = ['samen', 'beurt', 'tegenover'] as const;
export type Way = (typeof SITTING_WAYS)[number];

export function isWay(text: string | null): text is Way {
	return (SITTING_WAYS as readonly (string | null)[]).includes(text);
}

/** Who plays, how, and with which cards. */
export interface KwartetSitting {
	readonly way: Exclude<Way, 'samen'>;
	/** Name of a deck, of Luwte or own. */
	readonly deck: string;
	readonly names: readonly string[];
	/** The chosen set that is played with, if any. */
	readonly set: string | null;
	/** Face to face: all cards lie open. Games of before this choice had closed ones. */
	readonly open?: boolean;
}
