import { describe, expect, it } from 'vitest';
import { noiseFrom, sample } from '../testing/body';
import { baselineOf, glide, Sitter } from '../testing/sitter';
import type { MotionSample } from '../types';
import { TrackerRaise } from './tracker-raise';

const baseline = baselineOf();

/** Somebody who breathes at 14 per minute; what is added is in 1/100 shoulder width. */
function motionAt(t: number, added: Partial<MotionSample> = {}): MotionSample {
	const breath = 0.5 * Math.sin((2 * Math.PI * 14 * t) / 60_000);
	return sample(t, {
		...added,
		lift: breath + (added.lift ?? 0),
		headLift: 0.3 * breath + (added.headLift ?? 0)
	});
}

/** @param more what the body does besides breathing, from its start; @returns when a raise was felt, ms */
function feltAt(
	seconds: number,
	more: (t: number) => Partial<MotionSample>,
	tracker = new TrackerRaise()
): number[] {
	const moments: number[] = [];
	for (let t = 0; t < 1000 * seconds; t += 100) {
		tracker.step(motionAt(t, more(t)));
		if ((tracker.height ?? 0) >= tracker.limit) moments.push(t);
	}
	return moments;
}

describe('a raise in the motion of the tracker', () => {
	it('is found within half a second, stays as long as it lasts, and goes', () => {
		const up = (t: number) => glide(t - 20_000, 600) - glide(t - 60_000, 600);
		const moments = feltAt(70, (t) => ({ lift: 2 * up(t) }));
		expect(moments[0]).toBeGreaterThan(20_000);
		expect(moments[0]).toBeLessThan(21_100);
		expect(moments.at(-1)).toBeGreaterThan(59_900);
		expect(moments.at(-1)).toBeLessThan(61_100);
		expect(moments.length).toBeGreaterThan(390);
	});

	it.each<[string, (t: number) => Partial<MotionSample>]>([
		['breathing', () => ({})],
		[
			'a shift of the whole body',
			(t) => {
				const shift = 5 * glide(t - 20_000, 600);
				return { lift: shift, headLift: shift };
			}
		],
		['a nod', (t) => ({ headLift: -5 * glide(t - 20_000, 500) + 5 * glide(t - 24_000, 500) })],
		['a stretched neck', (t) => ({ headLift: 4 * glide(t - 20_000, 500) })],
		[
			'shoulders that hang and come back',
			(t) => ({
				lift: -2 * glide(t - 20_000, 600) + 2 * glide(t - 35_000, 600)
			})
		],
		[
			'coming nearer and going back',
			(t) => {
				const near = glide(t - 20_000, 800) - glide(t - 40_000, 800);
				return { lift: -near, headLift: 4 * near, headScale: 8 * near };
			}
		],
		[
			'a lift that begins after the tracker took a new hold',
			(t) => ({
				lift: t < 20_000 ? 0 : 4,
				restart: t === 20_000
			})
		]
	])('is not %s', (_, more) => {
		expect(feltAt(60, more)).toEqual([]);
	});

	it('is only claimed when calm is known, and survives broken samples', () => {
		const tracker = new TrackerRaise();
		expect(tracker.height).toBeNull();
		expect(feltAt(30, (t) => (t % 700 === 0 ? { lift: NaN } : {}), tracker)).toEqual([]);
		expect(tracker.height).toBeGreaterThanOrEqual(0);
	});

	it('gives way to the landmarks after minutes', () => {
		const tracker = new TrackerRaise();
		feltAt(40, (t) => ({ lift: 3 * glide(t - 20_000, 600) }), tracker);
		tracker.doubt(40_000);
		expect(tracker.height).not.toBeNull();
		tracker.doubt(150_000);
		expect(tracker.height).toBeNull();
	});
});

describe('a raise, by tracker and landmarks', () => {
	const jitter = noiseFrom(3);
	/** Landmarks with the jitter of the real model (lab: 0.7-2.7 px). */
	const jittery = (raise = 0) => ({ y: 300 + 0.8 * jitter(), nod: 0.004 * jitter(), raise });

	it('of 2 % of the shoulder width is found within two seconds of its full height', () => {
		const sitter = new Sitter(baseline);
		const up = (t: number) => glide(t - 10_000, 600);
		sitter.show(
			10,
			() => jittery(),
			(t) => ({ motion: motionAt(t) })
		);
		sitter.show(
			5,
			(ms) => jittery(0.02 * glide(ms, 600)),
			(t) => ({
				motion: motionAt(t, { lift: 1.9 * up(t) })
			})
		);
		expect(sitter.firstSaid('shoulders-raised')).toBeLessThan(12_600);
		expect(sitter.timesSaid('shoulders-raised')).toBe(1);
	});

	it('that creeps up in minutes is found by the landmarks', () => {
		const sitter = new Sitter(baseline);
		sitter.show(
			180,
			(ms) => jittery((0.06 * ms) / 180_000),
			(t) => ({ motion: motionAt(t) })
		);
		expect(sitter.positions).toEqual(['shoulders-raised']);
	});

	it('is found after the body has shifted down', () => {
		const sitter = new Sitter(baseline);
		sitter.show(20, () => ({ y: 312 }));
		sitter.show(3, (ms) => ({ y: 312, raise: 0.055 * glide(ms, 600) }));
		expect(sitter.firstSaid('shoulders-raised')).toBeLessThan(22_600);
	});

	it('does not show in minutes of mere jitter', () => {
		const sitter = new Sitter(baseline);
		sitter.show(
			300,
			() => jittery(),
			(t) => ({ motion: motionAt(t) })
		);
		expect(sitter.positions).toEqual([]);
	});
});
