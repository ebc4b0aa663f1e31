import { describe, expect, it } from 'vitest';
import { withoutCameraMotion } from '../../signals/camera-motion';
import { observe } from '../../signals/testing/body';
import { placeBackground } from './background';
import { BodyTracker } from './body-tracker';
import { createGrey } from './grey';
import { Face } from './face';
import { poseAt, poseNear, randomTexture, render, type Origin } from './texture.fixture';

const texture = randomTexture(3);
/** The camera has panned by (dx, dy) px and zoomed about the middle of the picture. */
const camera =
	(dx: number, dy: number, zoom: number): Origin =>
	(x, y) => [320 + (x - 320 - dx) / zoom, 240 + (y - 240 - dy) / zoom];

describe('where the background is looked for', () => {
	const image = render(texture, camera(0, 0, 1));

	it.each([
		['a portrait', poseAt()],
		['a face that fills the picture', poseNear()]
	])('is clear of head and shoulders in %s', (_, pose) => {
		const { grid } = placeBackground(image, pose)!;
		const face = new Face(pose);
		expect(grid.left.length).toBeGreaterThanOrEqual(6);
		for (const [i, x] of grid.left.entries()) {
			const cell = { x, y: grid.top[i]!, width: grid.cellWidth, height: grid.cellHeight };
			expect(face.touches(cell)).toBe(false);
			const beside = x > pose.leftShoulder.x || x + grid.cellWidth < pose.rightShoulder.x;
			expect(beside || cell.y + cell.height < pose.leftShoulder.y).toBe(true);
		}
	});

	it('is nowhere before a blank wall', () => {
		const blank = createGrey(640, 480);
		blank.data.fill(120);
		expect(placeBackground(blank, poseAt())).toBeNull();
	});
});

describe('a camera that pans and zooms by itself', () => {
	it('is told by the background, and taken out of the motion of the person', () => {
		const tracker = new BodyTracker();
		tracker.place(poseAt());
		const steps = Array.from({ length: 11 }, (_, i) => i / 10);
		const samples = steps.map((share, i) => {
			const picture = render(texture, camera(8 * share, 4 * share, 1 + 0.04 * share));
			return tracker.step(picture, 100 * i)!;
		});
		const last = samples.at(-1)!;
		// Widening at half a shoulder width, in hundredths of a whole one, less what may be noise.
		expect(last.backgroundScale).toBeGreaterThan(1.7);
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
			expect(Math.abs(motion![name]), name).toBeLessThan(0.4);
		}
	}, 60_000);
});
