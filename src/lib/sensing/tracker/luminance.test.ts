import { describe, expect, it } from 'vitest';
import { createGrey } from './grey';
import { toGrey, torsoColour, type ColourImage } from './luminance';

function picture(width: number, height: number, ...rgb: number[]): ColourImage {
	const data = new Uint8ClampedArray(width * height * 4);
	for (let i = 0; i < data.length; i += 4) data.set([...rgb, 255], i);
	return { data, width, height };
}

describe('toGrey', () => {
	it('weighs green most, keeps white white, and returns the mean', () => {
		const out = createGrey(2, 2);
		expect(toGrey(picture(2, 2, 255, 255, 255), out)).toBeCloseTo(255, 3);
		expect(toGrey(picture(2, 2, 0, 100, 0), out)).toBeCloseTo(58.7, 3);
		expect(out.data[3]).toBeCloseTo(58.7, 3);
	});
});

describe('torsoColour', () => {
	const box = { x: 1, y: 1, width: 2, height: 2 };

	it('is the same in less light', () => {
		const bright = torsoColour(picture(4, 4, 200, 100, 100), box);
		const dim = torsoColour(picture(4, 4, 20, 10, 10), box);
		expect(bright).toEqual([0.5, 0.25]);
		expect(dim).toEqual(bright);
	});

	it('looks only at the part of the box that is in the picture', () => {
		const image = picture(4, 4, 0, 0, 255);
		image.data.set([255, 0, 0, 255], 0);
		expect(torsoColour(image, { x: -9, y: -9, width: 10, height: 10 })).toEqual([1, 0]);
	});

	it('is neutral where there is no light or no picture', () => {
		const third = [1 / 3, 1 / 3];
		expect(torsoColour(picture(4, 4, 0, 0, 0), box)).toEqual(third);
		expect(torsoColour(picture(4, 4, 9, 9, 9), { ...box, x: 50 })).toEqual(third);
	});
});
