import {
	CARD_COUNT,
	LARGE_CARD,
	SMALL_CARD,
	type CardSize
} from '$lib/classroom/barometer/card-face';

/** A4, mm. */
export const CARD_PAPER = { width: 210, height: 297 };

export type SizeName = 'large' | 'small';
export const CLASS_CARD_SIZES: Record<SizeName, CardSize> = {
	large: LARGE_CARD,
	small: SMALL_CARD
};

/**
 * How far from the camera cards were read in the drawn classes of `npm run bench:classroom`: 99 of 100 of
 * them, by a sharp camera of 1920 by 1080 and one of 1280 by 720; m. See docs/class-cards.md.
 */
export const READ_UP_TO: Record<SizeName, { fullHd: number; hd: number }> = {
	large: { fullHd: 9, hd: 7 },
	small: { fullHd: 6, hd: 5 }
};

/** As many cards as somebody typed, or the nearest number that there can be; `null` when that is none. */
export function cardCount(typed: number | null | undefined): number | null {
	return typed == null || !Number.isFinite(typed)
		? null
		: Math.min(CARD_COUNT, Math.max(1, Math.round(typed)));
}

/** The numbers of the cards on each sheet. */
export function cardSheets(count: number, { perSheet }: CardSize): number[][] {
	const numbers = Array.from({ length: count }, (_, i) => i + 1);
	return Array.from({ length: Math.ceil(count / perSheet) }, (_, i) =>
		numbers.slice(i * perSheet, (i + 1) * perSheet)
	);
}

/** Where a card lies on its sheet, from the top left, mm: the same seen from both sides of the paper. */
export function placeOnSheet(index: number, { paper, perSheet }: CardSize) {
	const gap = (CARD_PAPER.height - perSheet * paper) / (perSheet + 1);
	return {
		x: (CARD_PAPER.width - paper) / 2,
		y: perSheet === 1 ? 10 : gap + index * (paper + gap)
	};
}

/** The white cells of a pattern as one path; a cell is 1 wide, the black frame begins at (0, 0). */
export function whitePath(
	isWhite: (row: number, column: number) => boolean,
	cells: number
): string {
	const all = Array.from({ length: cells * cells }, (_, i) => ({
		row: Math.floor(i / cells),
		column: i % cells
	}));
	return all
		.filter(({ row, column }) => isWhite(row, column))
		.map(({ row, column }) => `M${column + 1} ${row + 1}h1v1h-1z`)
		.join('');
}
