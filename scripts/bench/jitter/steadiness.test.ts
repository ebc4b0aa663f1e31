import { describe, expect, it } from 'vitest';
import { Point, POINT_COUNT } from '../../../src/lib/signals/pose-points';
import { isClearlyBetter, spreadAboutLine, steadinessOf } from './steadiness';

/** Poses at 8 Hz for 20 s: everything drifts, and the shoulders jump by so much to either side. */
function poses(jump: number, jumpFrom = 0) {
	return Array.from({ length: 160 }, (_, i) => {
		const t = 125 * i;
		const shake = t >= jumpFrom ? jump * (i % 2 ? 1 : -1) : 0;
		const landmarks = Array.from({ length: POINT_COUNT }, (_, point) => ({
			x: t / 100,
			y: point === Point.leftShoulder || point === Point.rightShoulder ? shake : 5,
			z: 0,
			visibility: 1
		}));
		return { t, landmarks };
	});
}
const steadiness = (jump: number, ms: number) => steadinessOf({ poses: poses(jump), ms: [ms, ms] });

describe('the steadiness of a model', () => {
	it('is the spread about what a body at rest does', () => {
		expect(spreadAboutLine([0, 1, 2, 3].map((t) => [t, 7 - 2 * t]))).toBeCloseTo(0);
		const { jitter, ms } = steadiness(2, 30);
		expect(jitter.shoulder.x).toBeCloseTo(0);
		// Two to either side, 16 poses a stretch of which two numbers went to the line.
		expect(jitter.shoulder.y).toBeCloseTo(2 * Math.sqrt(16 / 14), 1);
		expect(jitter.nose).toEqual({ x: expect.closeTo(0), y: 0 });
		expect(ms).toEqual({ median: 30, p95: 30 });
	});

	it('is not known of a body that was not found', () => {
		expect(steadinessOf({ poses: [], ms: [30] }).jitter.ear.x).toBeNaN();
	});

	it('is clearly better at half the jitter for less than twice the time', () => {
		const used = steadiness(2, 30);
		expect(isClearlyBetter(steadiness(1, 59), used)).toBe(true);
		expect(isClearlyBetter(steadiness(1.1, 30), used)).toBe(false);
		expect(isClearlyBetter(steadiness(1, 60), used)).toBe(false);
	});
});
