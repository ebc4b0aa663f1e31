import { describe, expect, it } from 'vitest';
import { landmarksOf, observe } from '../testing/body';
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
		reason = quality.step(observe(t, changes));
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
		['nothing, for a face that fills the picture', pose({ size: 500 }), null],
		['nothing, for shoulders outside the picture', pose({ x: 60 }), null],
		['too far', pose({ size: 60 }), 'too-far'],
		['nothing, for a chest below the edge', pose({ y: 450 }), null],
		['nobody rather than darkness', { pose: { landmarks: null }, brightness: 5 }, 'no-person']
	])('reports %s', (_, changes, expected) => {
		expect(after(new PersonQuality(), 0, 3, changes)).toBe(expected);
	});

	it('reports a picture that comes too seldom', () => {
		expect(after(new PersonQuality(), 0, 5, {}, 300)).toBe('slow-frames');
		expect(after(new PersonQuality(), 0, 5, {}, 125)).toBeNull();
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
