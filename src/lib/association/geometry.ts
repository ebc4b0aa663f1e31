import { IMAGE_CARD, type Board, type Piece, pieceOf } from './board';

export interface BoardSpot {
	readonly x: number;
	readonly y: number;
}

/** How a card lies. */
export type LyingCard = Pick<Piece, 'x' | 'y' | 'size' | 'turn'>;

const DEGREE = Math.PI / 180;

/** The same direction as more than -180 and at most 180 degrees. */
export function sameTurn(degrees: number): number {
	const turn = ((degrees % 360) + 360) % 360;
	return turn > 180 ? turn - 360 : turn;
}

/** From one spot to another, degrees clockwise, 0 is right. */
export function direction(from: BoardSpot, to: BoardSpot): number {
	return sameTurn(Math.atan2(to.y - from.y, to.x - from.x) / DEGREE);
}

/** Between two directions, 0 to 180 degrees. */
export function angleBetween(a: number, b: number): number {
	return Math.abs(sameTurn(a - b));
}

/** Where a spot comes to lie when everything is turned about a centre. @param degrees clockwise */
export function turned(spot: BoardSpot, centre: BoardSpot, degrees: number): BoardSpot {
	const [sin, cos] = [Math.sin(degrees * DEGREE), Math.cos(degrees * DEGREE)];
	const [x, y] = [spot.x - centre.x, spot.y - centre.y];
	return { x: centre.x + x * cos - y * sin, y: centre.y + x * sin + y * cos };
}

/** The four corners of a card as it lies, clockwise from its own left upper one. */
export function corners(piece: LyingCard): readonly BoardSpot[] {
	const [x, y] = [(IMAGE_CARD.width * piece.size) / 2, (IMAGE_CARD.height * piece.size) / 2];
	return [
		{ x: piece.x - x, y: piece.y - y },
		{ x: piece.x + x, y: piece.y - y },
		{ x: piece.x + x, y: piece.y + y },
		{ x: piece.x - x, y: piece.y + y }
	].map((corner) => turned(corner, piece, piece.turn));
}

/** Half the mean of a card's sides, board units: about how far it reaches from its centre. */
export function reach(piece: Pick<Piece, 'size'>): number {
	return ((IMAGE_CARD.width + IMAGE_CARD.height) / 4) * piece.size;
}

/**
 * Do two cards lie over each other? By separating axes: two convex shapes lie apart when there is a line
 * between them along one of their sides.
 */
export function overlap(a: LyingCard, b: LyingCard): boolean {
	// Most cards lie further apart than their corners reach.
	const corner = Math.hypot(IMAGE_CARD.width, IMAGE_CARD.height) / 2;
	if (Math.hypot(a.x - b.x, a.y - b.y) > corner * (a.size + b.size)) return false;
	const [one, other] = [corners(a), corners(b)];
	return [a.turn, a.turn + 90, b.turn, b.turn + 90].every((degrees) => {
		const axis = { x: Math.cos(degrees * DEGREE), y: Math.sin(degrees * DEGREE) };
		const along = (spots: readonly BoardSpot[]) => spots.map(({ x, y }) => x * axis.x + y * axis.y);
		const [first, second] = [along(one), along(other)];
		return Math.max(...first) > Math.min(...second) && Math.max(...second) > Math.min(...first);
	});
}

/** Where a piece looks, degrees clockwise, 0 is right; null when no gaze was given or nothing is there. */
export function gazeDirection(board: Board, piece: Piece): number | null {
	if (piece.gaze === null) return null;
	if ('towards' in piece.gaze) return piece.gaze.towards;
	const seen = pieceOf(board, piece.gaze.at);
	return seen && (seen.x !== piece.x || seen.y !== piece.y) ? direction(piece, seen) : null;
}

/** The smallest upright rectangle around all of it; null for an empty board. */
export function extent(
	board: Board
): { x: number; y: number; width: number; height: number } | null {
	const spots = [
		...board.pieces.flatMap((piece) => corners(piece)),
		...board.drawn.flatMap((drawn): BoardSpot[] => {
			if (drawn.kind === 'field')
				return [drawn, { x: drawn.x + drawn.width, y: drawn.y + drawn.height }];
			return drawn.kind === 'line' ? [drawn, { x: drawn.toX, y: drawn.toY }] : [drawn];
		})
	];
	if (spots.length === 0) return null;
	const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
