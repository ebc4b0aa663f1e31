import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRAME, landmarksOf, noiseFrom, observe, sample } from '../testing/body';
import type { Body } from '../testing/body';
import type { Baseline, PostureFeature, PostureReading } from '../types';
import { BaselineBuilder } from './baseline';
import { compare, limits, movementLimits } from './compare';
import { BASELINE } from './constants';
import { measuresOf } from './measures';
import { OneEuro } from './one-euro';
import { PostureMonitor } from './posture-monitor';

function baselineOf(body: Partial<Body> = {}): Baseline {
	const builder = new BaselineBuilder(BASELINE.duration);
	for (let t = 0; t <= 61_000; t += 200) {
		builder.add({
			t,
			measures: measuresOf(landmarksOf(body), FRAME.width),
			movement: 0.02,
			rate: 14,
			colour: [0.3, 0.4]
		});
	}
	return builder.build()!;
}

const baseline = baselineOf();
const featuresOf = (body: Partial<Body>) =>
	compare(measuresOf(landmarksOf(body), FRAME.width), baseline)!;

describe('differences from the baseline', () => {
	it('are none for the calm self', () => {
		for (const value of Object.values(featuresOf({}))) expect(value).toBeCloseTo(0, 9);
	});

	it.each<[string, Partial<Body>, PostureFeature, number]>([
		['shoulders pulled up', { raise: 0.06 }, 'raise', 0.06],
		['coming nearer', { size: 264 }, 'lean', 0.1],
		['sitting back', { size: 216 }, 'lean', -0.1],
		['sinking', { y: 324 }, 'slump', 0.1],
		['turning to the left', { turn: 20 }, 'turn', 20],
		['turning to the right', { turn: -20 }, 'turn', -20],
		['tilting', { tilt: 10 }, 'tilt', 10]
	])('measure %s', (_, body, feature, amount) => {
		expect(featuresOf(body)[feature]).toBeCloseTo(amount, feature === 'turn' ? -1 : 2);
	});

	it.each<[string, Partial<Body>, PostureFeature]>([
		['dropping the head is no raise', { nod: 0.1 }, 'raise'],
		['sitting up is no raise', { y: 280 }, 'raise'],
		['coming nearer is no raise', { size: 280, y: 315 }, 'raise'],
		['turning is no leaning', { turn: 30 }, 'lean'],
		['dropping the head is no slump', { nod: 0.1 }, 'slump'],
		['coming nearer is no slump', { size: 280, y: 315 }, 'slump'],
		['moving sideways is no turn', { x: 260 }, 'turn'],
		['turning is no tilt', { turn: 20 }, 'tilt']
	])('%s', (_, body, feature) => {
		expect(Math.abs(featuresOf(body)[feature])).toBeLessThan(limits(baseline)[feature]);
	});

	it('do not depend on the resolution', () => {
		const body = fc.record({
			raise: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
			turn: fc.double({ min: -40, max: 40, noNaN: true }),
			tilt: fc.double({ min: -20, max: 20, noNaN: true }),
			size: fc.double({ min: 150, max: 350, noNaN: true })
		});
		fc.assert(
			fc.property(body, fc.double({ min: 0.3, max: 4, noNaN: true }), (changes, scale) => {
				const landmarks = landmarksOf(changes);
				const scaled = landmarks.map(({ x, y, z, visibility }) => ({
					x: x * scale,
					y: y * scale,
					z: z * scale,
					visibility
				}));
				const plain = compare(measuresOf(landmarks, FRAME.width), baseline)!;
				const large = compare(measuresOf(scaled, FRAME.width * scale), baseline)!;
				for (const [name, value] of Object.entries(plain)) {
					expect(large[name as PostureFeature]).toBeCloseTo(value, 9);
				}
			})
		);
	});

	it('are unknown when the baseline lacks a measure', () => {
		const measures = measuresOf(landmarksOf(), FRAME.width);
		expect(compare(measures, { ...baseline, posture: {} })).toBeNull();
	});
});

describe('the baseline', () => {
	it('takes a minute of good time, however long that takes', () => {
		const builder = new BaselineBuilder(BASELINE.duration);
		const moment = (t: number) => ({
			t,
			measures: measuresOf(landmarksOf(), FRAME.width),
			movement: null,
			rate: null,
			colour: null
		});
		for (let t = 0; t <= 30_000; t += 100) builder.add(moment(t));
		expect(builder.progress).toBeCloseTo(0.5, 2);
		expect(builder.build()).toBeNull();
		// Not seen for a while.
		for (let t = 90_000; t <= 120_000; t += 100) builder.add(moment(t));
		expect(builder.progress).toBe(1);
		expect(builder.build()).toMatchObject({ breathing: null, torsoColour: null });
	});

	it('knows size, breath and colour', () => {
		expect(baseline.shoulderWidth).toBeCloseTo(240 / 640, 9);
		expect(baseline.breathing).toEqual({ centre: 14, spread: 0 });
		expect(baseline.torsoColour![0]).toBeCloseTo(0.3, 9);
	});

	it('asks for more before it calls a restless person raised', () => {
		const restless = new BaselineBuilder(BASELINE.duration);
		const noise = noiseFrom(5);
		for (let t = 0; t <= 61_000; t += 200) {
			const measures = measuresOf(landmarksOf({ y: 300 + 5 * noise() }), FRAME.width);
			restless.add({ t, measures, movement: 0.1, rate: null, colour: null });
		}
		expect(restless.currentLimits()!.raise).toBeGreaterThan(2 * limits(baseline).raise);
		expect(movementLimits(restless.build()!).fidgeting).toBeGreaterThan(
			movementLimits(baseline).fidgeting
		);
	});
});

describe('the words', () => {
	/** Shows a body for some seconds. */
	function show(
		monitor: PostureMonitor,
		from: number,
		seconds: number,
		bodyAt: (t: number) => Partial<Body>
	): PostureReading {
		let reading: PostureReading | null = null;
		for (let t = from; t < from + 1000 * seconds; t += 66) {
			const pose = { landmarks: landmarksOf(bodyAt(t)) };
			reading = monitor.step(observe(t, { pose }), baseline);
		}
		return reading!;
	}
	const calm = () => ({});

	it('come after a moment and go after a moment', () => {
		const monitor = new PostureMonitor();
		expect(show(monitor, 0, 3, calm).words).toEqual([]);
		expect(show(monitor, 3000, 0.6, () => ({ raise: 0.08 })).words).toEqual([]);
		expect(show(monitor, 3600, 2, () => ({ raise: 0.08 })).words).toEqual(['shoulders-raised']);
		expect(show(monitor, 5600, 3, calm).words).toEqual([]);
	});

	it('stay quiet about a gesture', () => {
		const monitor = new PostureMonitor();
		show(monitor, 0, 3, calm);
		show(monitor, 3000, 0.5, () => ({ raise: 0.08 }));
		expect(show(monitor, 3500, 1, calm).words).toEqual([]);
	});

	it('tell fidgeting, and not from the jitter of the landmarks', () => {
		const noise = noiseFrom(9);
		const jitter = () => ({ x: 320 + noise(), y: 300 + noise() });
		expect(show(new PostureMonitor(), 0, 12, jitter).words).not.toContain('fidgeting');
		const restless = (t: number) => ({ x: 320 + 15 * Math.sin(t / 300) });
		expect(show(new PostureMonitor(), 0, 12, restless).words).toContain('fidgeting');
	});

	it('tell stillness only after it has lasted', () => {
		const monitor = new PostureMonitor();
		expect(show(monitor, 0, 5, calm).words).toEqual([]);
		expect(show(monitor, 5000, 8, calm).words).toEqual(['very-still']);
	});

	it('wait for a baseline', () => {
		const reading = new PostureMonitor().step(observe(0), null);
		expect(reading).toMatchObject({ features: null, words: [], unsure: 'no-baseline' });
	});

	it('take small movements from the tracker', () => {
		const monitor = new PostureMonitor();
		let movement: number | null = null;
		for (let t = 0; t < 5000; t += 100) {
			const motion = sample(t, { sway: 5 * Math.sin(t / 500) });
			movement = monitor.step(observe(t, { motion }), baseline).movement;
		}
		expect(movement).toBeGreaterThan(0.03);
		expect(movement).toBeLessThan(0.1);
	});
});

describe('the One-Euro filter', () => {
	it('calms jitter at rest, and keeps up with a movement', () => {
		const noise = noiseFrom(2);
		const filter = new OneEuro();
		const rest = Array.from({ length: 200 }, () => filter.step(0.5 + 0.002 * noise(), 1 / 15));
		const spread = Math.max(...rest.slice(50)) - Math.min(...rest.slice(50));
		expect(spread).toBeLessThan(0.006);
		let value = 0;
		for (let i = 0; i < 15; i++) value = filter.step(0.7, 1 / 15);
		expect(value).toBeCloseTo(0.7, 2);
	});
});
