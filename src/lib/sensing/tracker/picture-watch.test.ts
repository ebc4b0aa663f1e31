import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../signals/prng';
import { createGrey, type GreyImage } from './grey';
import { PictureWatch } from './picture-watch';
import { addNoise } from './texture.fixture';

/** Half of it lighter than the level by so much, half of it darker. */
const picture = (level: number, contrast = 30): GreyImage => {
	const image = createGrey(9, 6);
	image.data.forEach((_, i) => (image.data[i] = level + (i % 2 === 0 ? contrast : -contrast)));
	return image;
};
const step = (watch: PictureWatch, image: GreyImage, t: number) =>
	watch.step(image, image.data.reduce((sum, level) => sum + level, 0) / image.data.length, t);

describe('a picture that stands still', () => {
	it('is seen from its second frame on, and tells how long it stood', () => {
		const watch = new PictureWatch();
		expect(step(watch, picture(100), 0)).toMatchObject({ repeated: false, sinceSeenMs: 0 });
		expect(step(watch, picture(100), 33)).toMatchObject({ repeated: true, sinceSeenMs: 33 });
		expect(step(watch, picture(100), 2000)).toMatchObject({ repeated: true, sinceSeenMs: 2000 });
		expect(step(watch, picture(101), 2033)).toMatchObject({ repeated: false, sinceSeenMs: 2033 });
		expect(step(watch, picture(100), 2066)).toMatchObject({ repeated: false, sinceSeenMs: 33 });
	});

	it('is not a still body before a camera with noise, however little', () => {
		const watch = new PictureWatch();
		const random = mulberry32(1);
		for (let t = 0; t < 1000; t += 100) {
			expect(step(watch, addNoise(picture(100), 0.01, random), t).repeated).toBe(false);
		}
	});

	it('is not one of another size', () => {
		const watch = new PictureWatch();
		step(watch, createGrey(9, 6), 0);
		expect(step(watch, createGrey(4, 3), 33).repeated).toBe(false);
	});
});

describe('a picture that shows nothing', () => {
	const random = mulberry32(2);
	it.each([
		['a closed shutter', addNoise(picture(3, 0), 1, random), true],
		['one shade of grey', addNoise(picture(128, 0), 1, random), true],
		['a person in the dark', addNoise(picture(20, 10), 1, random), false],
		['a person in a room', addNoise(picture(120, 45), 1, random), false]
	])('is told from one that shows something: %s', (_, image, blank) => {
		expect(step(new PictureWatch(), image, 0).blank).toBe(blank);
	});

	it('counts as time in which nobody was seen', () => {
		const watch = new PictureWatch();
		step(watch, picture(100), 0);
		for (let t = 100; t < 3000; t += 100) step(watch, addNoise(picture(3, 0), 1, random), t);
		expect(step(watch, picture(101), 3000).sinceSeenMs).toBe(3000);
	});
});
