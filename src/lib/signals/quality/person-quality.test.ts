import { describe, expect, it } from 'vitest';
import { landmarksOf, observe, sample } from '../testing/body';
import type { Observation } from '../types';
import { PersonQuality } from './person-quality';

/** Shows the same picture for some seconds. */
function after(
	quality: PersonQuality,
	from: number,
	seconds: number,
	changes: Partial<Observation>,
	interval = 100
) {
	let reason = null;
	for (let t = from; t < from + 1000 * seconds; t += interval) {
		// The tracker follows whoever can be followed.
		reason = quality.step(observe(t, { motion: sample(t), ...changes }));
	}
	return reason;
}

const pose = (body: Parameters<typeof landmarksOf>[0]) => ({
	pose: { landmarks: landmarksOf(body) }
});

describe('the quality of the view', () => {
	it.each([
		['nothing, for a person seen well', {}, null],
		['nobody', { pose: { landmarks: null } }, 'no-person'],
		['nobody, when the pose is a guess', pose({ visibility: 0.2 }), 'no-person'],
		['nobody, when the pose is broken', { pose: { landmarks: [] } }, 'no-person'],
		['darkness', { brightness: 20 }, 'too-dark'],
		['nothing, for a face that fills a laptop picture', pose({ size: 500 }), null],
		['nothing, for shoulders that reach out of it', pose({ x: 60 }), null],
		['nothing, for shoulders at its bottom edge', pose({ y: 450 }), null],
		['a hidden chest, when nothing of it can be followed', { motion: null }, 'chest-hidden'],
		['too close, when that face hides it', { ...pose({ size: 500 }), motion: null }, 'too-close'],
		['too far', pose({ size: 60 }), 'too-far'],
		['nobody rather than darkness', { pose: { landmarks: null }, brightness: 5 }, 'no-person']
	])('reports %s', (_, changes, expected) => {
		expect(after(new PersonQuality(), 0, 3, changes)).toBe(expected);
	});

	it('reports a picture that comes too seldom', () => {
		expect(after(new PersonQuality(), 0, 5, {}, 300)).toBe('slow-frames');
		expect(after(new PersonQuality(), 0, 5, {}, 125)).toBeNull();
	});

	it('tells a frozen camera from one that is slower than its stream', () => {
		const quality = new PersonQuality();
		const at = (t: number, repeated: boolean) =>
			quality.step(observe(t, { repeated, motion: sample(t) }));
		// Ten pictures a second in a stream of thirty, and a computer that hangs for a second.
		for (let i = 0; i < 90; i++) expect(at(33 * i, i % 3 !== 0)).toBeNull();
		for (let t = 3000; t < 4000; t += 33) expect(at(t, true)).toBeNull();
		for (let t = 4000; t < 6000; t += 33) at(t, t > 4000);
		expect(at(6000, true)).toBe('camera-frozen');
		expect(at(6033, false)).toBeNull();
	});

	it('waits for the first pose before it says anything', () => {
		expect(after(new PersonQuality(), 0, 3, { pose: null })).toBe('settling');
	});

	it('forgives a short miss, and notices a long one', () => {
		const quality = new PersonQuality();
		after(quality, 0, 2, {});
		expect(after(quality, 2000, 0.6, { pose: { landmarks: null } })).toBeNull();
		after(quality, 2600, 1, {});
		expect(after(quality, 3600, 1, { pose: { landmarks: null } })).toBe('no-person');
	});

	it('does not flicker around a limit', () => {
		const quality = new PersonQuality();
		expect(after(quality, 0, 3, { brightness: 34 })).toBe('too-dark');
		expect(after(quality, 3000, 3, { brightness: 38 })).toBe('too-dark');
		expect(after(quality, 6000, 3, { brightness: 45 })).toBeNull();
		expect(after(quality, 9000, 3, { brightness: 38 })).toBeNull();
	});
});
