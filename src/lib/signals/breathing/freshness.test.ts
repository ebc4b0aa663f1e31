import { describe, expect, it } from 'vitest';
import { FRESHNESS } from './constants';
import { freshness, newestPart } from './freshness';

/** A breath of so many a minute, 25 s, 10 Hz, whose depth at second t is given. */
function breath(
	bpm: number,
	depth: (t: number) => number,
	bpmAt: (t: number) => number = () => bpm
) {
	let phase = 0;
	return Float64Array.from({ length: 250 }, (_, i) => {
		phase += bpmAt(i / 10) / 600;
		return depth(i / 10) * Math.sin(2 * Math.PI * phase);
	});
}

describe('freshness', () => {
	it.each([6, 12, 20, 28])('is one while somebody goes on at %d a minute', (bpm) => {
		expect(
			freshness(
				breath(bpm, () => 1),
				bpm
			)
		).toBeCloseTo(1, 1);
	});

	it.each([9, 14, 25])('falls when a breath of %d a minute stops', (bpm) => {
		const stop = 25 - newestPart(bpm) / 10;
		expect(
			freshness(
				breath(bpm, (t) => (t < stop ? 1 : 0)),
				bpm
			)
		).toBeLessThan(0.1);
	});

	it('does not fall when the breath goes on faster', () => {
		const faster = breath(
			12,
			() => 1,
			(t) => (t < 17 ? 12 : 20)
		);
		expect(freshness(faster, 12)).toBeGreaterThan(FRESHNESS.minShare);
	});

	it('says nothing of a window too short to have a before', () => {
		expect(freshness(breath(12, () => 1).subarray(0, 100), 12)).toBeNull();
	});
});
