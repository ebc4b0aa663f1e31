import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { drawOn, IMAGE_CARD, keptHistory } from '$lib/association';
import { anyWhims, handed } from '$lib/association/testing';
import { m } from '$lib/paraglide/messages';
import { PageStore } from '../storage/page-store.svelte';
import { BoardDesk } from './board-desk.svelte';
import { BoardHand } from './board-hand.svelte';
import {
	approach,
	beginLook,
	copyChosen,
	endLook,
	groupChosen,
	keepWritten,
	nudge,
	orderChosen,
	removeChosen,
	turnChosen
} from './board-work';
import { FilmStrip } from './board-film.svelte';
import { pressKey } from './key-work';
import { ImageShelf } from './image-shelf.svelte';

const onChange = vi.fn();
let desk: BoardDesk;

beforeEach(() => {
	onChange.mockReset();
	desk = new BoardDesk(null, new ImageShelf('nl', new PageStore()), { onChange });
	Object.assign(desk.view, { x: 0, y: 0, scale: 1, width: 1600, height: 1000 });
});

const lay = (name: string) => desk.lay({ from: 'luwte', name })!;
const piece = (id: string) => desk.board.pieces.find((one) => one.id === id)!;
const steps = () => desk.history.done.length;

describe('what is laid', () => {
	it('lies in view as a whole, with all the others', () => {
		Object.assign(desk.view, { x: -700, y: -400, scale: 1, width: 380, height: 380 });
		for (const name of ['a', 'b', 'c', 'd', 'e']) {
			lay(name);
			expect(desk.view.shows(desk.board.pieces.at(-1)!)).toBe(true);
		}
		expect(desk.board.pieces.every((one) => desk.view.shows(one))).toBe(true);
	});

	it('moves nothing for who sees it already', () => {
		lay('a');
		expect(desk.view).toMatchObject({ x: 0, y: 0, scale: 1 });
	});
});

describe('a hand on the table', () => {
	it('drags an image in one step, exactly as far as the finger goes', () => {
		const id = lay('a');
		const hand = new BoardHand(desk);
		const { x, y } = piece(id);
		hand.down({ on: 'piece', id }, { x: x + 10, y: y + 10 });
		for (let way = 1; way <= 40; way++) hand.to({ x: x + 10 + way, y: y + 10 - way });
		expect(hand.lifted).toEqual([id]);
		hand.up();
		expect([piece(id).x, piece(id).y]).toEqual([x + 40, y - 40]);
		expect([steps(), onChange.mock.calls.length, hand.lifted]).toEqual([2, 2, []]);
		desk.undo();
		expect([piece(id).x, piece(id).y]).toEqual([x, y]);
	});

	it('ends where the same keys end, to the number', () => {
		const id = lay('a');
		const { x, y } = piece(id);
		const hand = new BoardHand(desk);
		hand.down({ on: 'piece', id }, { x, y });
		hand.to({ x: x + 33.37, y: y + 3 });
		hand.to({ x: x + 48, y: y - 40 });
		hand.up();
		const dragged = desk.board;
		desk.undo();
		nudge(desk, 40, 0);
		nudge(desk, 8, 0);
		nudge(desk, 0, -40);
		expect(desk.board).toEqual(dragged);
	});

	it('moves a group and all that is chosen together', () => {
		const [a, b, c] = [lay('a'), lay('b'), lay('c')];
		desk.select(a, b);
		groupChosen(desk);
		desk.select(a, c);
		const before = desk.board.pieces.map((one) => one.x);
		nudge(desk, 40, 0);
		expect(desk.board.pieces.map((one) => one.x)).toEqual(before.map((x) => x + 40));
		expect(piece(b).group).toBe(piece(a).group);
		desk.select(b);
		groupChosen(desk);
		expect(piece(a).group).toBeNull();
	});

	it('turns and sizes a chosen image with two fingers, and zooms on the bare table', () => {
		const id = lay('a');
		const { x, y } = piece(id);
		const hand = new BoardHand(desk);
		hand.pinchDown({ apart: 100, angle: 0, middle: { x, y } });
		hand.pinchTo({ apart: 150, angle: 20, middle: { x, y } });
		hand.pinchTo({ apart: 200, angle: 45, middle: { x, y } });
		hand.pinchUp();
		expect([piece(id).size, piece(id).turn, steps()]).toEqual([2, 45, 2]);
		desk.select();
		hand.pinchDown({ apart: 100, angle: 0, middle: { x, y } });
		hand.pinchTo({ apart: 200, angle: 45, middle: { x, y } });
		hand.pinchUp();
		expect([piece(id).turn, desk.view.scale, steps()]).toEqual([45, 2, 2]);
		expect(desk.view.toScreen({ x, y })).toEqual({ x, y });
	});

	it('chooses what it drags around, draws a field, and moves nothing on a board to look at', () => {
		const [a, b] = [lay('a'), lay('b')];
		const hand = new BoardHand(desk);
		hand.down({ on: 'table' }, { x: -500, y: -500 }, true);
		hand.to({ x: 2500, y: 2500 });
		hand.up();
		expect(desk.selected).toEqual([a, b]);
		desk.tool = { kind: 'draw', what: 'field' };
		hand.down({ on: 'table' }, { x: 300, y: 200 });
		hand.to({ x: 100, y: 100 });
		hand.up();
		expect(desk.board.drawn).toMatchObject([
			{ kind: 'field', x: 100, y: 100, width: 200, height: 100 }
		]);
		expect([desk.tool.kind, desk.marked?.id, desk.writing]).toEqual([
			'hand',
			desk.board.drawn[0]!.id,
			desk.board.drawn[0]!.id
		]);
		const still = new BoardHand(desk, true);
		const before = desk.board;
		still.down({ on: 'piece', id: a }, { x: 0, y: 0 });
		still.to({ x: 90, y: 90 });
		still.up();
		expect(desk.board).toBe(before);
		expect(desk.view.x).toBe(90);
	});
});

describe('what is done to what is chosen', () => {
	it('copies under names of their own, and takes away what nobody looks at any more', () => {
		const [a, b] = [lay('a'), lay('b')];
		desk.select(a);
		beginLook(desk);
		expect(desk.tool).toEqual({ kind: 'look', id: a });
		endLook(desk, piece(a), { at: b });
		desk.select(a, b);
		copyChosen(desk);
		const copied = desk.chosen;
		expect(copied.map(({ id }) => id)).toEqual(['p3', 'p4']);
		expect(copied[0]!.gaze).toEqual({ at: 'p4' });
		desk.select(b, 'p4');
		removeChosen(desk);
		expect(desk.board.pieces.map(({ gaze }) => gaze)).toEqual([null, null]);
		expect(desk.selected).toEqual([]);
	});

	it('brings nearer to me, and never beyond', () => {
		const [me, a] = [lay('a'), lay('b')];
		desk.select(me);
		desk.do({ do: 'change', id: me, to: { role: 'me' } });
		desk.select(a);
		const far = () => Math.hypot(piece(a).x - piece(me).x, piece(a).y - piece(me).y);
		const before = far();
		approach(desk, piece(a), 40);
		expect(far()).toBeCloseTo(before - 40, 0);
		for (let i = 0; i < 20; i++) approach(desk, piece(a), 40);
		expect(far()).toBe(0);
		approach(desk, piece(a), -40);
		expect(steps()).toBeGreaterThan(3);
	});

	it('a key that is held is one step', () => {
		const id = lay('a');
		turnChosen(desk, 15);
		for (let i = 0; i < 5; i++) turnChosen(desk, 15, true);
		expect([piece(id).turn, steps()]).toEqual([90, 2]);
	});

	it('goes over the next card that it lies under, not past one far away', () => {
		const [a, b, c] = [lay('a'), lay('b'), lay('c')];
		desk.do({ do: 'change', id: c, to: { x: piece(a).x + 10, y: piece(a).y } });
		desk.select(a);
		orderChosen(desk, 1);
		expect(desk.board.pieces.map(({ id }) => id)).toEqual([b, c, a]);
		expect(desk.told.text).toMatch(/hoger op de stapel/);
	});
});

it('gives no name twice, also after what was thrown away', () => {
	lay('a');
	desk.select(lay('b'));
	removeChosen(desk);
	const again = new BoardDesk(desk.kept, desk.images);
	expect(again.lay({ from: 'luwte', name: 'c' })).toBe('p3');
});

it('tells each step, and the same step twice as news', () => {
	lay('a');
	const { count } = desk.told;
	nudge(desk, 40, 0);
	const first = desk.told;
	nudge(desk, 40, 0);
	expect(first.count).toBe(count + 1);
	expect(desk.told.count).toBe(count + 2);
	expect(desk.told.text).not.toBe('');
	desk.undo();
	expect(desk.told.text).toMatch(/^Stap terug\. ./);
});

it('what a step back or forward brings is chosen', () => {
	const [a, b] = [lay('a'), lay('b')];
	desk.select(a);
	removeChosen(desk);
	desk.undo();
	expect(desk.selected).toEqual([a]);
	desk.select(b);
	desk.redo();
	expect(desk.selected).toEqual([]);
});

it('an empty new text does not stay and is no step; with words it is one', () => {
	const label = { kind: 'label', id: 'p9', text: '', x: 100, y: 100 } as const;
	desk.do(drawOn(desk.board, label));
	keepWritten(desk, label, '');
	expect([desk.board.drawn, steps(), desk.canRedo]).toEqual([[], 0, false]);
	desk.do(drawOn(desk.board, label));
	keepWritten(desk, label, 'ver');
	expect([desk.board.drawn, steps()]).toEqual([[{ ...label, text: 'ver' }], 1]);
	lay('a');
	keepWritten(desk, desk.board.drawn[0]!, '');
	expect([desk.board.drawn, steps()]).toEqual([[], 3]);
});

it('on a phone what is laid is large enough to touch', () => {
	Object.assign(desk.view, { width: 358, height: 358 });
	desk.view.fit(desk.board);
	expect(desk.view.scale).toBeLessThan(0.2);
	for (let count = 1; count <= 30; count++) {
		lay(`image-${count}`);
		expect(desk.view.scale * IMAGE_CARD.width).toBeGreaterThanOrEqual(43.9);
	}
});

it('keys that change nothing say so', () => {
	const press = (key: string, ctrlKey = false) => {
		pressKey(desk, { key, ctrlKey, preventDefault() {} } as KeyboardEvent, null);
		return desk.told.text;
	};
	expect(press('z', true)).toBe(m.board_undo_none());
	expect(press('y', true)).toBe(m.board_redo_none());
	expect(press('Delete')).toBe(m.board_chosen_none());
	lay('a');
	expect(press('PageDown')).toBe(m.board_no_further());
	lay('b');
	expect(press('a', true)).toBe(m.board_chosen({ count: 2 }));
	expect(press('Escape')).toBe(m.board_chosen_none());
	expect(desk.selected).toEqual([]);
});

it('a film of any board ends where the board is, and each step can be seen', () => {
	fc.assert(
		fc.property(anyWhims, (whims) => {
			const history = handed(whims);
			const film = new FilmStrip(history);
			expect(film.at).toBe(0);
			film.goTo(film.last + 5);
			expect(film.board).toEqual(history.board);
			film.goTo(-1);
			expect(film.board).toEqual(keptHistory(history).start);
		}),
		{ numRuns: 30 }
	);
});

it('a film plays to its end and can be played again', () => {
	vi.useFakeTimers();
	try {
		lay('a');
		lay('b');
		const film = new FilmStrip(desk.history);
		film.play();
		vi.advanceTimersByTime(950);
		expect([film.at, film.playing]).toEqual([1, true]);
		film.pause();
		vi.advanceTimersByTime(5000);
		expect(film.at).toBe(1);
		film.play();
		vi.advanceTimersByTime(5000);
		expect([film.at, film.playing]).toEqual([2, false]);
		film.play();
		expect(film.at).toBe(0);
		film.pause();
	} finally {
		vi.useRealTimers();
	}
});
