/** The paper cards that a class holds up: what is printed on them, and how large. Lengths are mm. */

/** Cells in a row of the pattern, without the black frame around it. */
export const CARD_CELLS = 5;

/**
 * The patterns, row by row from the top left, white is 1. Any two of them, however both are turned,
 * differ in at least 8 of 25 cells; so does each from itself turned, and from all of them in a mirror: a
 * camera that shows a mirror image reads nothing, rather than something wrong. (The sets that come with
 * marker libraries differ in 2 cells from their mirror images.) `card-face.test.ts` counts it.
 */
// prettier-ignore
const CODES = [
	0x1dce443, 0x171ca21, 0x0a4d590, 0x1460abc, 0x10a15d3, 0x08d16ff, 0x146721f, 0x08ef1de,
	0x12a4cae, 0x09e796d, 0x0fd2564, 0x1a061ee, 0x0582163, 0x0f878cb, 0x13c072c, 0x01c99f0,
	0x07c5509, 0x133e874, 0x0190b96, 0x0aac908, 0x04e05bf, 0x02edf55, 0x096fcc1, 0x1c5add5,
	0x17e3a9a, 0x0ba43d5, 0x1ec11f1, 0x10fe233, 0x1ed9c5c, 0x14ccbcf, 0x064f80d, 0x0fb149c,
	0x1a2d353, 0x0687f1f, 0x0fb9956, 0x1d4088f, 0x0ac4953, 0x1c33408, 0x1751dd9, 0x02370b5
];

/** So many different cards there are. The number on a card is there for counting them, and for no person. */
export const CARD_COUNT = CODES.length;

/** A card is cut out as a square, and its frame is a square in the middle of it: the white around it counts. */
export interface CardSize {
	/** Side of the paper. */
	paper: number;
	/** Side of the black frame. */
	frame: number;
	/** So many fit on a sheet of A4. */
	perSheet: 1 | 2;
}

export const LARGE_CARD: CardSize = { paper: 200, frame: 160, perSheet: 1 };
export const SMALL_CARD: CardSize = { paper: 140, frame: 112, perSheet: 2 };

/**
 * Whether a cell of a card is white.
 * @param card its number, from 1
 * @param row from the top when answer 0 is up; the frame is row -1 and row CARD_CELLS
 */
export function isWhiteCell(card: number, row: number, column: number): boolean {
	if (Math.min(row, column) < 0 || Math.max(row, column) >= CARD_CELLS) return false;
	const place = CARD_CELLS * CARD_CELLS - 1 - (row * CARD_CELLS + column);
	return (((CODES[card - 1] ?? 0) >> place) & 1) === 1;
}
