import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FeltWay } from '$lib/course';
import { ASKING, SCENE } from '$lib/course/testing';
import { ScenePlay } from './scene-play.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const begin = (way: FeltWay = 'tap', speed = 1) => new ScenePlay(SCENE, way, speed);

/** Time goes by while the page is looked at. @param ms of real time */
function watch(play: ScenePlay, ms: number) {
	for (let left = ms; left > 0; left -= 1000) {
		vi.advanceTimersByTime(Math.min(1000, left));
		play.step();
	}
}

describe('a scene that stands still', () => {
	it('goes on where it was, and its marks have the time of the scene, to the millisecond', () => {
		const play = begin();
		watch(play, 19_000);
		play.mark(6);
		play.pause('wish');
		watch(play, 300_000);
		expect([play.now, play.share, play.beat?.id, play.paused]).toEqual([
			19_000,
			19 / 60,
			'one',
			'wish'
		]);
		play.goOn();
		watch(play, 1234);
		play.mark(9);
		expect(play.marks.map(({ t }) => t)).toEqual([19_000, 20_234]);
		expect(play.beat?.id).toBe('two');
		expect(play.pauses).toEqual([{ at: 19_000, lengthMs: 300_000 }]);
	});

	it('takes no marks, and lets go what is held', () => {
		const play = begin('hold');
		watch(play, 2000);
		play.mark(5);
		watch(play, 3000);
		play.pause('wish');
		play.mark(7);
		watch(play, 4000);
		play.goOn();
		expect(play.marks.map(({ t, strength }) => [t, strength])).toEqual([
			[2000, 5],
			[5000, 0]
		]);
	});

	it('ends after the time of the scene, however often it stood still, at any speed', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 90_000 })), {
					maxLength: 9
				}),
				fc.constantFrom(1, 3),
				(parts, speed) => {
					const play = begin('tap', speed);
					let shown = 0;
					for (const [goes, stands] of parts) {
						watch(play, goes);
						shown += goes * speed;
						play.mark(3);
						play.pause('wish');
						watch(play, stands);
						play.goOn();
					}
					const ends = Math.min(60_000, shown);
					expect(play.now).toBe(ends);
					watch(play, (60_000 - ends) / speed);
					expect(play.over).toBe(true);
					const stood = play.pauses.reduce((sum, { lengthMs }) => sum + lengthMs, 0);
					const wished =
						shown < 60_000 ? parts.reduce((sum, [, ms]) => sum + ms * speed, 0) : stood;
					expect(stood).toBe(wished);
				}
			),
			{ numRuns: 60 }
		);
	});

	it('stands still by itself while the device sleeps, from the moment it was last seen', () => {
		const play = begin();
		watch(play, 7000);
		vi.advanceTimersByTime(3_600_000);
		play.step();
		expect([play.paused, play.now, play.over]).toEqual(['hidden', 7000, false]);
		play.goOn();
		watch(play, 500);
		expect(play.now).toBe(7500);
	});
});

describe('a scene that asks', () => {
	const ask = (way: FeltWay = 'tap', speed = 1) => new ScenePlay(ASKING, way, speed);

	it('stands still where it asks, takes no marks meanwhile, and goes on the way she chose', () => {
		const play = ask();
		watch(play, 40_000);
		expect([play.paused, play.now, play.over, play.beat?.id]).toEqual([
			'choice',
			35_000,
			false,
			'two'
		]);
		play.mark(6);
		play.goOn();
		expect([play.paused, play.marks.length]).toEqual(['choice', 0]);
		play.choose('knock');
		// The second half of a double click on the choice.
		watch(play, 100);
		play.mark(6);
		watch(play, 900);
		play.mark(8);
		expect([play.paused, play.beat?.id, play.marks[0]?.t]).toEqual([null, 'four', 36_000]);
		watch(play, 29_000);
		expect([play.over, play.now, play.taken]).toEqual([true, 65_000, 'knock']);
		// The time she took to choose is a pause as any other: 40 s of watching, 35 of them told.
		expect(play.pauses).toEqual([{ at: 35_000, lengthMs: 5000 }]);
	});

	it('lets go what is held when it asks', () => {
		const play = ask('hold');
		watch(play, 34_000);
		play.mark(5);
		watch(play, 3000);
		expect(play.marks.map(({ t, strength }) => [t, strength])).toEqual([
			[34_000, 5],
			[35_000, 0]
		]);
	});

	it('never says that more is over than there is, and goes no way back', () => {
		const play = ask('tap', 3);
		let before = 0;
		const further = () => {
			expect(play.share).toBeGreaterThanOrEqual(before);
			expect(play.share).toBeLessThanOrEqual(1);
			before = play.share;
		};
		for (let i = 0; i < 12; i++) {
			watch(play, 1000);
			further();
		}
		play.choose('wait');
		for (let i = 0; i < 9; i++) {
			watch(play, 1000);
			further();
		}
		expect(play.over).toBe(true);
	});

	it('goes another way from where it asked, on the clock of the scene', () => {
		const play = new ScenePlay(ASKING, 'tap', 1, 'wait');
		expect([play.now, play.beat?.id, play.paused]).toEqual([35_000, 'three', null]);
		watch(play, 2000);
		play.mark(3);
		watch(play, 23_000);
		expect([play.over, play.now, play.marks[0]?.t]).toEqual([true, 60_000, 37_000]);
	});
});

it('shows for a moment that a mark was taken, each time anew', () => {
	const play = begin();
	watch(play, 1000);
	play.mark(6);
	const first = play.fresh;
	expect(first?.strength).toBe(6);
	watch(play, 1000);
	play.mark(6);
	expect(play.fresh).not.toBe(first);
	watch(play, 2000);
	expect(play.fresh).toBeNull();
});
