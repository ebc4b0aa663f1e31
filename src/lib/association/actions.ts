/** What somebody wants to do, as a command; null when it would change nothing. */
import {
	companionsOf,
	type Board,
	type Drawn,
	type Gaze,
	type ImageRef,
	type Piece,
	type Role
} from './board';
import type { Command } from './command';
import { changeTo, together, toTenth, withinReach } from './command-parts';
import { freeSpot } from './free-spot';
import { overlap, sameTurn } from './geometry';
import { MAX_DRAWN, MAX_PIECES, SMALLEST_FIELD } from './limits';
import { moveAll, orderAll, removeAll, sizeAll, turnAll } from './several';

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
	return moveAll(companionsOf(board, piece), x, y);
}

/** @param degrees clockwise */
export function turnBy(piece: Piece, degrees: number): Command | null {
	return turnAll([piece], degrees);
}

/** @param factor more than 1 makes it larger */
export function sizeBy(piece: Piece, factor: number): Command | null {
	return sizeAll([piece], factor);
}

/** On top of all, or below all. */
export function toEnd(board: Board, piece: Piece, end: 'top' | 'bottom'): Command | null {
	return orderAll(board, [piece], end);
}

/** One step up or down: past the next card that it lies over or under; past any other when there is none. */
export function oneStep(board: Board, piece: Piece, step: 1 | -1): Command | null {
	const from = board.pieces.indexOf(piece);
	const beyond = step === 1 ? board.pieces.slice(from + 1) : board.pieces.slice(0, from).reverse();
	const next = beyond.find((other) => overlap(piece, other)) ?? beyond[0];
	return next ? { do: 'order', id: piece.id, at: board.pieces.indexOf(next) } : null;
}

/** Where it looks; null takes the gaze away. */
export function look(piece: Piece, gaze: Gaze | null): Command | null {
	if (gaze && 'at' in gaze && gaze.at === piece.id) return null;
	const kept = gaze && 'towards' in gaze ? { towards: sameTurn(toTenth(gaze.towards)) } : gaze;
	return JSON.stringify(kept) === JSON.stringify(piece.gaze)
		? null
		: changeTo(piece.id, { gaze: kept });
}

export function say(piece: Piece, word: string): Command | null {
	return word === piece.word ? null : changeTo(piece.id, { word });
}

export function chainOn(piece: Piece, chain: readonly string[]): Command | null {
	return JSON.stringify(chain) === JSON.stringify(piece.chain)
		? null
		: changeTo(piece.id, { chain });
}

export function standFor(piece: Piece, role: Role | null): Command | null {
	return role === piece.role ? null : changeTo(piece.id, { role });
}

/** Another image in the same place, with the same words. */
export function exchange(piece: Piece, image: ImageRef): Command | null {
	const same = image.from === piece.image.from && image.name === piece.image.name;
	return same ? null : changeTo(piece.id, { image });
}

/** Takes an image away; who looked at it looks nowhere any more. */
export function remove(board: Board, piece: Piece): Command {
	return removeAll(board, [piece])!;
}

/** From now on these move together. @param name of the group, of its own on this board */
export function bind(pieces: readonly Piece[], name: string): Command | null {
	return pieces.length < 2 ? null : together(pieces.map(({ id }) => changeTo(id, { group: name })));
}

/** Lets the group of an image go. */
export function unbind(board: Board, piece: Piece): Command | null {
	if (piece.group === null) return null;
	return together(companionsOf(board, piece).map(({ id }) => changeTo(id, { group: null })));
}

/** Draws on the board, above what is drawn already. */
export function drawOn(board: Board, drawn: Drawn): Command | null {
	if (board.drawn.length >= MAX_DRAWN) return null;
	return { do: 'draw', drawn, at: board.drawn.length };
}

/** Other words with what is drawn. */
export function reword(drawn: Drawn, text: string): Command | null {
	return text === drawn.text ? null : { do: 'redraw', drawn: { ...drawn, text } };
}

/** Draws a field or a line to another far corner or end, board units; a label has none. */
export function stretch(drawn: Drawn, x: number, y: number): Command | null {
	if (drawn.kind === 'label') return null;
	const to = { x: toTenth(x + withinReach(0, [x])), y: toTenth(y + withinReach(0, [y])) };
	const stretched: Drawn =
		drawn.kind === 'line'
			? { ...drawn, toX: to.x, toY: to.y }
			: {
					...drawn,
					width: toTenth(Math.max(SMALLEST_FIELD, to.x - drawn.x)),
					height: toTenth(Math.max(SMALLEST_FIELD, to.y - drawn.y))
				};
	return JSON.stringify(stretched) === JSON.stringify(drawn)
		? null
		: { do: 'redraw', drawn: stretched };
}

/** Moves what is drawn by so much, board units. */
export function moveDrawn(drawn: Drawn, x: number, y: number): Command | null {
	const ends = drawn.kind === 'line' ? [drawn.toX, drawn.toY] : null;
	const dx = withinReach(x, [drawn.x, ...(ends ? [ends[0]!] : [])]);
	const dy = withinReach(y, [drawn.y, ...(ends ? [ends[1]!] : [])]);
	if (dx === 0 && dy === 0) return null;
	const moved = { ...drawn, x: toTenth(drawn.x + dx), y: toTenth(drawn.y + dy) };
	return {
		do: 'redraw',
		drawn:
			moved.kind === 'line'
				? { ...moved, toX: toTenth(moved.toX + dx), toY: toTenth(moved.toY + dy) }
				: moved
	};
}
