import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { moveAll, obey, type Board, type Piece } from '$lib/association';
import { anyBoard, cardOf } from '$lib/association/testing';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { changeWords, pieceWords, whereWords } from './layout-words';

const NAMES = { nameOf: ({ name }: { name: string }) => name };
const me = cardOf('me', { x: 800, y: 500, role: 'me', image: { from: 'luwte', name: 'huis' } });
const boat = cardOf('boat', { x: 200, y: 500, image: { from: 'luwte', name: 'boot' } });
const boardOf = (...pieces: Piece[]): Board => ({ pieces, drawn: [] });

afterEach(() => overwriteGetLocale(() => 'nl'));

describe('where an image lies', () => {
	it('is said from me, and where it looks', () => {
		const looking = { ...boat, gaze: { towards: 180 } };
		expect(whereWords(boardOf(looking, me), looking, NAMES)).toBe(
			'links van mij, een stuk verder, kijkt weg van mij'
		);
	});

	it('in English too', () => {
		overwriteGetLocale(() => 'en');
		const looking = { ...boat, gaze: { at: 'me' } };
		expect(whereWords(boardOf(looking, me), looking, NAMES)).toBe(
			'left of me, some way off, looks at me'
		);
	});

	it('alone it is said from the table, and in which field', () => {
		const field = {
			kind: 'field',
			id: 'd',
			text: 'ver',
			x: 0,
			y: 300,
			width: 400,
			height: 400
		} as const;
		const board = { pieces: [boat], drawn: [field] };
		expect(whereWords(board, boat, NAMES)).toBe('links op tafel, in het vak “ver”');
	});

	it('over another it is said what lies on top', () => {
		const over = { ...boat, x: 780 };
		expect(whereWords(boardOf(me, over), over, NAMES)).toBe('ligt over mij heen');
		expect(whereWords(boardOf(over, me), over, NAMES)).toBe('bedekt door mij');
	});

	it('comes after what it is and for whom', () => {
		const whole = { ...boat, word: 'zwaar', role: 'other', turn: -30 } as const;
		expect(pieceWords(boardOf(whole, me), whole, NAMES)).toBe(
			'boot, “zwaar”, voor de ander, links van mij, een stuk verder, 30 graden naar links gedraaid'
		);
	});

	it('every piece of any board has a name without holes', () => {
		fc.assert(
			fc.property(anyBoard(), (board) => {
				for (const piece of board.pieces)
					expect(pieceWords(board, piece, NAMES)).not.toMatch(/undefined|NaN|, ,|^,|,$/);
			})
		);
	});
});

describe('what became different', () => {
	it('is the image, the side and what it did', () => {
		const before = boardOf(boat, me);
		const after = obey(before, moveAll([boat], 40, 0)!).board;
		expect(changeWords(before, after, NAMES)).toBe(
			'boot, naar rechts; nog links van mij, dichterbij'
		);
		expect(changeWords(after, before, NAMES)).toBe(
			'boot, naar links; nog links van mij, verder weg'
		);
	});

	it('tells presses in different directions apart where the side stays the same', () => {
		const before = boardOf({ ...boat, x: 1100, y: 800 }, me);
		const said = (x: number, y: number) =>
			changeWords(before, obey(before, moveAll([before.pieces[0]!], x, y)!).board, NAMES);
		expect(said(8, 0)).toBe('boot, naar rechts; nog schuin rechts onder mij, verder weg');
		expect(said(0, 8)).toBe('boot, naar beneden; nog schuin rechts onder mij, verder weg');
		overwriteGetLocale(() => 'en');
		expect(said(-8, 0)).toBe('boot, to the left; still below right of me, nearer');
	});

	it('is the new side when it came to lie on another', () => {
		const before = boardOf(boat, me);
		const after = obey(before, moveAll([boat], 600, -400)!).board;
		expect(changeWords(before, after, NAMES)).toMatch(/^boot, boven mij/);
	});

	it('is said of the smallest press of a key', () => {
		const before = boardOf(boat, me);
		for (const command of [
			moveAll([boat], 8, 0)!,
			moveAll([boat], 0, -8)!,
			{ do: 'change', id: 'boat', to: { turn: 15 } } as const,
			{ do: 'change', id: 'boat', to: { size: 1.1 } } as const
		])
			expect(changeWords(before, obey(before, command).board, NAMES)).not.toBe('');
	});

	it('names three, and counts the others', () => {
		const many = Array.from({ length: 5 }, (_, at) => cardOf(`p${at}`, { x: at * 300, y: 0 }));
		expect(changeWords(boardOf(), boardOf(...many), NAMES)).toMatch(/En nog 2$/);
	});

	it('is nothing when nothing did', () => {
		fc.assert(
			fc.property(anyBoard(), (board) => {
				expect(changeWords(board, board, NAMES)).toBe('');
			})
		);
	});
});
