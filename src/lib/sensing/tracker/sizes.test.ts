import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../signals/prng';
import { placeBackground } from './background';
import { poseOf, type BodyPose } from './body-pose';
import { BodyTracker } from './body-tracker';
import { createGrey, type GreyImage } from './grey';
import { shrinkLuma, type LumaPlane } from './luma';
import { placeHead, placeTorso } from './placement';

/** Pictures are tracked at this width, whatever the camera gives. px */
const TRACKED = 640;

/** Waves along and across, quick to render at any motion: lengths are shares of the width. */
const WAVES = (() => {
	const random = mulberry32(5);
	return Array.from({ length: 4 }, () => ({
		across: 0.03 + 0.1 * random.uniform(),
		down: 0.03 + 0.1 * random.uniform(),
		phase: 6 * random.uniform()
	}));
})();

/** A camera's picture, moved down by a share of its width; as bytes, with lines of an odd length. */
function cameraPicture(width: number, height: number, down: number): LumaPlane {
	const stride = width + 13;
	const data = new Uint8Array(stride * height);
	const wave = (length: number, phase: number, size: number, moved: number) =>
		Float64Array.from({ length: size }, (_, i) =>
			Math.sin((2 * Math.PI * ((i + 0.5) / width - moved)) / length + phase)
		);
	const columns = WAVES.map(({ across, phase }) => wave(across, phase, width, 0));
	const rows = WAVES.map(({ down: length, phase }) => wave(length, 2 * phase, height, down));
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			let sum = 0;
			for (let k = 0; k < WAVES.length; k++) sum += columns[k]![x]! * rows[k]![y]!;
			data[y * stride + x] = 128 + 30 * sum;
		}
	return { data, stride, width, height, fullRange: true };
}

function tracked(plane: LumaPlane): GreyImage {
	const height = Math.round((plane.height / plane.width) * TRACKED);
	const out = createGrey(TRACKED, height);
	shrinkLuma(plane, out);
	return out;
}

/** Somebody with shoulders of so many px, the middle of them at (x, y). */
const somebody = (x: number, y: number, size: number): BodyPose => {
	const places = {
		nose: [0, -0.62],
		leftEar: [0.19, -0.66],
		rightEar: [-0.19, -0.66],
		mouthLeft: [0.07, -0.5],
		mouthRight: [-0.07, -0.5],
		leftShoulder: [0.5, 0],
		rightShoulder: [-0.5, 0]
	} as const;
	return poseOf((part) => ({ x: x + size * places[part][0], y: y + size * places[part][1] }));
};

describe('a camera of any size', () => {
	it.each([
		[640, 480],
		[1280, 720],
		[1920, 1080],
		[640, 360],
		[643, 481],
		[480, 640],
		[320, 240],
		[160, 120]
	])('moves a chest by what it moved, in shoulder widths: %i x %i', (width, height) => {
		const tracker = new BodyTracker();
		const picture = tracked(cameraPicture(width, height, 0));
		const size = 220;
		tracker.place(somebody(TRACKED / 2, 0.62 * picture.height, size));
		expect(tracker.step(picture, 0)).toMatchObject({ restart: true });
		// Steps of a breath: up to 2 % of the shoulder width.
		const off = [0.5, 2, 1].map((down, i) => {
			const moved = ((down / 100) * size) / TRACKED;
			const sample = tracker.step(tracked(cameraPicture(width, height, moved)), 100 * (i + 1))!;
			expect(sample.restart).toBe(false);
			return [sample.lift + down, sample.headLift + down];
		});
		expect(Math.max(...off.flat().map(Math.abs))).toBeLessThan(0.06);
	});
});

describe('an upright picture too narrow for two shoulders', () => {
	it('is measured where the chest is in it', () => {
		const tracker = new BodyTracker();
		const size = 800;
		const picture = tracked(cameraPicture(480, 640, 0));
		tracker.place(somebody(TRACKED / 2, 0.82 * picture.height, size));
		expect(tracker.step(picture, 0)!.cells).toBeGreaterThan(20);
		const moved = tracker.step(tracked(cameraPicture(480, 640, (0.01 * size) / TRACKED)), 100)!;
		expect(moved.lift).toBeCloseTo(-1, 1);
	});
});

describe('cells', () => {
	const picture = fc.record({
		height: fc.integer({ min: 90, max: 1400 }),
		x: fc.double({ min: -300, max: 940, noNaN: true }),
		y: fc.double({ min: -0.5, max: 1.6, noNaN: true }),
		size: fc.double({ min: 8, max: 1300, noNaN: true })
	});

	it('never lie outside a picture, whatever its shape and wherever somebody is', () => {
		const random = mulberry32(9);
		const noise = Float32Array.from({ length: TRACKED * 1400 }, () => 255 * random.uniform());
		fc.assert(
			fc.property(picture, ({ height, x, y, size }) => {
				const image = { data: noise.subarray(0, TRACKED * height), width: TRACKED, height };
				const pose = somebody(x, y * height, size);
				for (const place of [placeTorso, placeHead, placeBackground]) {
					const placement = place(image, pose);
					if (placement === null) continue;
					const { left, top, cellWidth, cellHeight } = placement.grid;
					expect(Math.min(...left)).toBeGreaterThanOrEqual(0);
					expect(Math.min(...top)).toBeGreaterThanOrEqual(0);
					expect(Math.max(...left) + cellWidth).toBeLessThanOrEqual(TRACKED);
					expect(Math.max(...top) + cellHeight).toBeLessThanOrEqual(height);
					expect(placement.trust.every(Number.isFinite)).toBe(true);
				}
				const tracker = new BodyTracker();
				tracker.place(pose);
				const samples = [0, 100, 200].map((t) => tracker.step(image, t));
				for (const sample of samples)
					for (const value of Object.values(sample ?? {}))
						if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
			}),
			{ numRuns: 25 }
		);
	});
});
