import { describe, expect, it } from 'vitest';
import { FRAME, landmarksOf, sample } from '../testing/body';
import { baselineOf, glide, Sitter } from '../testing/sitter';
import { limits } from './compare';
import { rescaled } from './distance';
import { measuresOf } from './measures';

const calm = () => ({});
const eventsOf = (sitter: Sitter) => [
	...new Set(sitter.readings.flatMap(({ reading }) => reading.event ?? []))
];

describe('standing up', () => {
	it('is told as that, and no posture is', () => {
		const sitter = new Sitter();
		sitter.show(5, calm);
		const standing = (ms: number) => ({
			y: 300 - 240 * glide(ms, 1200),
			size: 240 + 30 * glide(ms, 1200)
		});
		expect(sitter.show(5, standing)).toMatchObject({
			event: 'stood-up',
			features: null,
			words: []
		});
		sitter.show(2, (ms) => standing(1200 - ms));
		expect(sitter.show(3, calm).event).toBeNull();
		expect(eventsOf(sitter)).toEqual(['stood-up']);
		expect(sitter.positions).toEqual([]);
	});

	it('is not sitting up straight', () => {
		const sitter = new Sitter();
		sitter.show(8, (ms) => ({ y: 300 - 50 * glide(ms - 3000, 1000) }));
		expect(eventsOf(sitter)).toEqual([]);
		expect(sitter.positions).toEqual([]);
	});
});

describe('a chair that is moved', () => {
	it.each([1.25, 0.75])('to %f times the size moves the baseline with it', (factor) => {
		const sitter = new Sitter();
		sitter.show(5, calm);
		const size = 240 * factor;
		const y = 300 + 60 * (factor - 1);
		sitter.show(15, (ms) => ({
			size: 240 + (size - 240) * glide(ms, 700),
			y: 300 + (y - 300) * glide(ms, 700)
		}));
		expect(eventsOf(sitter)).toEqual(['distance-changed']);
		expect(sitter.positions).toEqual([]);
		const after = sitter.show(1, () => ({ size, y }));
		expect(after.event).toBeNull();
		expect(Math.abs(after.features!.lean!)).toBeLessThan(0.02);
		// What is relative goes on.
		sitter.show(3, () => ({ size, y, raise: 0.08 }));
		expect(sitter.positions).toEqual(['shoulders-raised']);
	});

	it('is not leaning from the hips, which brings the head nearer than the shoulders', () => {
		const sitter = new Sitter();
		sitter.show(3, calm);
		// Ten centimetres at the shoulders, fourteen at the head, from 70 cm.
		sitter.monitor.step(leaningAt(3000), sitter.baseline);
		let word = false;
		for (let t = 3125; t < 8000; t += 125) {
			const reading = sitter.monitor.step(leaningAt(t), sitter.baseline);
			expect(reading.event).toBeNull();
			word ||= reading.words.includes('leaning-forward');
		}
		expect(word).toBe(true);
	});

	it('changes sizes and places of a baseline, and nothing that is relative', () => {
		const baseline = baselineOf();
		const measures = measuresOf(landmarksOf({ size: 300, y: 320, tilt: 3 }), FRAME.width);
		const moved = rescaled(baseline, measures);
		expect(moved.shoulderWidth).toBeCloseTo(300 / 640, 9);
		expect(moved.posture['shoulderY']!.centre).toBeCloseTo(320 / 640, 9);
		expect(moved.posture['neck']).toEqual(baseline.posture['neck']);
		expect(moved.posture['headTilt']).toEqual(baseline.posture['headTilt']);
		expect(limits(moved)).toEqual(limits(baseline));
	});
});

describe('a moved camera', () => {
	const background = (t: number, backgroundSway: number) => ({
		motion: sample(t, { backgroundSway })
	});

	it('is seen in the background, and asks for a new baseline', () => {
		const sitter = new Sitter();
		const pan = (t: number) => background(t, 33 * glide(t - 5000, 500) + 0.01);
		sitter.show(5, calm, pan);
		const reading = sitter.show(30, (ms) => ({ x: 320 + 80 * glide(ms, 500), tilt: 9 }), pan);
		expect(reading).toMatchObject({ event: 'camera-moved', features: null, words: [] });
		expect(sitter.positions).toEqual([]);
		const renewed = new Sitter(baselineOf({ x: 400, tilt: 9 }), sitter.monitor);
		expect(renewed.show(3, () => ({ x: 400, tilt: 9 })).event).toBeNull();
	});

	it('is not a table that shakes', () => {
		const sitter = new Sitter();
		const shaking = (t: number) => background(t, t % 250 === 0 ? 3 : 0);
		sitter.show(20, calm, shaking);
		expect(eventsOf(sitter)).toEqual([]);
	});

	it('is seen without a background in a jump of the whole picture', () => {
		const sitter = new Sitter();
		sitter.show(5, calm);
		sitter.show(10, (ms) => ({ y: 300 + 90 * glide(ms, 300) }));
		expect(eventsOf(sitter)).toEqual(['camera-moved']);
		expect(sitter.positions).toEqual([]);
		// Put back: everything stands where it stood.
		expect(sitter.show(8, calm).event).toBeNull();
	});

	it('is not a person who sinks, or goes aside', () => {
		const sitter = new Sitter();
		sitter.show(5, calm);
		sitter.show(10, (ms) => ({ y: 300 + 40 * glide(ms, 1500), x: 320 + 90 * glide(ms, 500) }));
		expect(eventsOf(sitter)).toEqual([]);
		expect(sitter.positions).toEqual(['slumped']);
	});
});

/** The head of somebody who leans forward looks larger than the shoulders by more. */
function leaningAt(t: number) {
	const shoulders = landmarksOf({ size: 240 * (70 / 60) });
	const head = landmarksOf({ size: 240 * (70 / 56) });
	const landmarks = shoulders.map((point, index) => (index <= 10 ? head[index]! : point));
	return {
		t,
		width: FRAME.width,
		height: FRAME.height,
		gap: false,
		brightness: 120,
		repeated: false,
		pose: { landmarks },
		motion: null,
		company: null
	};
}
