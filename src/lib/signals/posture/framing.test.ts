import { describe, expect, it } from 'vitest';
import { FRAME, landmarksOf, sample } from '../testing/body';
import type { Body } from '../testing/body';
import { baselineOf, glide, Sitter } from '../testing/sitter';
import type { MotionSample, PostureWord } from '../types';
import { limits } from './compare';
import { measuresOf, unitOf } from './measures';
import { ViewWatch } from './view';

/** An ordinary laptop: the shoulders lie in the picture, just above its lower edge. */
const LAPTOP: Partial<Body> = { size: 384, y: 440 };
/** A face still larger: where the shoulders are is a guess below the edge. */
const FACE: Partial<Body> = { size: 420, y: 500 };
const HEAD_ALONE = { head: true, shoulders: false, chest: false };
const calmFace = () => FACE;

const viewsOf = (...bodies: Partial<Body>[]) => {
	const watch = new ViewWatch();
	return bodies.map((body, i) => watch.step(200 * i, landmarksOf(body), FRAME));
};

describe('what the picture holds', () => {
	it.each<[string, Partial<Body>, object]>([
		['all of a portrait', {}, { head: true, shoulders: true, chest: true }],
		['head and shoulders at a laptop', LAPTOP, { head: true, shoulders: true, chest: false }],
		['the head alone, very near', FACE, HEAD_ALONE],
		['no shoulders, of somebody at the side', { x: 110 }, HEAD_ALONE],
		['nothing, of points that are guesses', { visibility: 0.3 }, { head: false }]
	])('%s', (_, body, view) => {
		expect(viewsOf(body)[0]).toMatchObject(view);
	});

	it('does not change for a moment', () => {
		const [first, ...after] = viewsOf(LAPTOP, FACE, LAPTOP, FACE, FACE, FACE, FACE);
		expect(first!.shoulders).toBe(true);
		expect(after.map(({ shoulders }) => shoulders)).toEqual([true, true, true, true, true, false]);
	});
});

describe('a calm minute without shoulders in view', () => {
	const baseline = baselineOf(FACE, HEAD_ALONE);

	it('holds what the head told, and nothing of the shoulders', () => {
		expect(Object.keys(baseline.posture).sort()).toEqual(
			['earDistance', 'faceHeight', 'headPitch', 'headTilt', 'headTurn', 'headX', 'headY'].sort()
		);
	});

	it('has a unit of length from the size of the head', () => {
		const portrait = measuresOf(landmarksOf(), FRAME.width, HEAD_ALONE);
		// The made-up head is a little narrower than that of our portraits.
		expect(unitOf(portrait) * FRAME.width).toBeGreaterThan(180);
		expect(unitOf(portrait) * FRAME.width).toBeLessThan(260);
	});

	it('is not compared with shoulders that came into view', () => {
		const sitter = new Sitter(baseline);
		const reading = sitter.show(3, () => ({ ...LAPTOP, tilt: 4 }));
		expect(reading.features).toMatchObject({ raise: null, slump: null });
		expect(reading.unseen).toMatchObject({ slump: 'no-rest' });
	});
});

describe('posture with the head alone in view', () => {
	const baseline = baselineOf(FACE, HEAD_ALONE);

	it('says which signs cannot be seen, and never their words', () => {
		const sitter = new Sitter(baseline);
		const reading = sitter.show(12, (ms) => ({
			...FACE,
			raise: 0.2 * glide(ms - 3000, 600),
			y: 500 + 100 * glide(ms - 2900, 600)
		}));
		expect(reading.features).toMatchObject({ raise: null, slump: null });
		expect(reading.confidence).toMatchObject({ raise: 0, slump: 0 });
		expect(reading.unseen).toEqual({
			raise: 'shoulders-outside',
			slump: 'shoulders-outside',
			armsCrossed: 'shoulders-outside'
		});
		expect(sitter.positions).toEqual([]);
	});

	it.each<[PostureWord, Partial<Body>]>([
		['leaning-forward', { size: 470 }],
		['leaning-back', { size: 370, y: 480 }],
		['turned', { turn: 40 }],
		['tilted', { tilt: 16 }],
		['head-down', { pitch: 25 }],
		[
			'hand-to-face',
			{
				hands: [
					[0.1, -0.45],
					[-0.5, 0.7]
				]
			}
		]
	])('tells %s', (word, body) => {
		const sitter = new Sitter(baseline);
		sitter.show(3, calmFace);
		sitter.show(4, () => ({ ...FACE, ...body }));
		expect(sitter.positions).toContain(word);
	});

	it.each<[string, Partial<Body>]>([
		['a glance aside', { turn: 20 }],
		['a glance aside and down', { turn: 20, pitch: 12 }],
		['a head a little aslant', { tilt: 8 }]
	])('says nothing of %s', (_, body) => {
		const sitter = new Sitter(baseline);
		sitter.show(3, calmFace);
		sitter.show(6, () => ({ ...FACE, ...body }));
		expect(sitter.positions).toEqual([]);
	});

	it('does not know how near a head is that is turned far and nods', () => {
		const sitter = new Sitter(baseline);
		sitter.show(3, calmFace);
		const reading = sitter.show(3, () => ({ ...FACE, turn: 45, pitch: 30 }));
		expect(reading.features!.lean).toBeNull();
		expect(reading.unseen.lean).toBe('head-turned');
	});

	it('finds raised shoulders in the motion of the chest', () => {
		const sitter = new Sitter(baseline);
		const breath = (t: number) => 0.4 * Math.sin((2 * Math.PI * 14 * t) / 60_000);
		const motion = (t: number): { motion: MotionSample } => ({
			motion: sample(t, { lift: breath(t) + 4 * glide(t - 20_000, 600), headLift: 0.3 * breath(t) })
		});
		expect(sitter.show(20, calmFace, motion).unseen.raise).toBeUndefined();
		const reading = sitter.show(5, calmFace, motion);
		expect(sitter.positions).toEqual(['shoulders-raised']);
		expect(reading.features!.raise).toBeGreaterThan(0.03);
		expect(reading.confidence!.raise).toBeGreaterThan(0.5);
	});
});

describe('posture at a laptop, with the shoulders at the lower edge', () => {
	const baseline = baselineOf(LAPTOP);

	it.each<[PostureWord, Partial<Body>]>([
		['shoulders-raised', { raise: 0.06 }],
		['leaning-forward', { size: 422, y: 450 }],
		['turned', { turn: -25 }],
		['tilted', { tilt: 9, y: 425 }]
	])('tells %s', (word, body) => {
		const sitter = new Sitter(baseline);
		sitter.show(3, () => LAPTOP);
		sitter.show(4, () => ({ ...LAPTOP, ...body }));
		expect(sitter.positions).toEqual([word]);
	});

	it('says that crossed arms cannot be seen', () => {
		const reading = new Sitter(baseline).show(2, () => LAPTOP);
		expect(reading.unseen).toEqual({ armsCrossed: 'chest-outside' });
	});

	it('says no word of shoulders that leave the picture, and goes on with the head', () => {
		const sitter = new Sitter(baseline);
		sitter.show(3, () => LAPTOP);
		// As a guess the shoulders jump about below the edge.
		let guess = 0;
		const reading = sitter.show(6, () => ({ ...LAPTOP, y: 480 + 20 * (guess++ % 3) }));
		expect(reading.features).toMatchObject({ raise: null, slump: null });
		expect(sitter.positions).toEqual([]);
	});
});

describe('a lean that is told by the size of the body', () => {
	it('is not a face that grows by itself, in speech or looking up', () => {
		const baseline = baselineOf();
		const sitter = new Sitter(baseline);
		sitter.show(3, () => ({}));
		for (let t = 3000; t < 8000; t += 125) {
			const landmarks = landmarksOf().map((point, index) =>
				index === 9 || index === 10 ? { ...point, y: point.y + 4 } : point
			);
			const { width, height } = FRAME;
			const frame = {
				t,
				width,
				height,
				gap: false,
				brightness: 120,
				contrast: 40,
				repeated: false,
				motion: null,
				company: null
			};
			const reading = sitter.monitor.step({ ...frame, pose: { landmarks } }, baseline);
			expect(Math.abs(reading.features!.lean!)).toBeLessThan(limits(baseline).lean);
			expect(reading.words).toEqual([]);
		}
	});
});
