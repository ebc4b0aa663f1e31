import { IMAGE_CARD, turned, type BoardSpot, type Drawn, type Piece } from '$lib/association';

/** Upright, board units. */
export interface SpotBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** What is drawn by a press without a drag, board units. */
const PRESSED = { width: 420, height: 300 } as const;
/** A drag shorter than this is a press, board units. */
const SHORT = 40;

export function boxBetween(a: BoardSpot, b: BoardSpot): SpotBox {
	return {
		x: Math.min(a.x, b.x),
		y: Math.min(a.y, b.y),
		width: Math.abs(a.x - b.x),
		height: Math.abs(a.y - b.y)
	};
}

export function inBox({ x, y }: BoardSpot, box: SpotBox): boolean {
	return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** Does a place lie on a card, or at most so far beside it? @param room board units */
export function isOn(piece: Piece, spot: BoardSpot, room: number): boolean {
	const { x, y } = turned(spot, piece, -piece.turn);
	return (
		Math.abs(x - piece.x) <= (IMAGE_CARD.width * piece.size) / 2 + room &&
		Math.abs(y - piece.y) <= (IMAGE_CARD.height * piece.size) / 2 + room
	);
}

/** Something drawn from one place to another; from a press alone it has a size of its own. */
export function newDrawn(kind: Drawn['kind'], id: string, from: BoardSpot, to: BoardSpot): Drawn {
	const [start, end] = [whole(from), whole(to)];
	const pressed = Math.hypot(end.x - start.x, end.y - start.y) < SHORT;
	if (kind === 'label') return { kind, id, text: '', ...start };
	if (kind === 'line') {
		const reached = pressed ? { x: start.x + PRESSED.width, y: start.y } : end;
		return { kind, id, text: '', ...start, toX: reached.x, toY: reached.y };
	}
	if (pressed) return { kind, id, text: '', ...start, ...PRESSED };
	const box = boxBetween(start, end);
	return {
		...{ kind, id, text: '', ...box },
		...{ width: Math.max(box.width, SHORT), height: Math.max(box.height, SHORT) }
	};
}

function whole({ x, y }: BoardSpot): BoardSpot {
	return { x: Math.round(x), y: Math.round(y) };
}
