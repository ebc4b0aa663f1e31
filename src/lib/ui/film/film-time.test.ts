import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FilmMove, FilmShape } from '$lib/content';
import { captionsOf, chaptersOf, filmAt, filmLength, partsAt, transformOf } from './film-time';

const turn = (change: Partial<FilmMove>): FilmMove => {
	return { part: 'arm', property: 'turn', from: 0, to: 40, at: 1, for: 2, ...change };
};

const film: FilmShape = {
	version: 1,
	width: 640,
	height: 360,
	chapters: [
		{ id: 'before', shot: 'street' },
		{ id: 'after', shot: 'table' }
	],
	shots: [
		{
			id: 'street',
			seconds: 6,
			captions: [
				{ id: 'one', at: 0.5, for: 2 },
				{ id: 'two', at: 3, for: 2 }
			],
			pivots: {},
			moves: []
		},
		{ id: 'stairs', seconds: 4, captions: [{ id: 'three', at: 0, for: 3 }], pivots: {}, moves: [] },
		{ id: 'table', seconds: 5, captions: [{ id: 'four', at: 1, for: 3 }], pivots: {}, moves: [] }
	]
};
const [street] = film.shots;

describe('what is to be seen and said at a time', () => {
	it.each([
		[0, 'street', null, 'before'],
		[0.5, 'street', 'one', 'before'],
		[2.9, 'street', 'one', 'before'],
		[3, 'street', 'two', 'before'],
		[6, 'stairs', 'three', 'before'],
		[10, 'table', null, 'after'],
		[12, 'table', 'four', 'after'],
		[99, 'table', 'four', 'after'],
		[-1, 'street', null, 'before']
	])('at %s s: %s, %s, %s', (time, shot, caption, chapter) => {
		expect(filmAt(film, time)).toMatchObject({ shot: { id: shot }, caption, chapter });
	});

	it('a shot comes out of the paper and goes back into it; the film begins and ends with a picture', () => {
		expect(filmLength(film)).toBe(15);
		expect(filmAt(film, 0).shown).toBe(1);
		expect(filmAt(film, 6).shown).toBe(0);
		expect(filmAt(film, 6.2).shown).toBeCloseTo(0.5);
		expect(filmAt(film, 8).shown).toBe(1);
		expect(filmAt(film, 9.8).shown).toBeCloseTo(0.5);
		expect(filmAt(film, 15).shown).toBe(1);
	});

	it('who goes to a chapter sees and reads its beginning', () => {
		expect(chaptersOf(film)).toEqual([
			{ id: 'before', from: 0 },
			{ id: 'after', from: 11 }
		]);
	});

	it('each thing that is said has a still picture, taken while it is said and whole', () => {
		for (const { id, from, to, still } of captionsOf(film)) {
			expect(filmAt(film, still), id).toMatchObject({ caption: id, shown: 1 });
			expect(still).toBeGreaterThan(from);
			expect(still).toBeLessThan(to);
		}
	});
});

describe('how a part is', () => {
	const angle = (moves: FilmMove[], into: number) =>
		partsAt({ ...street!, moves }, into).get('arm')!.turn;

	it('waits where it begins, goes, and stays', () => {
		const moves = [turn({})];
		expect([0, 1, 2, 3, 9].map((into) => Math.round(angle(moves, into)))).toEqual([
			0, 0, 20, 40, 40
		]);
	});

	it('swings there and back', () => {
		const moves = [turn({ swings: 3 })];
		expect([1, 3, 5, 7, 9].map((into) => Math.round(angle(moves, into)))).toEqual([
			0, 40, 0, 40, 40
		]);
		expect(Math.round(angle([turn({ swings: 2 })], 9))).toBe(0);
	});

	it('takes the next move when its time comes', () => {
		const moves = [turn({}), turn({ from: 40, to: -10, at: 5 })];
		expect([0, 4, 6, 8].map((into) => Math.round(angle(moves, into)))).toEqual([0, 40, 15, -10]);
	});

	it('never leaves what lies between, whatever its pace', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('smooth' as const, 'even' as const, 'in' as const, 'out' as const),
				fc.integer({ min: 2, max: 9 }),
				fc.double({ min: -1, max: 40, noNaN: true }),
				(easing, swings, into) => {
					const value = angle([turn({ easing, swings })], into);
					expect(value).toBeGreaterThanOrEqual(0);
					expect(value).toBeLessThanOrEqual(40);
				}
			)
		);
	});

	it('turns and grows around its own point', () => {
		const state = {
			...partsAt({ ...street!, moves: [turn({})] }, 3).get('arm')!,
			x: 5,
			stretch: 2
		};
		expect(transformOf(state, [10, 20])).toBe(
			'translate(15 20) rotate(40) scale(1 2) translate(-10 -20)'
		);
	});
});
