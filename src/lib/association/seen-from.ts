import type { Board, Piece } from './board';
import { direction, gazeDirection, sameTurn, turned } from './geometry';
import { gap, landmarkFor } from './layout';

/** Where something is for who stands in an image and looks ahead. */
export type Bearing = 'ahead' | 'left' | 'right' | 'behind';

/** The board from the place of one of its images. */
export interface SeenFrom {
	/** By how much the board turns so that what this image looks at lies ahead (up), degrees clockwise. */
	readonly turn: number;
	/** All other images, the nearest first. */
	readonly others: readonly {
		readonly id: string;
		readonly bearing: Bearing;
		readonly gap: number;
	}[];
	/** Everything turned about the place of the image. */
	readonly board: Board;
}

/**
 * The board as the image sees it: along its gaze, or, when it was given none, towards what it is compared
 * to.
 */
export function seenFrom(board: Board, piece: Piece): SeenFrom {
	const towards = landmarkFor(board, piece);
	const ahead = gazeDirection(board, piece) ?? (towards ? direction(piece, towards) : -90);
	const turn = sameTurn(-90 - ahead);
	const others = board.pieces
		.filter(({ id }) => id !== piece.id)
		.map((other) => ({
			id: other.id,
			bearing: bearing(sameTurn(direction(piece, other) - ahead)),
			gap: gap(piece, other)
		}))
		.sort((a, b) => a.gap - b.gap);
	return { turn, others, board: turnedBoard(board, piece, turn) };
}

/** @param off degrees clockwise from straight ahead */
function bearing(off: number): Bearing {
	if (Math.abs(off) <= 45) return 'ahead';
	if (Math.abs(off) >= 135) return 'behind';
	return off > 0 ? 'right' : 'left';
}

/** The images as they lie when the board is turned; what is drawn on it does not turn along. */
function turnedBoard(board: Board, centre: Piece, turn: number): Board {
	const pieces = board.pieces.map((piece) => ({
		...piece,
		...turned(piece, centre, turn),
		turn: sameTurn(piece.turn + turn),
		gaze:
			piece.gaze && 'towards' in piece.gaze
				? { towards: sameTurn(piece.gaze.towards + turn) }
				: piece.gaze
	}));
	return { pieces, drawn: [] };
}
