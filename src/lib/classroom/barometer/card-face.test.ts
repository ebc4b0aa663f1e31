import { describe, expect, it } from 'vitest';
import { CARD_CELLS, CARD_COUNT, isWhiteCell, LARGE_CARD, SMALL_CARD } from './card-face';

type Cells = readonly boolean[];

const cellsOf = (card: number): Cells =>
	Array.from({ length: CARD_CELLS ** 2 }, (_, i) =>
		isWhiteCell(card, Math.floor(i / CARD_CELLS), i % CARD_CELLS)
	);
const moved = (cells: Cells, from: (row: number, column: number) => [number, number]): Cells =>
	cells.map((_, i) => {
		const [row, column] = from(Math.floor(i / CARD_CELLS), i % CARD_CELLS);
		return cells[row * CARD_CELLS + column]!;
	});
const turned = (cells: Cells) => moved(cells, (row, column) => [CARD_CELLS - 1 - column, row]);
const mirrored = (cells: Cells) => moved(cells, (row, column) => [row, CARD_CELLS - 1 - column]);
const turns = (cells: Cells): Cells[] => {
	const all = [cells];
	while (all.length < 4) all.push(turned(all.at(-1)!));
	return all;
};
const apart = (a: Cells, b: Cells) => a.filter((cell, i) => cell !== b[i]).length;

const cards = Array.from({ length: CARD_COUNT }, (_, i) => cellsOf(i + 1));

describe('the patterns of the cards', () => {
	it('are forty', () => expect(CARD_COUNT).toBe(40));

	it('differ in 8 cells from each other, from themselves turned, and from all of them in a mirror', () => {
		const all = cards.flatMap((cells, card) =>
			turns(cells).map((face, turn) => ({ face, card, turn, inMirror: mirrored(face) }))
		);
		let least = Infinity;
		for (const { face, card, turn } of all.filter((one) => one.turn === 0))
			for (const other of all) {
				if (other.card !== card || other.turn !== turn)
					least = Math.min(least, apart(face, other.face));
				least = Math.min(least, apart(face, other.inMirror));
			}
		expect(least).toBe(8);
	});

	it('have enough white and enough black to be told from a plain square', () => {
		for (const cells of cards) {
			const white = cells.filter(Boolean).length;
			expect(white).toBeGreaterThanOrEqual(9);
			expect(white).toBeLessThanOrEqual(16);
		}
	});

	it('stand in a black frame with white around it of most of a cell', () => {
		expect(isWhiteCell(1, -1, 2)).toBe(false);
		expect(isWhiteCell(1, 2, CARD_CELLS)).toBe(false);
		for (const { paper, frame } of [LARGE_CARD, SMALL_CARD])
			expect((paper - frame) / 2).toBeGreaterThan((0.8 * frame) / (CARD_CELLS + 2));
	});
});
