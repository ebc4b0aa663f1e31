import { EMPTY_BOARD, type Board } from './board';
import { obey, type Command } from './command';
import { MAX_STEPS } from './limits';

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
	const both: Done = {
		command: merged(last.command, command),
		undo: { do: 'all', commands: [undo, last.undo] }
	};
	return { ...history, board, done: [...history.done.slice(0, -1), simpler(both)], undone: [] };
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

/** Two changes of the same piece are one; anything else stands one after the other. */
function merged(first: Command, second: Command): Command {
	if (first.do === 'change' && second.do === 'change' && first.id === second.id)
		return { ...first, to: { ...first.to, ...second.to } };
	if (first.do === 'redraw' && second.do === 'redraw' && first.drawn.id === second.drawn.id)
		return second;
	if (first.do === 'all' && second.do === 'all' && sameParts(first.commands, second.commands))
		return {
			do: 'all',
			commands: first.commands.map((part, i) => merged(part, second.commands[i]!))
		};
	return { do: 'all', commands: [first, second] };
}

/** Do both lists change the same things in the same order, each once, as the moves of a group do? */
function sameParts(first: readonly Command[], second: readonly Command[]): boolean {
	const names = first.map((part) => (part.do === 'change' ? part.id : null));
	return (
		first.length === second.length &&
		new Set(names).size === names.length &&
		first.every((part, i) => {
			const other = second[i]!;
			return part.do === 'change' && other.do === 'change' && part.id === other.id;
		})
	);
}

/** What takes a merged step back is what takes back its first part, when that says everything. */
function simpler({ command, undo }: Done): Done {
	if (undo.do !== 'all' || undo.commands.length !== 2) return { command, undo };
	const [later, earlier] = undo.commands as [Command, Command];
	return { command, undo: merged(later, earlier) };
}
