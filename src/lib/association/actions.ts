/** What somebody wants to do, as a command; null when it would change nothing. */
import {
	IMAGE_CARD,
	companionsOf,
	TABLE,
	type Board,
	type Drawn,
	type Gaze,
	type ImageRef,
	type Piece,
	type Role
} from './board';
import type { Command, PieceChange } from './command';
import { sameTurn, type BoardSpot } from './geometry';
import { FARTHEST, LARGEST, MAX_PIECES, SMALLEST } from './limits';

/** An image is laid in the first free place from the middle outwards. @param id of its own on this board */
export function lay(board: Board, id: string, image: ImageRef, role: Role | null): Command | null {
	if (board.pieces.length >= MAX_PIECES) return null;
	const piece: Piece = {
		...{ id, image, role, word: '', chain: [] },
		...{ ...freeSpot(board), size: 1, turn: 0, gaze: null, group: null }
	};
	return { do: 'put', piece, at: board.pieces.length };
}

/** Moves an image and its group by so much, board units; nothing leaves the reach of the board. */
export function moveBy(board: Board, piece: Piece, x: number, y: number): Command | null {
	const all = companionsOf(board, piece);
	const dx = within(
		x,
		all.map((one) => one.x)
	);
	const dy = within(
		y,
		all.map((one) => one.y)
	);
	if (dx === 0 && dy === 0) return null;
	return together(
		all.map((one) => change(one.id, { x: rounded(one.x + dx), y: rounded(one.y + dy) }))
	);
}

/** @param degrees clockwise */
export function turnBy(piece: Piece, degrees: number): Command | null {
	const turn = sameTurn(rounded(piece.turn + degrees));
	return turn === piece.turn ? null : change(piece.id, { turn });
}

/** @param factor more than 1 makes it larger */
export function sizeBy(piece: Piece, factor: number): Command | null {
	const wanted = Math.min(LARGEST, Math.max(SMALLEST, piece.size * factor));
	const size = Math.round(wanted * 1000) / 1000;
	return size === piece.size ? null : change(piece.id, { size });
}

/** On top of all, or below all. */
export function toEnd(board: Board, piece: Piece, end: 'top' | 'bottom'): Command | null {
	const at = end === 'top' ? board.pieces.length - 1 : 0;
	return board.pieces[at] === piece ? null : { do: 'order', id: piece.id, at };
}

/** One step up or down in the order of what lies on top. */
export function oneStep(board: Board, piece: Piece, step: 1 | -1): Command | null {
	const at = board.pieces.indexOf(piece) + step;
	return at < 0 || at >= board.pieces.length ? null : { do: 'order', id: piece.id, at };
}

/** Where it looks; null takes the gaze away. */
export function look(piece: Piece, gaze: Gaze | null): Command | null {
	if (gaze && 'at' in gaze && gaze.at === piece.id) return null;
	const kept = gaze && 'towards' in gaze ? { towards: sameTurn(rounded(gaze.towards)) } : gaze;
	return JSON.stringify(kept) === JSON.stringify(piece.gaze)
		? null
		: change(piece.id, { gaze: kept });
}

export function say(piece: Piece, word: string): Command | null {
	return word === piece.word ? null : change(piece.id, { word });
}

export function chainOn(piece: Piece, chain: readonly string[]): Command | null {
	return JSON.stringify(chain) === JSON.stringify(piece.chain) ? null : change(piece.id, { chain });
}

export function standFor(piece: Piece, role: Role | null): Command | null {
	return role === piece.role ? null : change(piece.id, { role });
}

/** Another image in the same place, with the same words. */
export function exchange(piece: Piece, image: ImageRef): Command | null {
	const same = image.from === piece.image.from && image.name === piece.image.name;
	return same ? null : change(piece.id, { image });
}

/** Takes an image away; who looked at it looks nowhere any more. */
export function remove(board: Board, piece: Piece): Command {
	const lookers = board.pieces.filter(
		({ id, gaze }) => id !== piece.id && gaze !== null && 'at' in gaze && gaze.at === piece.id
	);
	return together([
		...lookers.map(({ id }) => change(id, { gaze: null })),
		{ do: 'take', id: piece.id }
	]);
}

/** From now on these move together. @param name of the group, of its own on this board */
export function bind(pieces: readonly Piece[], name: string): Command | null {
	return pieces.length < 2 ? null : together(pieces.map(({ id }) => change(id, { group: name })));
}

/** Lets the group of an image go. */
export function unbind(board: Board, piece: Piece): Command | null {
	if (piece.group === null) return null;
	return together(companionsOf(board, piece).map(({ id }) => change(id, { group: null })));
}

/** Draws on the board, above what is drawn already. */
export function drawOn(board: Board, drawn: Drawn): Command {
	return { do: 'draw', drawn, at: board.drawn.length };
}

/** Moves what is drawn by so much, board units. */
export function moveDrawn(drawn: Drawn, x: number, y: number): Command | null {
	const ends = drawn.kind === 'line' ? [drawn.toX, drawn.toY] : null;
	const dx = within(x, [drawn.x, ...(ends ? [ends[0]!] : [])]);
	const dy = within(y, [drawn.y, ...(ends ? [ends[1]!] : [])]);
	if (dx === 0 && dy === 0) return null;
	const moved = { ...drawn, x: rounded(drawn.x + dx), y: rounded(drawn.y + dy) };
	return {
		do: 'redraw',
		drawn:
			moved.kind === 'line'
				? { ...moved, toX: rounded(moved.toX + dx), toY: rounded(moved.toY + dy) }
				: moved
	};
}

function change(id: string, to: PieceChange): Command {
	return { do: 'change', id, to };
}

function together(commands: readonly Command[]): Command {
	return commands.length === 1 ? commands[0]! : { do: 'all', commands };
}

/** As much of a way as keeps all of these within reach. */
function within(way: number, from: readonly number[]): number {
	const least = -FARTHEST - Math.min(...from);
	const most = FARTHEST - Math.max(...from);
	return Math.min(most, Math.max(least, way));
}

/** To a tenth of a unit, so that the same keys lead to the same board as the same drag. */
function rounded(value: number): number {
	return Math.round(value * 10) / 10;
}

/** How far apart free places are looked for, board units. */
const STEP = { x: IMAGE_CARD.width * 1.3, y: IMAGE_CARD.height * 1.25 } as const;

/** The first place, in rings around the middle of the table, on which nothing lies. */
function freeSpot(board: Board): BoardSpot {
	const middle = { x: TABLE.width / 2, y: TABLE.height / 2 };
	for (let ring = 0; ring < 12; ring++)
		for (const spot of ringAround(middle, ring))
			if (board.pieces.every((piece) => apart(piece, spot))) return spot;
	return middle;
}

function ringAround(middle: BoardSpot, ring: number): BoardSpot[] {
	const places: BoardSpot[] = [];
	for (let row = -ring; row <= ring; row++)
		for (let column = -ring; column <= ring; column++)
			if (Math.max(Math.abs(row), Math.abs(column)) === ring)
				places.push({ x: middle.x + column * STEP.x, y: middle.y + row * STEP.y });
	return places;
}

function apart(piece: Piece, spot: BoardSpot): boolean {
	return (
		Math.abs(piece.x - spot.x) >= (IMAGE_CARD.width * (piece.size + 1)) / 2 ||
		Math.abs(piece.y - spot.y) >= (IMAGE_CARD.height * (piece.size + 1)) / 2
	);
}
