import type { CardId } from '$lib/games';

/** What of a table with chosen cards is needed to take a step back. */
interface SetTable {
	readonly lastMove: { readonly do: string } | null;
	readonly sitting: { readonly set?: string | null | undefined } | null;
	undo(): void;
	putBackInSet(set: string, card: string): void;
}

/**
 * One step back. What it brings back to the table goes back into the set it was chosen from.
 * @param open the card whose question lies open after it
 */
export function undoInSet(table: SetTable, open: () => CardId | undefined) {
	const back = table.lastMove?.do;
	table.undo();
	const set = table.sitting?.set;
	const card = open();
	if (back === 'remove' && set && card) table.putBackInSet(set, card);
}
