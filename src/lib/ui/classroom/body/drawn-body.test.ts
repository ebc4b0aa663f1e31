import { describe, expect, it } from 'vitest';
import { BODY_CHANGES, type BodyChange, type PlayedChange } from '$lib/classroom';
import { PlayedPerson } from '$lib/sensing/simulated/played-person';
import { DRAWN_PARTS, bodyShapes } from './body-shapes';
import { drawnBody, LARGER_THAN_LIFE, type DrawnBody } from './drawn-body';
import { lookOf } from './looks';

/** What is drawn in 20 s of a change that is there from the beginning; ten a second. */
function drawn(changes: readonly PlayedChange[], seed = 1): DrawnBody[] {
	const person = new PlayedPerson(seed);
	return Array.from({ length: 200 }, (_, i) => {
		const t = 1000 + 100 * i;
		return drawnBody(person.at(changes, t), t, seed);
	});
}
const doing = (change: BodyChange, strength = 1) =>
	drawn([{ change, from: 0, until: null, strength, over: 0 }]);

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
const all = (list: readonly DrawnBody[], of: (body: DrawnBody) => number) => list.map(of);
const calm = drawn([]);
const rise = (list: readonly DrawnBody[]) => spread(all(list, ({ chest }) => chest));
const way = (list: readonly DrawnBody[]) => spread(all(list, ({ x }) => x));

describe('what is drawn of a body', () => {
	it('breathes so that it is seen, with shoulders, chest and head, and sits quietly otherwise', () => {
		// 1.5 % of the height of the screen, which shows 676 units: more than a hand's breadth is wide from five metres.
		expect(rise(calm)).toBeGreaterThan(0.012 * 676);
		expect(spread(all(calm, ({ wide }) => wide))).toBeGreaterThan(5);
		for (const { size, turn, hand, mouth, laugh } of calm)
			expect({ size, turn, hand, mouth, laugh }).toEqual({
				size: 1,
				turn: 0,
				hand: 0,
				mouth: 0,
				laugh: 0
			});
	});

	it('holds, deepens and flattens its breath', () => {
		expect(rise(doing('breath-held'))).toBeLessThan(0.01 * rise(calm));
		expect(rise(doing('breath-shallower'))).toBeLessThan(0.6 * rise(calm));
		const sigh = drawn([{ change: 'sigh', from: 5000, until: 9000, strength: 0, over: 0 }]);
		expect(rise(sigh)).toBeGreaterThan(2 * rise(calm));
	});

	it('lifts its shoulders beyond any breath, and the head hardly', () => {
		const lifted = doing('shoulders-up');
		expect(Math.min(...all(lifted, ({ shoulders }) => shoulders))).toBeGreaterThan(
			1.5 * rise(calm)
		);
		expect(Math.min(...all(lifted, ({ head }) => head.y))).toBeGreaterThan(-15);
	});

	it('is larger nearby, freezes, fidgets, turns and has a hand at its face', () => {
		for (const { size, head } of doing('leaning-in')) expect(size * head.size).toBeGreaterThan(1.2);
		expect(way(doing('freezing'))).toBeLessThan(0.1 * way(calm));
		expect(way(doing('restless'))).toBeGreaterThan(3 * way(calm));
		for (const { turn } of doing('turning-away')) expect(turn).toBeGreaterThan(0.5);
		for (const { hand } of doing('hand-to-face')) expect(hand).toBe(1);
	});

	it('opens and closes its mouth to talk, and laughs', () => {
		const mouths = all(doing('talking'), ({ mouth }) => mouth);
		expect(Math.max(...mouths)).toBeGreaterThan(0.7);
		expect(Math.min(...mouths)).toBeLessThan(0.1);
		for (const { laugh } of doing('laughing')) expect(laugh).toBeGreaterThan(0.2);
		expect(way(doing('laughing'))).toBeGreaterThan(way(calm));
	});

	it('does less of it with less strength', () => {
		const [little] = doing('shoulders-up', 0.4);
		const [much] = doing('shoulders-up');
		expect(little!.shoulders - little!.chest).toBeCloseTo(0.4 * (much!.shoulders - much!.chest));
		expect(LARGER_THAN_LIFE.breath).toBeGreaterThan(1);
	});
});

describe('its shapes', () => {
	it('are numbers, whatever it does', () => {
		const everything = BODY_CHANGES.map((change): PlayedChange => ({
			change,
			from: 0,
			until: null,
			strength: 1,
			over: 3000
		}));
		for (const body of drawn(everything, 3)) {
			const shapes = bodyShapes(body);
			for (const part of DRAWN_PARTS)
				expect(Object.values(shapes[part]).join(' ')).not.toMatch(/NaN|Infinity|undefined|e-/);
		}
	});

	it('belong to a person who always looks the same, and not like the next', () => {
		expect(lookOf(4)).toBe(lookOf(4));
		expect(new Set([0, 1, 2].map((seed) => lookOf(seed).name)).size).toBe(3);
	});
});
