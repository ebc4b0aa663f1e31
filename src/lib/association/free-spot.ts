import { IMAGE_CARD, TABLE, type Board } from './board';
import { overlap, type BoardSpot, type LyingCard } from './geometry';
import { FARTHEST } from './limits';

/** How far apart free places are looked for, board units. */
const STEP = { x: IMAGE_CARD.width * 1.3, y: IMAGE_CARD.height * 1.25 } as const;
/** Rings that are looked through: then the end of the board is near on every side. */
const RINGS = 24;

/** The first place, in rings around the middle of the table, on which a card of size 1 covers nothing. */
export function freeSpot(board: Board): BoardSpot {
	const middle = { x: TABLE.width / 2, y: TABLE.height / 2 };
	for (let ring = 0; ring < RINGS; ring++)
		for (const spot of ringAround(middle, ring))
			if (board.pieces.every((piece) => !overlap(piece, cardAt(spot)))) return spot;
	return middle;
}

function ringAround(middle: BoardSpot, ring: number): BoardSpot[] {
	const places: BoardSpot[] = [];
	for (let row = -ring; row <= ring; row++)
		for (let column = -ring; column <= ring; column++)
			if (Math.max(Math.abs(row), Math.abs(column)) === ring)
				places.push({ x: middle.x + column * STEP.x, y: middle.y + row * STEP.y });
	return places.filter(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) <= FARTHEST);
}

function cardAt({ x, y }: BoardSpot): LyingCard {
	return { x, y, size: 1, turn: 0 };
}
