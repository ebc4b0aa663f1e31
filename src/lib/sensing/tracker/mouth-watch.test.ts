import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../signals/prng';
import type { MotionSample } from '../../signals/types';
import { BodyTracker } from './body-tracker';
import type { GreyImage } from './grey';
import type { BodyPose } from './body-pose';
import { addNoise, poseAt, randomTexture, render, type Origin } from './texture.fixture';

/** Corners of the mouth of the pose, px: 40 px wide, 28 px below the nose. */
const MOUTH = { x: 320, y: 184, width: 40 };
const POSE: BodyPose = {
	...poseAt(),
	mouthLeft: { x: MOUTH.x + MOUTH.width / 2, y: MOUTH.y },
	mouthRight: { x: MOUTH.x - MOUTH.width / 2, y: MOUTH.y }
};

const texture = randomTexture(4);

/** A head that went (dx, dy) px with a jaw that hangs `open` px lower. */
function face(open: number, dx = 0, dy = 0): Origin {
	return (x, y) => {
		const across = (x - dx - MOUTH.x) / (0.8 * MOUTH.width);
		const below = (y - dy - MOUTH.y - 12) / (0.8 * MOUTH.width);
		const share = Math.max(0, 1 - across * across) * Math.max(0, 1 - below * below);
		return [x - dx, y - dy - open * share];
	};
}

/** Ways of the mouth, 1/100 mouth width, over pictures at 10 Hz. */
function ways(
	origins: readonly Origin[],
	change: (image: GreyImage, i: number) => void = () => {}
) {
	const tracker = new BodyTracker();
	tracker.place(POSE);
	const samples = origins.map((origin, i) => {
		const image = render(texture, origin);
		change(image, i);
		return tracker.step(image, 100 * i) as MotionSample;
	});
	return samples.slice(1).map(({ mouth }) => mouth);
}

const steps = Array.from({ length: 20 }, (_, i) => i);
/** Of the ways that were seen. */
const active = (ways: readonly (number | null)[]) => ways.filter((way) => way !== null && way > 1);

describe('the mouth', () => {
	it('moves while a jaw opens and closes at 4 Hz', () => {
		const open = (i: number) => 3 + 3 * Math.sin(2 * Math.PI * 4 * (i / 10));
		const talk = ways(steps.map((i) => face(open(i))));
		expect(active(talk).length).toBeGreaterThan(0.8 * talk.length);
	});

	it('moves as well in a head that nods', () => {
		const open = (i: number) => 3 + 3 * Math.sin(2 * Math.PI * 4 * (i / 10));
		const nod = (i: number) => 6 * Math.sin((2 * Math.PI * i) / 20);
		const talk = ways(steps.map((i) => face(open(i), nod(i), nod(i) / 2)));
		expect(active(talk).length).toBeGreaterThan(0.7 * talk.length);
	});

	it('is still in a head that nods, under a light that flickers and in the noise of a webcam', () => {
		const random = mulberry32(3);
		const nod = (i: number) => 6 * Math.sin((2 * Math.PI * i) / 20);
		const quiet = ways(
			steps.map((i) => face(0, nod(i), nod(i) / 2)),
			(image, i) => {
				image.data.forEach((level, k) => (image.data[k] = level * (1 + 0.03 * (i % 2)) + (i % 3)));
				addNoise(image, 3 / Math.sqrt(3), random);
			}
		);
		expect(quiet).not.toContain(null);
		expect(active(quiet)).toHaveLength(0);
	});

	it('is not spoken of when nothing can be seen for noise', () => {
		const random = mulberry32(5);
		const dark = ways(
			steps.map(() => face(0)),
			(picture) => {
				picture.data.forEach((level, k) => (picture.data[k] = 20 + 0.05 * level));
				addNoise(picture, 8, random);
			}
		);
		expect(dark.filter((way) => way === null).length).toBeGreaterThan(15);
	});
});
