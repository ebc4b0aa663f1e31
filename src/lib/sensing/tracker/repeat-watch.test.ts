import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../signals/prng';
import { createGrey, type GreyImage } from './grey';
import { RepeatWatch } from './repeat-watch';
import { addNoise } from './texture.fixture';

const picture = (level: number): GreyImage => {
	const image = createGrey(8, 6);
	image.data.fill(level);
	return image;
};

describe('a picture that stands still', () => {
	it('is seen from its second frame on, and tells how long it stood', () => {
		const watch = new RepeatWatch();
		expect(watch.step(picture(10), 0)).toEqual({ repeated: false, stoodMs: 0 });
		expect(watch.step(picture(10), 33)).toEqual({ repeated: true, stoodMs: 33 });
		expect(watch.step(picture(10), 2000)).toEqual({ repeated: true, stoodMs: 2000 });
		expect(watch.step(picture(11), 2033)).toEqual({ repeated: false, stoodMs: 2033 });
		expect(watch.step(picture(10), 2066)).toEqual({ repeated: false, stoodMs: 33 });
	});

	it('is not a still body before a camera with noise, however little', () => {
		const watch = new RepeatWatch();
		const random = mulberry32(1);
		for (let t = 0; t < 1000; t += 100) {
			expect(watch.step(addNoise(picture(10), 0.01, random), t).repeated).toBe(false);
		}
	});

	it('is not one of another size', () => {
		const watch = new RepeatWatch();
		watch.step(picture(0), 0);
		expect(watch.step(createGrey(4, 3), 33).repeated).toBe(false);
	});
});
