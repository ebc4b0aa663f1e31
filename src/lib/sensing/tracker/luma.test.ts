import { describe, expect, it } from 'vitest';
import { createGrey } from './grey';
import { shrinkLuma, type LumaPlane } from './luma';

function plane(width: number, height: number, at: (x: number, y: number) => number): LumaPlane {
	const stride = width + 3;
	const data = new Uint8Array(stride * height).fill(99);
	for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data[y * stride + x] = at(x, y);
	return { data, stride, width, height, fullRange: true };
}

describe('shrinkLuma', () => {
	it('takes the mean of each block and not what lies beyond the line', () => {
		const out = createGrey(2, 1);
		const mean = shrinkLuma(
			plane(4, 2, (x, y) => 10 * x + y),
			out
		);
		expect([...out.data]).toEqual([5.5, 25.5]);
		expect(mean).toBe(15.5);
	});

	it('uses every pixel once where sizes do not divide', () => {
		const out = createGrey(2, 2);
		shrinkLuma(
			plane(5, 3, (x) => x * 10),
			out
		);
		expect([...out.data]).toEqual([5, 30, 5, 30]);
	});

	it('spreads the pixels of a plane that is the smaller one, without edges between them', () => {
		const out = createGrey(4, 2);
		const mean = shrinkLuma(
			plane(2, 1, (x) => x * 10),
			out
		);
		expect([...out.data]).toEqual([0, 2.5, 7.5, 10, 0, 2.5, 7.5, 10]);
		expect(mean).toBe(5);
	});

	it('stretches the levels of video to those of a screen', () => {
		const out = createGrey(3, 1);
		const levels = [10, 16, 235];
		shrinkLuma({ ...plane(3, 1, (x) => levels[x]!), fullRange: false }, out);
		expect(out.data[0]).toBe(0);
		expect(out.data[1]).toBe(0);
		expect(out.data[2]).toBeCloseTo(255, 4);
	});
});
