import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lay } from './actions';
import { pieceOf, type Board, type Piece } from './board';
import { obey } from './command';
import { freeSpot } from './free-spot';
import { angleBetween, direction, gazeDirection, overlap, sameTurn } from './geometry';
import { changedPieces, differences, gap, relation, SIDES, type BoardSide } from './layout';
import { LARGEST } from './limits';
import { seenFrom } from './seen-from';
import { moveAll } from './several';
import { anyBoard, anyImage, cardOf } from './testing';

const boardOf = (...pieces: Piece[]): Board => ({ pieces, drawn: [] });
const coordinate = fc.integer({ min: -900, max: 900 });
/** Two cards that do not lie in one place. */
const twoCards = fc
	.tuple(coordinate, coordinate, coordinate, coordinate)
	.filter(([x, y, toX, toY]) => Math.hypot(x - toX, y - toY) > 10)
	.map(
		([x, y, toX, toY]) =>
			[cardOf('a', { x, y }), cardOf('me', { x: toX, y: toY, role: 'me' })] as const
	);

const MIRRORED: Record<BoardSide, BoardSide> = {
	right: 'left',
	left: 'right',
	above: 'above',
	below: 'below',
	'above-left': 'above-right',
	'above-right': 'above-left',
	'below-left': 'below-right',
	'below-right': 'below-left'
};

/** Not on the line between two of the eight sides, where either is right. */
function isClear(a: Piece, b: Piece): boolean {
	const off = Math.abs(direction(a, b)) % 45;
	return Math.abs(off - 22.5) > 0.01;
}

describe('what places say follows from geometry', () => {
	it('mirrored boards have mirrored sides and are as near', () => {
		fc.assert(
			fc.property(twoCards, ([a, me]) => {
				fc.pre(isClear(me, a));
				const mirrored = [a, me].map((piece) => ({ ...piece, x: -piece.x })) as [Piece, Piece];
				const is = relation(boardOf(a, me), a, me);
				const other = relation(boardOf(...mirrored), ...mirrored);
				expect(other).toEqual({ ...is, side: MIRRORED[is.side] });
			})
		);
	});

	it('seen from the other it is the opposite side', () => {
		fc.assert(
			fc.property(twoCards, ([a, me]) => {
				fc.pre(isClear(me, a));
				const board = boardOf(a, me);
				const [there, back] = [relation(board, a, me).side, relation(board, me, a).side];
				expect(SIDES.indexOf(back)).toBe((SIDES.indexOf(there) + 4) % 8);
			})
		);
	});

	it('who moves towards me is nearer, and away further', () => {
		fc.assert(
			fc.property(twoCards, fc.integer({ min: 20, max: 200 }), ([a, me], way) => {
				const before = boardOf(a, me);
				const distance = Math.hypot(me.x - a.x, me.y - a.y);
				fc.pre(distance > way);
				const step = (sign: number) =>
					moveAll(
						[a],
						(sign * way * (me.x - a.x)) / distance,
						(sign * way * (me.y - a.y)) / distance
					)!;
				const towards = obey(before, step(1)).board;
				const away = obey(before, step(-1)).board;
				expect(differences(before, towards, 'a')).toContain('nearer');
				expect(differences(before, away, 'a')).toContain('further');
				expect(gap(pieceOf(towards, 'a')!, me)).toBeLessThan(gap(a, me));
			})
		);
	});

	it('nothing is said of a board that did not change', () => {
		fc.assert(
			fc.property(anyBoard(), (board) => {
				expect(changedPieces(board, board)).toEqual([]);
			})
		);
	});

	it('what is moved over another lies over it by order', () => {
		const board = boardOf(cardOf('a'), cardOf('b', { x: 30 }));
		const [a, b] = board.pieces as [Piece, Piece];
		expect([relation(board, a, b).nearness, relation(board, b, a).nearness]).toEqual([
			'under',
			'over'
		]);
		const turned = obey(board, { do: 'order', id: 'a', at: 1 }).board;
		expect(differences(board, turned, 'a')).toEqual(['raised']);
		expect(differences(board, turned, 'b')).toEqual(['lowered']);
	});

	it('only who lay over another before and after is raised or lowered', () => {
		const before = boardOf(cardOf('a'), cardOf('b', { x: 300 }));
		const after = obey(before, { do: 'change', id: 'b', to: { x: 20 } }).board;
		expect(differences(before, after, 'b')).toEqual(['nearer']);
	});
});

describe('the board from the place of an image', () => {
	it('turned so that what it looks at lies ahead', () => {
		fc.assert(
			fc.property(anyBoard(), fc.nat(), (board, which) => {
				fc.pre(board.pieces.length > 0);
				const piece = board.pieces[which % board.pieces.length]!;
				const seen = seenFrom(board, piece);
				const ahead = gazeDirection(seen.board, pieceOf(seen.board, piece.id)!);
				if (gazeDirection(board, piece) !== null)
					expect(angleBetween(ahead!, -90)).toBeLessThan(1e-6);
				expect(seen.others).toHaveLength(board.pieces.length - 1);
				// Nothing comes nearer or goes further by being looked at.
				for (const { id, gap: room } of seen.others)
					expect(gap(pieceOf(seen.board, piece.id)!, pieceOf(seen.board, id)!)).toBeCloseTo(
						room,
						6
					);
			})
		);
	});

	it('what lies at its right hand is said to be right', () => {
		const me = cardOf('me', { gaze: { towards: 90 } });
		const seen = seenFrom(boardOf(me, cardOf('a', { x: -400 })), me);
		expect(seen.others[0]?.bearing).toBe('right');
	});
});

describe('a new image', () => {
	it('covers nothing, however large and turned the others are', () => {
		fc.assert(
			fc.property(
				anyBoard(30),
				fc.double({ min: 0.4, max: LARGEST, noNaN: true }),
				(board, size) => {
					const large = { ...board, pieces: board.pieces.map((piece) => ({ ...piece, size })) };
					const card = cardOf('new', { ...freeSpot(large) });
					expect(large.pieces.filter((piece) => overlap(piece, card))).toEqual([]);
				}
			)
		);
	});

	it('is laid on top, as it is', () => {
		fc.assert(
			fc.property(anyBoard(), anyImage, (board, image) => {
				const after = obey(board, lay(board, 'new', image, 'me')!).board;
				expect(after.pieces.at(-1)).toMatchObject({
					id: 'new',
					image,
					role: 'me',
					size: 1,
					turn: 0
				});
			})
		);
	});
});

it('a turn is between -180 and 180, and the same direction', () => {
	fc.assert(
		fc.property(fc.integer({ min: -4000, max: 4000 }), (degrees) => {
			const turn = sameTurn(degrees);
			expect(turn).toBeGreaterThan(-180);
			expect(turn).toBeLessThanOrEqual(180);
			expect(Math.abs((turn - degrees) % 360)).toBe(0);
		})
	);
});
