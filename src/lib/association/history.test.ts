import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EMPTY_BOARD } from './board';
import { IllegalCommand, obey, type Command } from './command';
import {
	boardAt,
	doMore,
	doNext,
	historyOf,
	keptHistory,
	NEW_HISTORY,
	redoNext,
	stepCount,
	undoLast
} from './history';
import { layingSchema, newLaying } from './laying';
import { MAX_PARTS, MAX_STEPS } from './limits';
import { boardSchema } from './schema';
import { anyBoard, anyWhims, cardOf, commandOf, handed, isOfSize } from './testing';

describe('any sequence of commands', () => {
	it('undone, gives the first board back, and redone the last', () => {
		fc.assert(
			fc.property(anyBoard(), anyWhims, (start, whims) => {
				const begun = historyOf({ start, done: [], undone: [], forgotten: 0 });
				const end = handed(whims, begun);
				let back = end;
				for (let i = 0; i < end.done.length; i++) back = undoLast(back);
				expect(back.board).toEqual(start);
				let again = back;
				for (let i = 0; i < end.done.length; i++) again = redoNext(again);
				expect(again.board).toEqual(end.board);
			})
		);
	});

	it('taken back one by one is the film of it', () => {
		fc.assert(
			fc.property(anyWhims, (whims) => {
				const end = handed(whims);
				let back = end;
				for (let step = stepCount(end); step >= 0; step--) {
					expect(boardAt(end, step)).toEqual(back.board);
					back = undoLast(back);
				}
			})
		);
	});

	it('leaves a board that may be kept, and the same one when it is brought back', () => {
		fc.assert(
			fc.property(anyWhims, (whims) => {
				const history = handed(whims);
				expect(v.safeParse(boardSchema, history.board).success).toBe(true);
				expect(history.board.pieces.every(isOfSize)).toBe(true);
				const of = { id: 'a', profileId: null, sitting: 'team', title: '', facts: '' } as const;
				const laying = { ...newLaying(of, 1), history: keptHistory(history) };
				const read = v.parse(layingSchema, JSON.parse(JSON.stringify(laying)));
				expect(read).toEqual(laying);
				const back = historyOf(read.history);
				expect(keptHistory(back)).toEqual(laying.history);
				for (let step = 0; step <= stepCount(history); step++)
					expect(boardAt(back, step)).toEqual(boardAt(history, step));
			})
		);
	});
});

describe('one step', () => {
	it('is what a drag does, however many moves it has', () => {
		fc.assert(
			fc.property(anyBoard(), anyWhims, (start, whims) => {
				const begun = historyOf({ start, done: [], undone: [], forgotten: 0 });
				const dragged = whims.reduce(
					({ history, first }, whim, index) => {
						// A hand on the table moves, turns and sizes.
						const command = commandOf(
							history.board,
							{ ...whim, what: 4 + (whim.what % 3) },
							`n${index}`
						);
						if (!command || history.board.pieces.length === 0) return { history, first };
						return {
							history: first ? doNext(history, command) : doMore(history, command),
							first: false
						};
					},
					{ history: begun, first: true }
				).history;
				expect(dragged.done.length).toBeLessThanOrEqual(1);
				expect(undoLast(dragged).board).toEqual(start);
				const command = dragged.done[0]?.command;
				if (command?.do === 'all')
					expect(
						new Set(
							command.commands.map((part) => JSON.stringify([part.do, 'id' in part && part.id]))
						).size
					).toBe(command.commands.length);
			})
		);
	});

	it('of more parts than fit becomes two', () => {
		let history = doNext(NEW_HISTORY, { do: 'put', piece: cardOf('a'), at: 0 });
		for (let i = 0; i < MAX_PARTS + 5; i++) {
			history = doMore(history, { do: 'take', id: 'a' });
			history = doMore(history, { do: 'put', piece: cardOf('a'), at: 0 });
		}
		for (const { command } of history.done)
			if (command.do === 'all') expect(command.commands.length).toBeLessThanOrEqual(MAX_PARTS);
		expect(historyOf(keptHistory(history)).board).toEqual(history.board);
	});

	it('too many ago is forgotten, and the film begins there', () => {
		let history = doNext(NEW_HISTORY, { do: 'put', piece: cardOf('a'), at: 0 });
		for (let x = 1; x <= MAX_STEPS; x++)
			history = doNext(history, { do: 'change', id: 'a', to: { x } });
		expect([history.done.length, history.forgotten]).toEqual([MAX_STEPS, 1]);
		expect(boardAt(history, 0).pieces).toHaveLength(1);
		expect(historyOf(keptHistory(history)).board).toEqual(history.board);
	});
});

describe('a command that does not fit', () => {
	const foreign: Command[] = [
		{ do: 'take', id: 'x' },
		{ do: 'change', id: 'x', to: { word: 'boot' } },
		{ do: 'order', id: 'x', at: 0 },
		{ do: 'redraw', drawn: { kind: 'label', id: 'x', text: '', x: 0, y: 0 } },
		{ do: 'erase', id: 'x' },
		{ do: 'put', piece: cardOf('a'), at: 0 },
		{ do: 'put', piece: cardOf('b'), at: 2 },
		{ do: 'order', id: 'a', at: 1 },
		{
			do: 'all',
			commands: [
				{ do: 'take', id: 'a' },
				{ do: 'take', id: 'a' }
			]
		}
	];
	const board = { pieces: [cardOf('a')], drawn: [] };

	it.each(foreign)('$do is refused', (command) => {
		expect(() => obey(board, command)).toThrow(IllegalCommand);
	});

	it.each(foreign)('a kept board with $do does not open', (command) => {
		const kept = { start: board, forgotten: 0 };
		expect(() => historyOf({ ...kept, done: [command], undone: [] })).toThrow(IllegalCommand);
		expect(() => historyOf({ ...kept, done: [], undone: [command] })).toThrow(IllegalCommand);
	});

	it('deep in one another is no board, and no fault of the program', () => {
		let command: unknown = { do: 'take', id: 'a' };
		for (let depth = 0; depth < 20_000; depth++) command = { do: 'all', commands: [command] };
		const history = { start: EMPTY_BOARD, done: [command], undone: [], forgotten: 0 };
		const laying = {
			...newLaying({ id: 'a', profileId: null, sitting: 'alone', title: '', facts: '' }, 1),
			history
		};
		expect(v.safeParse(layingSchema, laying).success).toBe(false);
	});
});
