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
		motion: sample(t, { backgroundSway, backgroundHeadSway: backgroundSway })
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

describe('a camera that frames by itself', () => {
	/** The body and what the background tells when the picture has zoomed about its middle and panned. */
	const framed = (zoom: number, dx: number, dy: number) => {
		// Motion is summed in shoulder widths that grow on the way.
		const hundredths = (px: number) => (100 * px) / (240 * Math.sqrt(zoom));
		const up = (y: number) => -hundredths((y - FRAME.height / 2) * (zoom - 1) + dy);
		const aside = hundredths(dx);
		return {
			body: { size: 240 * zoom, x: 320 + dx, y: 240 + 60 * zoom + dy },
			motion: {
				backgroundScale: 50 * Math.log(zoom) + 0.001,
				backgroundLift: up(300),
				backgroundHeadLift: up(300 - 0.62 * 240),
				backgroundSway: aside,
				backgroundHeadSway: aside
			}
		};
	};
	/** Shows somebody who sits still before a camera that goes from a to b, from second 5 on. */
	const watch = (seconds: number, ms: number, zoom: number, dx: number, dy: number) => {
		const sitter = new Sitter();
		const at = (t: number) => {
			const share = glide(t - 5000, ms);
			return framed(1 + (zoom - 1) * share, dx * share, dy * share);
		};
		const reading = sitter.show(
			seconds,
			(t) => at(t).body,
			(t) => ({ motion: sample(t, at(t).motion) })
		);
		return { sitter, reading, end: at(1000 * seconds) };
	};

	it.each([
		['zooms in', 1500, 1.2, 30, 10],
		['zooms out', 1500, 0.9, -30, -10],
		['zooms a little', 1000, 1.08, 0, 0],
		['pans quickly', 1000, 1, 60, 40],
		['pans slowly', 20_000, 1, 60, 30]
	])('says no word when it %s, and goes on in the new picture', (_, ms, zoom, dx, dy) => {
		const { sitter, reading, end } = watch(5 + ms / 1000 + 8, ms, zoom, dx, dy);
		expect(eventsOf(sitter)).toEqual(['camera-moved']);
		expect(sitter.positions).toEqual([]);
		expect(reading.event).toBeNull();
		expect(Math.abs(reading.features!.lean!)).toBeLessThan(0.02);
		expect(Math.abs(reading.features!.slump!)).toBeLessThan(0.02);
		const motion = () => ({ motion: sample(0, end.motion) });
		sitter.show(
			3,
			() => ({ ...end.body, raise: 0.08 }),
			(t) => ({
				motion: { ...motion().motion, t }
			})
		);
		expect(sitter.positions).toEqual(['shoulders-raised']);
	});

	it('is not known where it stands when the tracker lost the way', () => {
		const sitter = new Sitter();
		const at = (t: number) => framed(1 + 0.15 * glide(t - 5000, 1500), 60, 0);
		const reading = sitter.show(
			20,
			(t) => (t < 5000 ? {} : at(t).body),
			(t) => ({ motion: sample(t, { ...at(t).motion, restart: Math.abs(t - 6250) < 50 }) })
		);
		expect(reading.event).toBe('camera-moved');
		expect(sitter.positions).toEqual([]);
	});

	it('is not a lamp or a screen that moves behind somebody who sits still', () => {
		const sitter = new Sitter();
		const lamp = (t: number) => ({
			motion: sample(t, {
				backgroundSway: 6 * glide(t - 5000, 1000) + 0.001,
				backgroundHeadSway: 6 * glide(t - 5000, 1000)
			})
		});
		const reading = sitter.show(15, calm, lamp);
		expect(reading.event).toBeNull();
		expect(sitter.positions).toEqual([]);
		// The baseline stayed where it was.
		expect(sitter.monitor.baseline).toBe(sitter.baseline);
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
		contrast: 40,
		repeated: false,
		pose: { landmarks },
		motion: null,
		company: null
	};
}
