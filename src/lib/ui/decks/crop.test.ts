import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropArea, cropScales } from './crop';

const side = fc.integer({ min: 1, max: 2048 });
const shift = fc.double({ min: -4000, max: 4000, noNaN: true });

describe('what of a photo is in the frame', () => {
	it('is all of it at first, also of a wide one', () => {
		const photo = { width: 1500, height: 1000 };
		const k = cropScales(photo, 300).whole;
		const place = { k, x: 0, y: 50 };
		expect(cropArea(photo, place, 300)).toEqual({ x: 0, y: 0, width: 1500, height: 1000 });
	});

	it('is a square where the photo fills it', () => {
		const photo = { width: 1500, height: 1000 };
		const k = cropScales(photo, 300).fills;
		const place = { k, x: -75, y: 0 };
		expect(cropArea(photo, place, 300)).toEqual({ x: 250, y: 0, width: 1000, height: 1000 });
	});

	it('never reaches beyond the photo and is never nothing', () => {
		fc.assert(
			fc.property(
				side,
				side,
				fc.double({ min: 0, max: 1, noNaN: true }),
				shift,
				shift,
				(...given) => {
					const [width, height, share, x, y] = given;
					const { whole, most } = cropScales({ width, height }, 300);
					const area = cropArea(
						{ width, height },
						{ k: whole + share * (most - whole), x, y },
						300
					);
					expect(area.x).toBeGreaterThanOrEqual(0);
					expect(area.y).toBeGreaterThanOrEqual(0);
					expect(Math.min(area.width, area.height)).toBeGreaterThan(0);
					expect(area.x + area.width).toBeLessThanOrEqual(width + 1e-9);
					expect(area.y + area.height).toBeLessThanOrEqual(height + 1e-9);
				}
			)
		);
	});
});
