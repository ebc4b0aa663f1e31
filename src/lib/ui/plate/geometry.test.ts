import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import shape from '../../../../content/plates/neighbourhood.json';
import {
	grownTo,
	nearestArea,
	scaleRange,
	shiftToShow,
	TARGET,
	targetScale,
	wholeScale,
	type PlateArea
} from './geometry';

/** A phone at its narrowest, with the question below. */
const PHONE = { width: 296, height: 280 };
const BEAMER = { width: 1480, height: 1000 };

/** Floating point, px. */
const NOTHING = 1e-6;

const plate = { width: shape.width, height: shape.height };
const { usual, whole } = scaleRange(plate, shape.places, PHONE);
/** What is pressed for the boxes with own words. */
const boxes = shape.writing.map((box) => grownTo(box, TARGET / targetScale(shape.places), plate));

describe('on a phone of 320 px', () => {
	it('a finger hits every place and every box for words', () => {
		const missed = [...shape.places, ...boxes].filter(
			({ width, height }) => Math.min(width, height) * usual < TARGET - NOTHING
		);
		expect(missed).toEqual([]);
	});

	it('all of the plate can be seen, farther away than usual', () => {
		expect(whole).toBeLessThan(usual);
		expect(plate.width * whole).toBeLessThanOrEqual(PHONE.width + NOTHING);
	});

	it('no two of them lie more over each other than their edges', () => {
		const all: (PlateArea & { id: string })[] = [...shape.places, ...boxes];
		const overlaps = all.flatMap((one, at) =>
			all
				.slice(at + 1)
				.filter((other) => overlap(one, other) > 12)
				.map((other) => `${one.id} and ${other.id}`)
		);
		expect(overlaps).toEqual([]);
	});
});

/** How deep two areas lie in each other, units. */
function overlap(a: PlateArea, b: PlateArea): number {
	const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return Math.min(across, down);
}

it('on a wide screen all of it is in view, and four times as close is the closest', () => {
	const range = scaleRange(plate, shape.places, BEAMER);
	expect([range.whole, range.usual]).toEqual(Array(2).fill(wholeScale(plate, BEAMER)));
	expect(plate.height * range.usual).toBeLessThanOrEqual(BEAMER.height + NOTHING);
	expect(range.most).toBe(4 * range.usual);
});

const side = fc.integer({ min: 1, max: 400 });
const area = fc.record({
	x: fc.integer({ min: 0, max: 1280 }),
	y: fc.integer({ min: 0, max: 788 }),
	width: side,
	height: side
});

it('what is grown stays on the plate, around what it was', () => {
	fc.assert(
		fc.property(area, side, (before, length) => {
			const after = grownTo(before, length, plate);
			expect(Math.min(after.width, after.height)).toBeGreaterThanOrEqual(length);
			expect(after.x).toBeGreaterThanOrEqual(0);
			expect(after.y + after.height).toBeLessThanOrEqual(plate.height);
			expect(after.x).toBeLessThanOrEqual(before.x);
			expect(after.x + after.width).toBeGreaterThanOrEqual(before.x + before.width);
		})
	);
});

it('what must be seen is in view after the shift, and nothing shifts when it is', () => {
	const offset = fc.integer({ min: -3000, max: 3000 });
	fc.assert(
		fc.property(area, offset, offset, fc.integer({ min: 1, max: 8 }), (asked, x, y, quarters) => {
			const look = { x, y, k: quarters / 4 };
			const shift = shiftToShow(look, asked, BEAMER);
			const shifted = { ...look, x: x + shift.x, y: y + shift.y };
			const left = shifted.x + shifted.k * asked.x;
			expect(left).toBeGreaterThanOrEqual(0);
			expect(left + shifted.k * asked.width).toBeLessThanOrEqual(BEAMER.width);
			const again = shiftToShow(shifted, asked, BEAMER);
			expect(Math.hypot(again.x, again.y)).toBeLessThan(NOTHING);
		})
	);
});

it('the nearest area is the one a point lies in', () => {
	const bench = { id: 'bench', x: 0, y: 0, width: 10, height: 10 };
	const gate = { id: 'gate', x: 100, y: 0, width: 10, height: 10 };
	expect(nearestArea([bench, gate], { x: 104, y: 5 })).toBe(gate);
	expect(nearestArea([bench, gate], { x: 50, y: 0 })).toBe(bench);
	expect(nearestArea([], { x: 0, y: 0 })).toBeNull();
});
