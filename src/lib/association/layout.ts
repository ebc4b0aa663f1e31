/** What place, distance, size, turn and gaze say, as codes; a page has the words. */
import { pieceOf, type Board, type Drawn, type Piece } from './board';
import { angleBetween, direction, gazeDirection, overlap, reach } from './geometry';

export const SIDES = [
	...(['right', 'below-right', 'below', 'below-left'] as const),
	...(['left', 'above-left', 'above', 'above-right'] as const)
] as const;
/** In which of eight directions something lies, as seen by who sits before the board. */
export type BoardSide = (typeof SIDES)[number];

/** `over` and `under`: the cards lie over each other. */
export type Nearness = 'over' | 'under' | 'touching' | 'near' | 'away' | 'far';
/** `past`: it looks, but neither at the other nor away from it. */
export type Looking = 'at' | 'past' | 'away';

/** How one image lies to another. */
export interface Relation {
	readonly side: BoardSide;
	readonly nearness: Nearness;
	/** Null when no gaze was given. */
	readonly looking: Looking | null;
}

/** Room between two cards, board units, up to which they touch, are near, are away. A card is 140 high. */
const TOUCHING = 15;
const NEAR = 160;
const AWAY = 480;
/** A gaze further off than this turns its back, degrees. */
const TURNED_AWAY = 100;
/** Changes smaller than these are not said. */
const NOTICED = { distance: 4, size: 0.02, turn: 0.9 } as const;

/** How one image lies to another on this board. */
export function relation(board: Board, piece: Piece, to: Piece): Relation {
	return {
		side: sideOf(to, piece),
		nearness: nearness(board, piece, to),
		looking: looking(board, piece, to)
	};
}

/** On which side of one thing another lies. */
export function sideOf(
	from: { readonly x: number; readonly y: number },
	other: { readonly x: number; readonly y: number }
): BoardSide {
	return SIDES[((Math.round(direction(from, other) / 45) % 8) + 8) % 8]!;
}

/** Room between two cards, board units; less than 0 where they may lie over each other. */
export function gap(a: Piece, b: Piece): number {
	return Math.hypot(a.x - b.x, a.y - b.y) - reach(a) - reach(b);
}

function nearness(board: Board, piece: Piece, to: Piece): Nearness {
	if (overlap(piece, to))
		return board.pieces.indexOf(piece) > board.pieces.indexOf(to) ? 'over' : 'under';
	const room = gap(piece, to);
	if (room <= TOUCHING) return 'touching';
	if (room <= NEAR) return 'near';
	return room <= AWAY ? 'away' : 'far';
}

function looking(board: Board, piece: Piece, to: Piece): Looking | null {
	if (piece.gaze !== null && 'at' in piece.gaze && piece.gaze.at === to.id) return 'at';
	const gaze = gazeDirection(board, piece);
	if (gaze === null) return null;
	const off = angleBetween(gaze, direction(piece, to));
	if (off > TURNED_AWAY) return 'away';
	// It meets the card when it passes its centre at less than its reach.
	const distance = Math.hypot(to.x - piece.x, to.y - piece.y);
	return off < 90 && Math.sin((off * Math.PI) / 180) * distance <= reach(to) ? 'at' : 'past';
}

/** The fields with words in them in which the middle of a piece lies. */
export function fieldsAround(board: Board, { x, y }: Piece): readonly Drawn[] {
	return board.drawn.filter(
		(drawn) =>
			drawn.kind === 'field' &&
			drawn.text !== '' &&
			x >= drawn.x &&
			x <= drawn.x + drawn.width &&
			y >= drawn.y &&
			y <= drawn.y + drawn.height
	);
}

/**
 * To what a piece is compared when its place is said: the image that stands for herself, else the nearest;
 * null when it lies alone.
 */
export function landmarkFor(board: Board, piece: Piece): Piece | null {
	const others = board.pieces.filter(({ id }) => id !== piece.id);
	const me = others.find(({ role }) => role === 'me');
	if (me) return me;
	return others.reduce<Piece | null>(
		(nearest, other) =>
			nearest === null || gap(piece, other) < gap(piece, nearest) ? other : nearest,
		null
	);
}

/** What became different of one image between two boards; more than one thing can. */
export type Difference =
	| 'laid'
	| 'gone'
	| 'moved'
	| 'nearer'
	| 'further'
	| 'larger'
	| 'smaller'
	| 'turned'
	| 'gaze'
	| 'raised'
	| 'lowered'
	| 'word';

/** What became different of the image of that name, compared to what it was compared to before. */
export function differences(before: Board, after: Board, id: string): readonly Difference[] {
	const [was, is] = [pieceOf(before, id), pieceOf(after, id)];
	if (!was || !is) return is ? ['laid'] : was ? ['gone'] : [];
	const found: Difference[] = [];
	const far = Math.hypot(is.x - was.x, is.y - was.y);
	if (far > NOTICED.distance) found.push(nearerOrFurther(before, after, was, is));
	if (is.size > was.size + NOTICED.size) found.push('larger');
	if (is.size < was.size - NOTICED.size) found.push('smaller');
	if (angleBetween(is.turn, was.turn) > NOTICED.turn) found.push('turned');
	if (JSON.stringify(is.gaze) !== JSON.stringify(was.gaze)) found.push('gaze');
	const higher = rise(before, after, was, is);
	if (higher !== 0) found.push(higher > 0 ? 'raised' : 'lowered');
	if (is.word !== was.word) found.push('word');
	return found;
}

/** All images of which something became different, in the order of the board after, then what is gone. */
export function changedPieces(
	before: Board,
	after: Board
): readonly { readonly id: string; readonly differences: readonly Difference[] }[] {
	const gone = before.pieces.filter(({ id }) => !pieceOf(after, id));
	return [...after.pieces, ...gone]
		.map(({ id }) => ({ id, differences: differences(before, after, id) }))
		.filter((change) => change.differences.length > 0);
}

function nearerOrFurther(
	before: Board,
	after: Board,
	was: Piece,
	is: Piece
): 'nearer' | 'further' | 'moved' {
	const to = landmarkFor(before, was);
	const now = to && pieceOf(after, to.id);
	if (!to || !now) return 'moved';
	const change = gap(is, now) - gap(was, to);
	if (Math.abs(change) <= NOTICED.distance) return 'moved';
	return change < 0 ? 'nearer' : 'further';
}

/** Of how many cards with which it lies over each other, before and after, it came to lie on top; less than 0: below. */
function rise(before: Board, after: Board, was: Piece, is: Piece): number {
	const above = (board: Board, piece: Piece, other: Piece) =>
		board.pieces.indexOf(piece) > board.pieces.indexOf(other) ? 1 : 0;
	return before.pieces.reduce((sum, other) => {
		const now = pieceOf(after, other.id);
		if (other === was || !now || !overlap(was, other) || !overlap(is, now)) return sum;
		return sum + above(after, is, now) - above(before, was, other);
	}, 0);
}
