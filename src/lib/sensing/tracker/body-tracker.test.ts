import { describe, expect, it } from 'vitest';
import type { MotionSample } from '../../signals/types';
import { mulberry32 } from '../../signals/prng';
import { BodyTracker } from './body-tracker';
import { createGrey, type GreyImage } from './grey';
import { addNoise, poseAt, randomTexture, render, shifted, type Origin } from './texture.fixture';

/** Shoulder width of `poseAt`, px. */
const WIDTH = 220;
const texture = randomTexture(1);

/** Tracks pictures at 10 Hz from a first pose; throws when the tracker gives nothing. */
function track(images: readonly GreyImage[]): MotionSample[] {
	const tracker = new BodyTracker();
	tracker.place(poseAt());
	return images.map((image, i) => {
		const sample = tracker.step(image, i * 100);
		if (!sample) throw new Error(`nothing at picture ${i}`);
		return sample;
	});
}

const px = (value: number) => (value * WIDTH) / 100;

/** 5 % of the truth or 0.05 px, whichever is more. */
function expectNear(measured: number, truth: number) {
	expect(Math.abs(measured - truth)).toBeLessThan(Math.max(0.05, 0.05 * Math.abs(truth)));
}

describe('small motion', () => {
	it('measures lift and sway of up to 3 px', () => {
		for (const seed of [1, 2, 3]) {
			const shifts = [0, 0.1, 0.25, -0.3, -0.9, -1.6, -2.3, -3, -2.2, -1, 0.2, 1.3, 2.2, 3];
			const one = randomTexture(seed);
			const samples = track(shifts.map((d) => render(one, shifted(-d / 2, d))));
			samples.forEach((sample, i) => {
				expectNear(px(sample.lift), -shifts[i]!);
				expectNear(px(sample.headLift), -shifts[i]!);
				expectNear(px(sample.sway), -shifts[i]! / 2);
				expectNear(px(sample.headSway), -shifts[i]! / 2);
			});
		}
	});

	it('measures widening of the chest at the shoulder, and coming nearer of the head', () => {
		const growths = [0, 0.005, 0.01, 0.02, 0.03];
		const grow =
			(growth: number): Origin =>
			(x, y) => [320 + (x - 320) / (1 + growth), 300 + (y - 300) / (1 + growth)];
		const samples = track(growths.map((growth) => render(texture, grow(growth))));
		samples.forEach((sample, i) => {
			const truth = growths[i]! * (WIDTH / 2);
			expectNear(px(sample.expansion), truth);
			expectNear(px(sample.headScale), truth);
			// Seen from the middle of the cells, which is not quite the middle of the growth.
			expect(Math.abs(px(sample.sway))).toBeLessThan(0.2);
		});
	});

	it('does not take a change of light for motion', () => {
		const images = [0, 0.5, 1, 0, -0.5].map((change) => {
			const image = render(texture, shifted(0, 0));
			image.data.forEach((level, i) => (image.data[i] = level * (1 + 0.1 * change) + 12 * change));
			return image;
		});
		for (const sample of track(images)) {
			expect(Math.abs(px(sample.lift))).toBeLessThan(0.03);
			expect(Math.abs(px(sample.expansion))).toBeLessThan(0.03);
			expect(Math.abs(px(sample.headLift))).toBeLessThan(0.03);
		}
	});

	it('is quiet to a twentieth of a pixel in the noise of a webcam', () => {
		const random = mulberry32(7);
		const still = render(texture, shifted(0, 0));
		// Three frames of sigma 3 averaged into one.
		const noisy = () => addNoise({ ...still, data: still.data.slice() }, 3 / Math.sqrt(3), random);
		const lifts = track(Array.from({ length: 40 }, noisy)).map((sample) => px(sample.lift));
		const mean = lifts.reduce((sum, lift) => sum + lift, 0) / lifts.length;
		const variance = lifts.reduce((sum, lift) => sum + (lift - mean) ** 2, 0) / lifts.length;
		expect(Math.sqrt(variance)).toBeLessThan(0.05);
	});

	it('is not led by a hand in front of a fifth of the chest', () => {
		const images = [0, 0.5, 1].map((d) => {
			const image = render(texture, shifted(0, d));
			for (let y = 320; y < 430; y++) image.data.fill(200, y * 640 + 360, y * 640 + 430);
			return image;
		});
		images[0] = render(texture, shifted(0, 0));
		const samples = track(images);
		expect(Math.abs(px(samples[2]!.lift) + 1)).toBeLessThan(0.1);
	});
});

describe('holding on', () => {
	it('carries its values over new references on a walk of 20 px', () => {
		const path = Array.from({ length: 41 }, (_, i) => i / 2);
		const samples = track(path.map((d) => render(texture, shifted(d, -d / 4))));
		samples.forEach((sample, i) => {
			expect(sample.restart).toBe(i === 0);
			expect(Math.abs(px(sample.sway) - path[i]!)).toBeLessThan(0.3);
			expect(Math.abs(px(sample.lift) - path[i]! / 4)).toBeLessThan(0.3);
		});
	});

	it('says nothing before the first pose and after a loss, and then restarts', () => {
		const tracker = new BodyTracker();
		const image = render(texture, shifted(0, 0));
		expect(tracker.step(image, 0)).toBeNull();
		tracker.place(poseAt());
		expect(tracker.step(image, 100)?.restart).toBe(true);
		expect(tracker.step(image, 200)?.restart).toBe(false);
		tracker.lose();
		expect(tracker.step(image, 300)).toBeNull();
		tracker.place(poseAt());
		expect(tracker.step(image, 400)).toMatchObject({ restart: true, lift: 0 });
	});

	it('restarts when pose keeps finding the body elsewhere, not for one odd pose', () => {
		const tracker = new BodyTracker();
		const image = render(texture, shifted(0, 0));
		tracker.place(poseAt());
		tracker.step(image, 0);
		tracker.place(poseAt(80));
		expect(tracker.step(image, 100)?.restart).toBe(false);
		tracker.place(poseAt());
		for (let i = 0; i < 3; i++) tracker.place(poseAt(80));
		expect(tracker.step(image, 200)?.restart).toBe(true);
	});

	it('gives up after more than a second in which no motion explains the picture', () => {
		const tracker = new BodyTracker();
		tracker.place(poseAt());
		const image = render(texture, shifted(0, 0));
		for (let t = 0; t <= 2000; t += 100) tracker.step(image, t);
		const rippled = render(texture, (x, y) => [x + 8 * Math.sin(y / 12), y + 8 * Math.sin(x / 12)]);
		const given = [];
		for (let t = 2100; t <= 4100; t += 100) given.push(tracker.step(rippled, t) !== null);
		expect(given.slice(0, 10)).not.toContain(false);
		expect(given.at(-1)).toBe(false);
	});

	it('says nothing when the chest is below the picture', () => {
		const tracker = new BodyTracker();
		const image = render(texture, shifted(0, 0));
		tracker.place(poseAt(0, 120));
		expect(tracker.step(image, 0)?.restart).toBe(true);
		tracker.lose();
		tracker.place(poseAt(0, 330));
		expect(tracker.step(image, 100)).toBeNull();
	});

	it('starts anew when the size of the picture changes', () => {
		const tracker = new BodyTracker();
		tracker.place(poseAt());
		tracker.step(render(texture, shifted(0, 0)), 0);
		expect(tracker.step(createGrey(160, 120), 100)).toBeNull();
	});
});
