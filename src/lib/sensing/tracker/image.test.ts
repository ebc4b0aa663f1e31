import { describe, expect, it } from 'vitest';
import { Blur } from './blur';
import { gradient } from './gradient';
import { createGrey, type GreyImage } from './grey';

function picture(width: number, height: number, level: (x: number, y: number) => number) {
	const image: GreyImage = createGrey(width, height);
	image.data.forEach((_, i) => (image.data[i] = level(i % width, Math.floor(i / width))));
	return image;
}

describe('Blur', () => {
	it('leaves a flat picture as it is, up to the border', () => {
		const result = new Blur(9, 7).apply(picture(9, 7, () => 40));
		for (const level of result.data) expect(level).toBeCloseTo(40, 4);
	});

	it('spreads a point to a variance of 1', () => {
		const result = new Blur(15, 15).apply(picture(15, 15, (x, y) => (x === 7 && y === 7 ? 1 : 0)));
		let sum = 0;
		let variance = 0;
		result.data.forEach((level, i) => {
			sum += level;
			variance += level * ((i % 15) - 7) ** 2;
		});
		expect(sum).toBeCloseTo(1, 5);
		expect(variance).toBeCloseTo(1, 1);
	});
});

describe('gradient', () => {
	it('is the slope of a ramp, half of it where the border is repeated', () => {
		const ramp = picture(6, 6, (x, y) => 3 * x - 2 * y);
		const slope = new Float64Array(2);
		gradient(ramp, 2, 3, slope);
		expect([...slope]).toEqual([3, -2]);
		gradient(ramp, 0, 3, slope);
		expect([...slope]).toEqual([1.5, -2]);
	});
});
