import { describe, expect, it } from 'vitest';
import { Smoother } from './smoother';

const smoothed = (rows: number[][]) => {
	const [width, height] = [rows[0]!.length, rows.length];
	return [...new Smoother().smoothed({ data: Uint8Array.from(rows.flat()), width, height }).data];
};

describe('a smoothed picture', () => {
	it('spreads a pixel over its neighbours, the nearest most', () => {
		const rows = [
			[0, 0, 0, 0],
			[0, 160, 0, 0],
			[0, 0, 0, 0]
		];
		expect(smoothed(rows)).toEqual([10, 20, 10, 0, 20, 40, 20, 0, 10, 20, 10, 0]);
	});

	it('leaves what is even as it is, to the edge', () => {
		const rows = Array.from({ length: 4 }, () => [255, 255, 255]);
		expect(smoothed(rows)).toEqual(rows.flat());
	});
});
