import { mulberry32, type Random } from '../../signals/prng';
import { createGrey, type GreyImage } from './grey';
import type { BodyPose } from './body-pose';

/** Grey level at any place, px. */
export type Texture = (x: number, y: number) => number;

/** A motion of the whole picture: where the stuff at (x, y) now was in the first picture. */
export type Origin = (x: number, y: number) => readonly [number, number];

/**
 * A seeded texture of 30 waves of 14 to 140 px in all directions, about 128 +- 35 grey levels. Being a
 * formula it can be rendered at any sub-pixel motion without any interpolation.
 */
export function randomTexture(seed: number): Texture {
	const random = mulberry32(seed);
	const waves = Array.from({ length: 30 }, () => {
		const length = 14 * 10 ** random.uniform();
		const angle = 2 * Math.PI * random.uniform();
		return {
			x: Math.cos(angle) / length,
			y: Math.sin(angle) / length,
			phase: random.uniform()
		};
	});
	return (x, y) => {
		let sum = 0;
		for (const wave of waves) sum += sine(wave.x * x + wave.y * y + wave.phase);
		return 128 + 9 * sum;
	};
}

/** One turn of a sine, and its first value once more. */
const SINE = Float64Array.from({ length: 4097 }, (_, i) => Math.sin((2 * Math.PI * i) / 4096));

/** Sine of so many turns, to a millionth: a picture asks for it nine million times. */
function sine(turns: number): number {
	const at = (turns - Math.floor(turns)) * 4096;
	const i = Math.floor(at);
	return SINE[i]! + (at - i) * (SINE[i + 1]! - SINE[i]!);
}

/** Renders 640x480 px of a texture, moved. */
export function render(texture: Texture, origin: Origin): GreyImage {
	const image = createGrey(640, 480);
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

/** A person of 220 px shoulder width in the middle of the picture, shifted by (dx, dy) px. */
export function poseAt(dx = 0, dy = 0): BodyPose {
	const at = (x: number, y: number) => ({ x: x + dx, y: y + dy });
	return {
		nose: at(320, 156),
		leftEar: at(360, 146),
		rightEar: at(280, 146),
		mouthLeft: at(336, 184),
		mouthRight: at(304, 184),
		leftShoulder: at(430, 300),
		rightShoulder: at(210, 300)
	};
}

/** The same person at a laptop: a large face, and shoulders of 400 px at the bottom of the picture. */
export function poseNear(): BodyPose {
	const at = (x: number, y: number) => ({ x, y });
	return {
		nose: at(320, 230),
		leftEar: at(395, 210),
		rightEar: at(245, 210),
		mouthLeft: at(350, 285),
		mouthRight: at(290, 285),
		leftShoulder: at(520, 430),
		rightShoulder: at(120, 430)
	};
}
