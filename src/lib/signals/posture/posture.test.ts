import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALM, FRAME, landmarksOf, mirrored, noiseFrom, observe, sample } from '../testing/body';
import type { Body } from '../testing/body';
import { baselineOf, glide, Sitter } from '../testing/sitter';
import { POSTURE_FEATURES } from '../types';
import type { Landmarks, PostureFeature, PostureWord } from '../types';
import { BaselineBuilder } from './baseline';
import { compare, limits, movementLimits } from './compare';
import { BASELINE } from './constants';
import { LandmarkRaise } from './landmark-raise';
import { measuresOf } from './measures';
import { OneEuro } from './one-euro';
import { PostureMonitor } from './posture-monitor';

const baseline = baselineOf();

function featuresAt(landmarks: Landmarks, width: number = FRAME.width) {
	const measures = measuresOf(landmarks, width);
	const raise = new LandmarkRaise().step(0, measures, baseline, limits(baseline).raise);
	const features = compare(measures, baseline, raise)!;
	for (const value of Object.values(features)) expect(value).not.toBeNull();
	return features as Record<PostureFeature, number>;
}
const featuresOf = (body: Partial<Body>) => featuresAt(landmarksOf(body));

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
		['tilting', { tilt: 10 }, 'tilt', 10],
		['looking down', { pitch: 20 }, 'headDrop', 20]
	])('measure %s', (_, body, feature, amount) => {
		expect(featuresOf(body)[feature]).toBeCloseTo(
			amount,
			feature === 'turn' || feature === 'headDrop' ? -1 : 2
		);
	});

	it.each<[string, Partial<Body>, PostureFeature]>([
		['dropping the head is no raise', { nod: 0.1 }, 'raise'],
		['sitting up is no raise', { y: 280 }, 'raise'],
		['coming nearer is no raise', { size: 280, y: 315 }, 'raise'],
		['turning is no leaning', { turn: 30 }, 'lean'],
		['dropping the head is no slump', { nod: 0.1 }, 'slump'],
		['coming nearer is no slump', { size: 280, y: 315 }, 'slump'],
		['moving sideways is no turn', { x: 260 }, 'turn'],
		['turning is no tilt', { turn: 20 }, 'tilt'],
		['looking down is no raise', { pitch: 25 }, 'raise'],
		['looking down is no slump', { pitch: 25 }, 'slump'],
		['tilting is no looking down', { tilt: 15 }, 'headDrop'],
		['turning is no looking down', { turn: 30 }, 'headDrop'],
		['a raise is no looking down', { raise: 0.1 }, 'headDrop']
	])('%s', (_, body, feature) => {
		expect(Math.abs(featuresOf(body)[feature])).toBeLessThan(limits(baseline)[feature]);
	});

	const anyBody = fc.record({
		raise: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
		turn: fc.double({ min: -40, max: 40, noNaN: true }),
		tilt: fc.double({ min: -20, max: 20, noNaN: true }),
		pitch: fc.double({ min: -30, max: 30, noNaN: true }),
		size: fc.double({ min: 150, max: 350, noNaN: true })
	});

	it('do not depend on the resolution', () => {
		fc.assert(
			fc.property(anyBody, fc.double({ min: 0.3, max: 4, noNaN: true }), (changes, scale) => {
				const landmarks = landmarksOf(changes);
				const scaled = landmarks.map(({ x, y, z, visibility }) => ({
					x: x * scale,
					y: y * scale,
					z: z * scale,
					visibility
				}));
				const plain = featuresAt(landmarks);
				const large = featuresAt(scaled, FRAME.width * scale);
				for (const name of POSTURE_FEATURES) expect(large[name]).toBeCloseTo(plain[name], 9);
			})
		);
	});

	it('change sides in a mirror: turn and tilt, and nothing else', () => {
		fc.assert(
			fc.property(anyBody, (changes) => {
				const plain = featuresAt(landmarksOf(changes));
				const mirror = featuresAt(mirrored(landmarksOf(changes)));
				for (const name of POSTURE_FEATURES) {
					const sign = name === 'turn' || name === 'tilt' ? -1 : 1;
					expect(mirror[name]).toBeCloseTo(sign * plain[name], 9);
				}
			})
		);
	});

	it.each<[PostureFeature, (amount: number) => Partial<Body>]>([
		['raise', (amount) => ({ raise: 0.1 * amount })],
		['lean', (amount) => ({ size: 240 * (1 + 0.3 * amount) })],
		['slump', (amount) => ({ y: 300 + 60 * amount })],
		['turn', (amount) => ({ turn: 40 * amount })],
		['tilt', (amount) => ({ tilt: 30 * amount })],
		['headDrop', (amount) => ({ pitch: 40 * amount })]
	])('grow with the movement: %s', (feature, bodyAt) => {
		const amount = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(amount, amount, (a, b) => {
				const [less, more] = [Math.min(a, b), Math.max(a, b)];
				const grown = featuresOf(bodyAt(more))[feature] - featuresOf(bodyAt(less))[feature];
				expect(grown).toBeGreaterThanOrEqual(-1e-9);
			})
		);
	});

	it('are unknown, one by one, when an older baseline lacks their measure', () => {
		const measures = measuresOf(landmarksOf({ tilt: 10 }), FRAME.width);
		const { headPitch, ...older } = baseline.posture;
		expect(headPitch).toBeDefined();
		const features = compare(measures, { ...baseline, posture: older }, 0)!;
		expect(features.headDrop).toBeNull();
		expect(features.tilt).toBeCloseTo(10, 6);
		expect(compare(measures, { ...baseline, posture: {} }, NaN)).toBeNull();
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
			depth: null,
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
			restless.add({ t, measures, movement: 0.1, rate: null, depth: null, colour: null });
		}
		expect(restless.currentLimits()!.raise).toBeGreaterThan(2 * limits(baseline).raise);
		expect(movementLimits(restless.build()!).fidgeting).toBeGreaterThan(
			movementLimits(baseline).fidgeting
		);
	});
});

describe('the words', () => {
	const calm = () => ({});

	it('come after a moment and go after a moment', () => {
		const sitter = new Sitter(baseline);
		expect(sitter.show(3, calm).words).toEqual([]);
		expect(sitter.show(0.6, () => ({ raise: 0.08 })).words).toEqual([]);
		expect(sitter.show(2, () => ({ raise: 0.08 })).words).toEqual(['shoulders-raised']);
		expect(sitter.show(3, calm).words).toEqual([]);
	});

	it('stay quiet about a gesture', () => {
		const sitter = new Sitter(baseline);
		sitter.show(3, calm);
		sitter.show(0.5, () => ({ raise: 0.08, tilt: 20 }));
		sitter.show(1, calm);
		expect(sitter.positions).toEqual([]);
	});

	it.each<[PostureWord, Partial<Body>]>([
		['shoulders-raised', { raise: 0.06 }],
		['leaning-forward', { size: 264 }],
		['leaning-back', { size: 216 }],
		['slumped', { y: 324 }],
		['turned', { turn: -25 }],
		['tilted', { tilt: 10 }],
		['head-down', { pitch: 25 }],
		[
			'hand-to-face',
			{
				hands: [
					[0.1, -0.45],
					[-0.5, 0.7]
				]
			}
		],
		[
			'arms-crossed',
			{
				hands: [
					[-0.3, 0.45],
					[0.3, 0.5]
				]
			}
		]
	])('come within two seconds: %s', (word, body) => {
		const sitter = new Sitter(baseline);
		sitter.show(3, calm);
		sitter.show(4, (ms) => blend(body, glide(ms, 400)));
		expect(sitter.positions).toEqual([word]);
		expect(sitter.firstSaid(word)! - 3400).toBeLessThan(2000);
		expect(sitter.show(3, calm).words).not.toContain(word);
	});

	it('do not flicker at their limit', () => {
		const noise = noiseFrom(4);
		const sitter = new Sitter(baseline);
		const limit = limits(baseline).lean;
		sitter.show(60, () => ({ size: 240 * (1 + limit * (1 + 0.15 * noise())) }));
		expect(sitter.timesSaid('leaning-forward')).toBeLessThanOrEqual(1);
	});

	it('do not begin when the points are barely seen', () => {
		const sitter = new Sitter(baseline);
		const reading = sitter.show(5, () => ({ tilt: 15, visibility: 0.3 }));
		expect(reading.features!.tilt).toBeNull();
		expect(reading.confidence!.tilt).toBe(0);
		expect(sitter.positions).toEqual([]);
	});

	it('tell fidgeting, and not from the jitter of the landmarks', () => {
		const noise = noiseFrom(9);
		const jitter = () => ({ x: 320 + noise(), y: 300 + noise() });
		expect(new Sitter(baseline).show(12, jitter).words).not.toContain('fidgeting');
		const restless = (ms: number) => ({ x: 320 + 15 * Math.sin(ms / 300) });
		expect(new Sitter(baseline).show(12, restless).words).toContain('fidgeting');
	});

	it('tell stillness only after it has lasted', () => {
		const sitter = new Sitter(baseline);
		expect(sitter.show(5, calm).words).toEqual([]);
		expect(sitter.show(8, calm).words).toEqual(['very-still']);
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

/** A body on its way from calm to another posture; hands are there or not. */
function blend(body: Partial<Body>, share: number): Partial<Body> {
	const entries = Object.entries(body).map(([name, value]) => {
		const calm = CALM[name as keyof Body];
		if (typeof value !== 'number' || typeof calm !== 'number') return [name, value];
		return [name, calm + share * (value - calm)];
	});
	return Object.fromEntries(entries) as Partial<Body>;
}
