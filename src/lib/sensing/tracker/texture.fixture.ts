import { mulberry32, type Random } from '../../signals/prng';
import { createGrey, type GreyImage } from './grey';
import type { BodyPose } from './placement';

/** Grey level at any place, px. */
export type Texture = (x: number, y: number) => number;

/** A motion of the whole picture: where the stuff at (x, y) now was in the first picture. */
export type Origin = (x: number, y: number) => readonly [number, number];

/**
 * A seeded texture of 30 waves of 7 to 70 px in all directions, about 128 +- 35 grey levels. Being a
 * formula it can be rendered at any sub-pixel motion without any interpolation.
 */
export function randomTexture(seed: number): Texture {
	const random = mulberry32(seed);
	const waves = Array.from({ length: 30 }, () => {
		const length = 7 * 10 ** random.uniform();
		const angle = 2 * Math.PI * random.uniform();
		return {
			x: (2 * Math.PI * Math.cos(angle)) / length,
			y: (2 * Math.PI * Math.sin(angle)) / length,
			phase: 2 * Math.PI * random.uniform()
		};
	});
	return (x, y) =>
		128 + 9 * waves.reduce((sum, wave) => sum + Math.sin(wave.x * x + wave.y * y + wave.phase), 0);
}

/** Renders 320x240 px of a texture, moved. */
export function render(texture: Texture, origin: Origin): GreyImage {
	const image = createGrey(320, 240);
	for (let y = 0; y < image.height; y++) {
		for (let x = 0; x < image.width; x++) {
			image.data[y * image.width + x] = texture(...origin(x, y));
		}
	}
	return image;
}

/** The origin of a picture shifted by (dx, dy) px. */
export function shifted(dx: number, dy: number): Origin {
	return (x, y) => [x - dx, y - dy];
}

/** Adds noise of `sigma` grey levels, in place. */
export function addNoise(image: GreyImage, sigma: number, random: Random): GreyImage {
	for (let i = 0; i < image.data.length; i++) image.data[i]! += sigma * random.normal();
	return image;
}

/** A person of 110 px shoulder width in the middle of the picture, shifted by (dx, dy) px. */
export function poseAt(dx = 0, dy = 0): BodyPose {
	return {
		nose: { x: 160 + dx, y: 78 + dy },
		leftShoulder: { x: 215 + dx, y: 150 + dy },
		rightShoulder: { x: 105 + dx, y: 150 + dy }
	};
}
