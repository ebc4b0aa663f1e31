import { describe, expect, it } from 'vitest';
import { addNoise } from './texture.fixture';
import { createGrey, type GreyImage } from './grey';
import { likeness } from './likeness';
import { mulberry32 } from '../../signals/prng';

function picture(at: (x: number, y: number) => number): GreyImage {
	const image = createGrey(40, 30);
	image.data.forEach((_, i) => (image.data[i] = at(i % 40, Math.floor(i / 40))));
	return image;
}

/** Somebody before a wall, light from one side. */
const person = (x: number, y: number) =>
	(Math.hypot(x - 20, y - 8) < 6 || (y > 16 && Math.abs(x - 20) < 14) ? 60 : 140) + x;

describe('likeness', () => {
	it('of the same picture is one, in other light and with noise too', () => {
		const one = picture(person);
		expect(likeness(one, one)).toBeCloseTo(1);
		const darker = picture((x, y) => person(x, y) * 0.7 + 9);
		expect(likeness(one, addNoise(darker, 2, mulberry32(1)))).toBeGreaterThan(0.97);
	});

	it.each([
		['mirrored', (x: number, y: number) => person(39 - x, y)],
		['upside down', (x: number, y: number) => person(x, 29 - y)],
		['turned about', (x: number, y: number) => person(39 - x, 29 - y)]
	])('of a picture and itself %s is less', (_, other) => {
		expect(likeness(picture(person), picture(other))).toBeLessThan(0.97);
	});

	it('is not known where nothing is to be seen', () => {
		expect(
			likeness(
				picture(person),
				picture(() => 12)
			)
		).toBeNull();
		expect(
			likeness(
				picture(() => 12),
				picture(() => 12)
			)
		).toBeNull();
	});
});
