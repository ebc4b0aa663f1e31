import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../signals/prng';
import { BodyTracker } from './body-tracker';
import { createGrey, type GreyImage } from './grey';
import { shoulderWidth, type BodyPose } from './body-pose';
import { addNoise } from './texture.fixture';

const file = fileURLToPath(
	new URL('../../../../tests/fixtures/photos/astronaut.png', import.meta.url)
);
const SIZE = 640;
const at = (x: number, y: number) => ({ x: SIZE * x, y: SIZE * y });
const pose: BodyPose = {
	nose: at(0.434, 0.261),
	leftEar: at(0.5, 0.245),
	rightEar: at(0.382, 0.24),
	mouthLeft: at(0.46, 0.3),
	mouthRight: at(0.415, 0.3),
	leftShoulder: at(0.569, 0.473),
	rightShoulder: at(0.223, 0.437)
};

/** The photo at 640x640 px; its upper 480 rows are the picture. */
async function loadPhoto(): Promise<GreyImage> {
	const pixels = await sharp(file).resize(SIZE, SIZE).greyscale().raw().toBuffer();
	return { data: Float32Array.from(pixels), width: SIZE, height: SIZE };
}

/** Keys' cubic (a = -0.5): the tracker itself interpolates linearly, so this is independent. */
function cubic(d: number): number {
	const x = Math.abs(d);
	if (x < 1) return 1.5 * x ** 3 - 2.5 * x ** 2 + 1;
	return x < 2 ? -0.5 * x ** 3 + 2.5 * x ** 2 - 4 * x + 2 : 0;
}

/** The picture with everything moved down by `dy` px. */
function moved(photo: GreyImage, dy: number): GreyImage {
	const image = createGrey(640, 480);
	for (let y = 0; y < image.height; y++) {
		for (let row = Math.floor(y - dy) - 1; row <= Math.floor(y - dy) + 2; row++) {
			const weight = cubic(y - dy - row);
			const from = Math.min(Math.max(row, 0), photo.height - 1) * photo.width;
			for (let x = 0; x < image.width; x++) {
				image.data[y * image.width + x]! += weight * photo.data[from + x]!;
			}
		}
	}
	return image;
}

describe('a real photo', async () => {
	const photo = await loadPhoto();

	it('breathes 1 px, top to top, in webcam noise and is read to a few hundredths of a px', () => {
		const random = mulberry32(5);
		const tracker = new BodyTracker();
		tracker.place(pose);
		let squares = 0;
		const count = 60;
		for (let i = 0; i < count; i++) {
			const lift = 0.5 * Math.sin((2 * Math.PI * i) / 40);
			const image = addNoise(moved(photo, -lift), 3 / Math.sqrt(3), random);
			const sample = tracker.step(image, i * 100)!;
			expect(sample.restart).toBe(i === 0);
			squares += ((sample.lift * shoulderWidth(pose)) / 100 - lift) ** 2;
		}
		expect(Math.sqrt(squares / count)).toBeLessThan(0.03);
	});
});
