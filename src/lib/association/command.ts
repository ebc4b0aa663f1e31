import type { Board, Drawn, Piece } from './board';
import { MAX_DRAWN, MAX_PIECES } from './limits';

/** What can change of a piece. */
export type PieceChange = Partial<Omit<Piece, 'id'>>;

/** One thing that can be done to a board, as plain data. `at` is a place in the order, 0 is lowest. */
export type SingleCommand =
	| { readonly do: 'put'; readonly piece: Piece; readonly at: number }
	| { readonly do: 'take'; readonly id: string }
	| { readonly do: 'change'; readonly id: string; readonly to: PieceChange }
	| { readonly do: 'order'; readonly id: string; readonly at: number }
	| { readonly do: 'draw'; readonly drawn: Drawn; readonly at: number }
	| { readonly do: 'redraw'; readonly drawn: Drawn }
	| { readonly do: 'erase'; readonly id: string };

/** What is done in one step: one thing, or some one after another. */
export type Command =
	SingleCommand | { readonly do: 'all'; readonly commands: readonly SingleCommand[] };

/** A command about something that is not there, or that is there already. */
export class IllegalCommand extends Error {
	override name = 'IllegalCommand';
}

/** A board after a command, and the command that takes it back. */
export interface Outcome<Undo extends Command = Command> {
	readonly board: Board;
	readonly undo: Undo;
}

/**
 * Does what the command says; the given board stays as it is.
 * @throws {IllegalCommand}
 */
export function obey(board: Board, command: Command): Outcome {
	return command.do === 'all' ? obeyAll(board, command.commands) : obeyOne(board, command);
}

function obeyOne(board: Board, command: SingleCommand): Outcome<SingleCommand> {
	switch (command.do) {
		case 'put':
			return {
				board: { ...board, pieces: inserted(board.pieces, command.piece, command.at, MAX_PIECES) },
				undo: { do: 'take', id: command.piece.id }
			};
		case 'take': {
			const at = indexOf(board.pieces, command.id);
			return {
				board: { ...board, pieces: board.pieces.toSpliced(at, 1) },
				undo: { do: 'put', piece: board.pieces[at]!, at }
			};
		}
		case 'change': {
			const at = indexOf(board.pieces, command.id);
			const piece = board.pieces[at]!;
			return {
				board: { ...board, pieces: board.pieces.with(at, { ...piece, ...command.to }) },
				undo: { do: 'change', id: command.id, to: asItWas(piece, command.to) }
			};
		}
		case 'order': {
			const from = indexOf(board.pieces, command.id);
			const others = board.pieces.toSpliced(from, 1);
			return {
				board: { ...board, pieces: inserted(others, board.pieces[from]!, command.at, MAX_PIECES) },
				undo: { do: 'order', id: command.id, at: from }
			};
		}
		case 'draw':
			return {
				board: { ...board, drawn: inserted(board.drawn, command.drawn, command.at, MAX_DRAWN) },
				undo: { do: 'erase', id: command.drawn.id }
			};
		case 'redraw': {
			const at = indexOf(board.drawn, command.drawn.id);
			return {
				board: { ...board, drawn: board.drawn.with(at, command.drawn) },
				undo: { do: 'redraw', drawn: board.drawn[at]! }
			};
		}
		case 'erase': {
			const at = indexOf(board.drawn, command.id);
			return {
				board: { ...board, drawn: board.drawn.toSpliced(at, 1) },
				undo: { do: 'draw', drawn: board.drawn[at]!, at }
			};
		}
	}
}

function obeyAll(start: Board, commands: readonly SingleCommand[]): Outcome {
	const back: SingleCommand[] = [];
	let board = start;
	for (const command of commands) {
		const outcome = obeyOne(board, command);
		board = outcome.board;
		back.unshift(outcome.undo);
	}
	return { board, undo: { do: 'all', commands: back } };
}

function indexOf(things: readonly { readonly id: string }[], id: string): number {
	const at = things.findIndex((thing) => thing.id === id);
	if (at < 0) throw new IllegalCommand(`there is no ${id}`);
	return at;
}

function inserted<Thing extends { readonly id: string }>(
	things: readonly Thing[],
	thing: Thing,
	at: number,
	most: number
): readonly Thing[] {
	if (things.some(({ id }) => id === thing.id)) throw new IllegalCommand(`${thing.id} is there`);
	if (things.length >= most) throw new IllegalCommand('the board is full');
	if (!Number.isInteger(at) || at < 0 || at > things.length)
		throw new IllegalCommand(`no place ${at}`);
	return things.toSpliced(at, 0, thing);
}

/** Of a piece, what a change is about to replace. */
function asItWas(piece: Piece, change: PieceChange): PieceChange {
	const names = Object.keys(change) as (keyof PieceChange)[];
	return Object.fromEntries(names.map((name) => [name, piece[name]]));
}
