import { describe, expect, it } from 'vitest';
import { withoutCameraMotion } from '../../signals/camera-motion';
import { observe } from '../../signals/testing/body';
import { placeBackground } from './background';
import { BodyTracker } from './body-tracker';
import { createGrey } from './grey';
import type { BodyPose } from './placement';
import { poseAt, randomTexture, render, type Origin } from './texture.fixture';

const texture = randomTexture(3);
/** Shoulder width of `poseAt`, px. */
const WIDTH = 110;

/** A face that fills the picture of a laptop, shoulders at the lower edge. */
const NEAR: BodyPose = {
	nose: { x: 160, y: 103 },
	leftShoulder: { x: 256, y: 212 },
	rightShoulder: { x: 64, y: 212 }
};

/** The camera has panned by (dx, dy) px and zoomed about the middle of the picture. */
const camera =
	(dx: number, dy: number, zoom: number): Origin =>
	(x, y) => [160 + (x - 160 - dx) / zoom, 120 + (y - 120 - dy) / zoom];

describe('where the background is looked for', () => {
	const image = render(texture, camera(0, 0, 1));

	it('is all over the picture but for the person', () => {
		const { left, top } = placeBackground(poseAt(), image)!.grid;
		expect(left.length).toBeGreaterThan(20);
		left.forEach((x, i) => {
			const besidePerson = Math.abs(x + 7 - 160) > 0.9 * WIDTH;
			expect(besidePerson || top[i]! + 12 < 78).toBe(true);
		});
	});

	it('is beside the head, for a face that fills the picture', () => {
		const { left, top } = placeBackground(NEAR, image)!.grid;
		expect(left.length).toBeGreaterThanOrEqual(6);
		left.forEach((x, i) => {
			expect(Math.abs(x + 7 - 160)).toBeGreaterThan(0.4 * 192);
			expect(top[i]! + 6).toBeLessThan(212 - 0.3 * 192);
		});
	});

	it('is nowhere before a blank wall', () => {
		const blank = createGrey(320, 240);
		blank.data.fill(120);
		expect(placeBackground(poseAt(), blank)).toBeNull();
	});
});

describe('a camera that pans and zooms by itself', () => {
	it('is told by the background, and taken out of the motion of the person', () => {
		const tracker = new BodyTracker();
		tracker.place(poseAt());
		const steps = Array.from({ length: 11 }, (_, i) => i / 10);
		const samples = steps.map((share, i) => {
			const picture = render(texture, camera(4 * share, 2 * share, 1 + 0.04 * share));
			return tracker.step(picture, 100 * i)!;
		});
		const last = samples.at(-1)!;
		// Widening at half a shoulder width, in hundredths of a whole one.
		expect(last.backgroundScale).toBeGreaterThan(1.8);
		expect(last.backgroundScale).toBeLessThan(2.2);
		const { motion } = withoutCameraMotion(observe(0, { motion: last }));
		expect(Math.abs(last.lift)).toBeGreaterThan(2);
		for (const name of [
			'lift',
			'headLift',
			'sway',
			'headSway',
			'expansion',
			'headScale'
		] as const) {
			expect(Math.abs(motion![name]), name).toBeLessThan(0.2);
		}
	}, 60_000);
});
