/** Sizes of cards on paper: a sheet of A4 that is cut into equal cards. Lengths in mm. */

export const A4 = { width: 210, height: 297 } as const;

interface CardSize {
	width: number;
	height: number;
	columns: number;
	rows: number;
}

/** A playing card, nine on a sheet; and A6, four on a sheet without any edge. */
export const CARD_SIZES = {
	card: { width: 63, height: 88, columns: 3, rows: 3 },
	a6: { width: 105, height: 148, columns: 2, rows: 2 }
} as const satisfies Record<string, CardSize>;
export type CardSizeName = keyof typeof CARD_SIZES;

/** Room around the cards, which lie in the middle of the sheet, mm. */
export function edgeOf({ width, height, columns, rows }: CardSize) {
	return { x: (A4.width - columns * width) / 2, y: (A4.height - rows * height) / 2 };
}

/** Full sheets, and what is left on the last one. */
export function inSheets<Thing>(things: readonly Thing[], size: CardSize): Thing[][] {
	const each = size.columns * size.rows;
	return Array.from({ length: Math.ceil(things.length / each) }, (_, i) =>
		things.slice(i * each, (i + 1) * each)
	);
}
