import {
	gazeDirection,
	pieceOf,
	reach,
	type Board,
	type BoardSpot,
	type Piece
} from '$lib/association';

/** How long the line of a gaze into the distance is, board units. */
const DISTANCE = 190;
const HEAD = 16;

/** From an image to what it looks at, or some way into the distance, board units. */
export interface GazeLine {
	readonly from: BoardSpot;
	readonly to: BoardSpot;
	/** The head of the arrow, as points of a polyline. */
	readonly head: string;
}

/** Where a piece looks, as a line; null when no gaze was given. */
export function gazeLine(board: Board, piece: Piece): GazeLine | null {
	const degrees = gazeDirection(board, piece);
	if (degrees === null || piece.gaze === null) return null;
	const seen = 'at' in piece.gaze ? pieceOf(board, piece.gaze.at) : null;
	const from = along(piece, degrees, reach(piece) * 0.8);
	const to = seen
		? along(seen, degrees + 180, reach(seen) * 0.9)
		: along(piece, degrees, reach(piece) + DISTANCE);
	const head = [150, 0, -150].map((off) => (off === 0 ? to : along(to, degrees + off, HEAD)));
	return { from, to, head: head.map(({ x, y }) => `${tenth(x)},${tenth(y)}`).join(' ') };
}

function along({ x, y }: BoardSpot, degrees: number, way: number): BoardSpot {
	const angle = (degrees * Math.PI) / 180;
	return { x: tenth(x + way * Math.cos(angle)), y: tenth(y + way * Math.sin(angle)) };
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
