import { beforeEach, expect, it } from 'vitest';
import { MadeUpHistory } from './made-up-desk.fixture';
import { Walk } from './walk.svelte';

let trail: MadeUpHistory<number>;
let walk: Walk<number>;

beforeEach(() => {
	trail = new MadeUpHistory();
	walk = new Walk(trail, 0);
	walk.startedAt = 100;
});

it('begins at its first step', () => {
	expect(walk.at).toBe(0);
});

it('goes a step on with a moment of the history for each', () => {
	walk.go(1);
	walk.go(2);
	expect([walk.at, trail.moments.length]).toEqual([2, 3]);
});

it('follows the buttons of the browser, back and forward', () => {
	walk.go(1);
	walk.go(2);
	trail.index = 1;
	expect(walk.at).toBe(1);
	trail.index = 2;
	expect(walk.at).toBe(2);
});

it('goes back the way it came', () => {
	walk.go(1);
	walk.go(2);
	walk.backTo(1);
	expect([walk.at, trail.index, trail.moments.length]).toEqual([1, 1, 3]);
	walk.backTo(0);
	expect([walk.at, trail.index]).toEqual([0, 0]);
});

it('leads back also where this visit began halfway, without leaving the page', () => {
	walk.resume(5);
	walk.backTo(4);
	expect([walk.at, trail.index]).toEqual([4, 1]);
	walk.backTo(3);
	expect([walk.at, trail.index]).toEqual([3, 1]);
});

it('does not count what is left of another walk', () => {
	walk.go(1);
	walk.startedAt = 200;
	expect(walk.at).toBe(0);
	walk.go(1);
	expect(trail.here).toEqual({ startedAt: 200, at: 1, from: 0 });
});
