import { EMPTY_BOARD, type Board } from './board';
import { obey, type Command, type SingleCommand } from './command';
import { together } from './command-parts';
import { MAX_PARTS, MAX_STEPS } from './limits';

/** One thing that was done, and what takes it back. */
export interface Done {
	readonly command: Command;
	readonly undo: Command;
}

/**
 * A board and how it came about. The board follows from the start and what was done, so that a film of it
 * shows what happened and a kept one that does not fit shows itself.
 */
export interface BoardHistory {
	readonly board: Board;
	/** Oldest first. */
	readonly done: readonly Done[];
	/** What was taken back and can be done again; the next one last. */
	readonly undone: readonly Command[];
	/** Steps before these that can no longer be taken back. */
	readonly forgotten: number;
}

/** What is kept of it: plain data. */
export interface KeptHistory {
	readonly start: Board;
	readonly done: readonly Command[];
	readonly undone: readonly Command[];
	readonly forgotten: number;
}

export const NEW_HISTORY: BoardHistory = { board: EMPTY_BOARD, done: [], undone: [], forgotten: 0 };

/** @throws {IllegalCommand} */
export function doNext(history: BoardHistory, command: Command): BoardHistory {
	const { board, undo } = obey(history.board, command);
	const done = [...history.done, { command, undo }];
	const over = Math.max(0, done.length - MAX_STEPS);
	return { board, done: done.slice(over), undone: [], forgotten: history.forgotten + over };
}

/**
 * Does more of the same: what was done last and this become one step, as the many small moves of one drag.
 * @throws {IllegalCommand} also when nothing was done yet
 */
export function doMore(history: BoardHistory, command: Command): BoardHistory {
	const last = history.done.at(-1);
	if (!last) return doNext(history, command);
	const { board, undo } = obey(history.board, command);
	const whole = merged(last.command, command);
	if (partsOf(whole).length > MAX_PARTS) return doNext(history, command);
	const both = { command: whole, undo: merged(undo, last.undo) };
	return { ...history, board, done: [...history.done.slice(0, -1), both], undone: [] };
}

/** The history as it was before the last step; itself when there is none. */
export function undoLast(history: BoardHistory): BoardHistory {
	const last = history.done.at(-1);
	if (!last) return history;
	return {
		...history,
		board: obey(history.board, last.undo).board,
		done: history.done.slice(0, -1),
		undone: [...history.undone, last.command]
	};
}

/** The last step was never made: it cannot be done again either. */
export function dropLast(history: BoardHistory): BoardHistory {
	return { ...undoLast(history), undone: [] };
}

/** Does again what was taken back last; itself when nothing was. */
export function redoNext(history: BoardHistory): BoardHistory {
	const command = history.undone.at(-1);
	if (!command) return history;
	const { board, undo } = obey(history.board, command);
	return {
		...history,
		board,
		done: [...history.done, { command, undo }],
		undone: history.undone.slice(0, -1)
	};
}

/** How many steps there were in all, also those that can no longer be taken back. */
export function stepCount({ done, forgotten }: BoardHistory): number {
	return forgotten + done.length;
}

/**
 * The board as it was after so many steps: for a film, and for before and after. What was forgotten cannot
 * be shown: then it is the oldest board that can.
 */
export function boardAt(history: BoardHistory, steps: number): Board {
	const back = history.done.slice(Math.max(0, steps - history.forgotten));
	return back.reduceRight((board, { undo }) => obey(board, undo).board, history.board);
}

/** As plain data, for keeping. */
export function keptHistory(history: BoardHistory): KeptHistory {
	return {
		start: boardAt(history, 0),
		done: history.done.map(({ command }) => command),
		undone: history.undone,
		forgotten: history.forgotten
	};
}

/** @throws {IllegalCommand} when what was done does not fit the board it began with */
export function historyOf(kept: KeptHistory): BoardHistory {
	const done: Done[] = [];
	let board = kept.start;
	for (const command of kept.done) {
		const outcome = obey(board, command);
		done.push({ command, undo: outcome.undo });
		board = outcome.board;
	}
	// What can be done again must fit as well, or it would fail under somebody's hand later.
	kept.undone.reduceRight((after, command) => obey(after, command).board, board);
	return { board, done, undone: kept.undone, forgotten: kept.forgotten };
}

/**
 * One command after another as one, and as short as it can be: of changes to one thing the last counts. So a
 * drag of a thousand small moves is as short as one move.
 */
function merged(first: Command, second: Command): Command {
	const parts: SingleCommand[] = [];
	for (const part of [...partsOf(first), ...partsOf(second)]) {
		const at = parts.findLastIndex((earlier) => sameSubject(earlier, part));
		if (at >= 0 && parts.slice(at + 1).every((between) => passes(part, between)))
			parts[at] = newer(parts[at]!, part);
		else parts.push(part);
	}
	return together(parts);
}

function partsOf(command: Command): readonly SingleCommand[] {
	return command.do === 'all' ? command.commands : [command];
}

function sameSubject(one: SingleCommand, other: SingleCommand): boolean {
	if (one.do === 'redraw' && other.do === 'redraw') return one.drawn.id === other.drawn.id;
	if (one.do !== 'change' && one.do !== 'order') return false;
	return one.do === other.do && one.id === other.id;
}

/** Is it the same whether it is done before or after what stands between? */
function passes(part: SingleCommand, between: SingleCommand): boolean {
	if (between.do === 'order') return part.do !== 'order';
	return between.do === 'change' || between.do === 'redraw';
}

function newer(earlier: SingleCommand, later: SingleCommand): SingleCommand {
	return earlier.do === 'change' && later.do === 'change'
		? { ...earlier, to: { ...earlier.to, ...later.to } }
		: later;
}
