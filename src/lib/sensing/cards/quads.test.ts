import { describe, expect, it } from 'vitest';
import { QuadFinder, type LumaImage, type PicturePoint } from './quads';

const [FIRST, LAST] = [20, 69];
const CORNERS = [
	[FIRST, FIRST],
	[LAST, FIRST],
	[LAST, LAST],
	[FIRST, LAST]
] as const;

/** A dark square on white, of which something bright hides what lies so near its last corner, px. */
function square(hidden: number): LumaImage {
	const size = 90;
	const data = Uint8Array.from({ length: size * size }, (_, i) => {
		const [x, y] = [i % size, Math.floor(i / size)];
		const isInside = Math.min(x, y) >= FIRST && Math.max(x, y) <= LAST;
		return isInside && Math.hypot(x - LAST, y - LAST) > hidden ? 30 : 200;
	});
	return { data, width: size, height: size };
}

/** How far each corner of the square lies from the nearest of these, at most, px. */
const furthest = (quad: readonly PicturePoint[]) =>
	Math.max(...CORNERS.map(([x, y]) => Math.min(...quad.map((p) => Math.hypot(p.x - x, p.y - y)))));

describe('squares in a picture', () => {
	const find = (image: LumaImage) =>
		new QuadFinder().find(image, { radius: 5, darkerBy: 7, smooth: false });

	it('are found with all their corners, also when one of them is hidden', () => {
		for (const hidden of [0, 10, 17])
			expect(Math.min(...find(square(hidden)).map(furthest))).toBeLessThan(2);
	});

	it('are no squares when most of two sides is hidden', () => {
		expect(find(square(40)).every((quad) => furthest(quad) > 2)).toBe(true);
	});
});
