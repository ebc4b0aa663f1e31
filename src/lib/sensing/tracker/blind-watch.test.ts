import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../signals/prng';
import { createGrey, type GreyImage } from './grey';
import { BlindWatch } from './blind-watch';
import { addNoise } from './texture.fixture';

/** Its left half lighter than the level by so much, the right half darker. */
const picture = (level: number, contrast = 30): GreyImage => {
	const image = createGrey(64, 48);
	image.data.forEach((_, i) => (image.data[i] = level + (i % 64 < 32 ? contrast : -contrast)));
	return image;
};
describe('a picture that stands still', () => {
	it('is seen from its second frame on, and tells how long it stood', () => {
		const watch = new BlindWatch();
		expect(watch.step(picture(100), 0)).toMatchObject({ repeated: false, sinceSeenMs: 0 });
		expect(watch.step(picture(100), 33)).toMatchObject({ repeated: true, sinceSeenMs: 33 });
		expect(watch.step(picture(100), 2000)).toMatchObject({ repeated: true, sinceSeenMs: 2000 });
		expect(watch.step(picture(101), 2033)).toMatchObject({ repeated: false, sinceSeenMs: 2033 });
		expect(watch.step(picture(100), 2066)).toMatchObject({ repeated: false, sinceSeenMs: 33 });
	});

	it('is not a still body before a camera with noise, however little', () => {
		const watch = new BlindWatch();
		const random = mulberry32(1);
		for (let t = 0; t < 1000; t += 100) {
			expect(watch.step(addNoise(picture(100), 0.01, random), t).repeated).toBe(false);
		}
	});

	it('is not one of another size', () => {
		const watch = new BlindWatch();
		watch.step(createGrey(64, 48), 0);
		expect(watch.step(createGrey(4, 3), 33).repeated).toBe(false);
	});
});

describe('a picture that shows nothing', () => {
	const random = mulberry32(2);
	it.each([
		['a closed shutter', addNoise(picture(3, 0), 1, random), true],
		[
			'a cap before a camera that is as bright as it can be',
			addNoise(picture(12, 0), 15, random),
			true
		],
		['one shade of grey', addNoise(picture(128, 0), 1, random), true],
		['a person in the dark', addNoise(picture(20, 10), 1, random), false],
		['a person in a room', addNoise(picture(120, 45), 1, random), false]
	])('is told from one that shows something: %s', (_, image, blank) => {
		expect(new BlindWatch().step(image, 0).blank).toBe(blank);
	});

	it('counts as time in which nobody was seen', () => {
		const watch = new BlindWatch();
		watch.step(picture(100), 0);
		for (let t = 100; t < 3000; t += 100) watch.step(addNoise(picture(3, 0), 1, random), t);
		expect(watch.step(picture(101), 3000).sinceSeenMs).toBe(3000);
	});
});

describe('a picture of which only a part arrived', () => {
	const random = mulberry32(3);
	/** Waves all over it, and one shade from a row on. */
	const torn = (from = 48): GreyImage => {
		const image = createGrey(64, 48);
		image.data.forEach((_, i) => {
			const [x, y] = [i % 64, Math.floor(i / 64)];
			image.data[i] = y < from ? 110 + 40 * Math.sin(x / 9 + y / 7) : 128;
		});
		return addNoise(image, 1, random);
	};

	it('shows nothing, one picture or ten', () => {
		const watch = new BlindWatch();
		for (let t = 0; t < 500; t += 33) expect(watch.step(torn(), t).blank).toBe(false);
		for (let t = 500; t < 800; t += 33)
			expect(watch.step(torn(16), t)).toMatchObject({ blank: true, contrast: 0 });
		expect(watch.step(torn(), 833)).toMatchObject({ blank: false });
	});

	it('is taken for what there is when it goes on, or was so from the beginning', () => {
		const watch = new BlindWatch();
		for (let t = 0; t < 500; t += 100) watch.step(torn(), t);
		const blank = [600, 900, 1500, 1600].map((t) => watch.step(torn(16), t).blank);
		expect(blank).toEqual([true, true, false, false]);
		const film = new BlindWatch();
		for (let t = 0; t < 500; t += 100) expect(film.step(torn(32), t).blank).toBe(false);
	});
});
