/** What is done to several images at once, as one command; null when it would change nothing. */
import { companionsOf, type Board, type Gaze, type Piece } from './board';
import type { Command, PieceChange, SingleCommand } from './command';
import { changeTo, together, toTenth, withinReach } from './command-parts';
import { sameTurn, turned, type BoardSpot } from './geometry';
import { LARGEST, MAX_PIECES, SMALLEST } from './limits';

/** How far a copy lies from what it was copied from, board units. */
const ASIDE = 30;

/** These pieces with all that move along, each once, from the lowest to the one on top. */
export function movedAlong(board: Board, pieces: readonly Piece[]): readonly Piece[] {
	const moved = new Set(pieces.flatMap((piece) => companionsOf(board, piece)));
	return board.pieces.filter((piece) => moved.has(piece));
}

/** Moves them by so much, board units, as far as none leaves the reach of the board. */
export function moveAll(pieces: readonly Piece[], x: number, y: number): Command | null {
	if (pieces.length === 0) return null;
	const dx = withinReach(
		x,
		pieces.map((piece) => piece.x)
	);
	const dy = withinReach(
		y,
		pieces.map((piece) => piece.y)
	);
	return changeAll(pieces, (piece) => ({ x: toTenth(piece.x + dx), y: toTenth(piece.y + dy) }));
}

/** Turns them about the middle between them. @param degrees clockwise */
export function turnAll(pieces: readonly Piece[], degrees: number): Command | null {
	const middle = middleOf(pieces);
	return changeAll(pieces, (piece) => ({
		...(pieces.length > 1 ? placed(turned(piece, middle, degrees)) : {}),
		turn: sameTurn(toTenth(piece.turn + degrees))
	}));
}

/** Makes them larger or smaller, and what lies between them too. @param factor more than 1 makes them larger */
export function sizeAll(pieces: readonly Piece[], factor: number): Command | null {
	if (pieces.length === 0) return null;
	const sizes = pieces.map(({ size }) => size);
	// As far as none becomes too large or too small: they keep their sizes to each other.
	const most = LARGEST / Math.max(...sizes);
	const least = SMALLEST / Math.min(...sizes);
	const by = Math.min(Math.max(1, most), Math.max(Math.min(1, least), factor));
	const middle = middleOf(pieces);
	return changeAll(pieces, (piece) => ({
		...(pieces.length > 1 ? placed(scaled(piece, middle, by)) : {}),
		size: Math.round(piece.size * by * 1000) / 1000
	}));
}

/** Takes them away; who looked at one of them looks nowhere any more. */
export function removeAll(board: Board, pieces: readonly Piece[]): Command | null {
	if (pieces.length === 0) return null;
	const gone = new Set(pieces.map(({ id }) => id));
	const lookers = board.pieces.filter(
		({ id, gaze }) => !gone.has(id) && gaze !== null && 'at' in gaze && gone.has(gaze.at)
	);
	return together([
		...lookers.map(({ id }) => changeTo(id, { gaze: null })),
		...pieces.map(({ id }): SingleCommand => ({ do: 'take', id }))
	]);
}

/**
 * Lays the same images once more, a little aside and on top. What looked at one of them, or was bound to
 * one, does so among the copies.
 * @param ids of their own on this board, one for each piece
 */
export function copyAll(
	board: Board,
	pieces: readonly Piece[],
	ids: readonly string[]
): Command | null {
	const top = board.pieces.length;
	if (pieces.length === 0 || top + pieces.length > MAX_PIECES) return null;
	const copies = new Map(pieces.map(({ id }, index) => [id, ids[index]!]));
	const aside = (way: number) => withinReach(ASIDE, [way]);
	return together(
		pieces.map((piece, index): SingleCommand => ({
			do: 'put',
			at: top + index,
			piece: {
				...piece,
				id: copies.get(piece.id)!,
				x: piece.x + aside(piece.x),
				y: piece.y + aside(piece.y),
				gaze: gazeOfCopy(piece.gaze, copies),
				group: groupOfCopy(piece, pieces, copies)
			}
		}))
	);
}

function gazeOfCopy(gaze: Gaze | null, copies: ReadonlyMap<string, string>): Gaze | null {
	return gaze && 'at' in gaze ? { at: copies.get(gaze.at) ?? gaze.at } : gaze;
}

/** Copies of one group are a group of their own, named after the first of them. */
function groupOfCopy(
	{ group }: Piece,
	pieces: readonly Piece[],
	copies: ReadonlyMap<string, string>
): string | null {
	const members = pieces.filter((other) => group !== null && other.group === group);
	return members.length < 2 ? null : copies.get(members[0]!.id)!;
}

function middleOf(pieces: readonly Piece[]): BoardSpot {
	const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	return { x: mean(pieces.map(({ x }) => x)), y: mean(pieces.map(({ y }) => y)) };
}

function scaled(spot: BoardSpot, centre: BoardSpot, factor: number): BoardSpot {
	const { x, y } = centre;
	return { x: x + (spot.x - x) * factor, y: y + (spot.y - y) * factor };
}

/** Within reach, to a tenth of a unit. */
function placed({ x, y }: BoardSpot): BoardSpot {
	return {
		x: toTenth(x + withinReach(0, [x])),
		y: toTenth(y + withinReach(0, [y]))
	};
}

/** A command of all changes, or null when each piece is so already. */
function changeAll(pieces: readonly Piece[], to: (piece: Piece) => PieceChange): Command | null {
	const changes = pieces.map((piece) => [piece, to(piece)] as const);
	const none = changes.every(([piece, change]) =>
		Object.entries(change).every(([name, value]) => piece[name as keyof Piece] === value)
	);
	return none ? null : together(changes.map(([{ id }, change]) => changeTo(id, change)));
}

/** On top of all others, or below them; among each other they lie as before. */
export function orderAll(
	board: Board,
	pieces: readonly Piece[],
	end: 'top' | 'bottom'
): Command | null {
	const inOrder = board.pieces.filter((piece) => pieces.includes(piece));
	const others = board.pieces.filter((piece) => !pieces.includes(piece));
	const wished = end === 'top' ? [...others, ...inOrder] : [...inOrder, ...others];
	if (pieces.length === 0 || wished.every((piece, at) => piece === board.pieces[at])) return null;
	const at = end === 'top' ? board.pieces.length - 1 : 0;
	const moved = end === 'top' ? inOrder : inOrder.toReversed();
	return together(moved.map(({ id }): SingleCommand => ({ do: 'order', id, at })));
}
