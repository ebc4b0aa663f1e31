import { describe, expect, it } from 'vitest';
import { BACK_PLACES, BODY_PLACES, FRONT_PLACES } from '$lib/signals/body-places';
import { placeAt, SPOTS } from './body-drawing';
import { HEIGHT, OUTLINE, WIDTH } from './outline';

describe('the drawing of a body', () => {
	const shown = (side: 'front' | 'back') => SPOTS[side].map(({ place }) => place);

	it('shows every place, each on its own side', () => {
		expect(shown('front')).toEqual(expect.arrayContaining([...FRONT_PLACES]));
		expect(shown('back')).toEqual(expect.arrayContaining([...BACK_PLACES]));
		expect(new Set([...shown('front'), ...shown('back')]).size).toBe(BODY_PLACES.length);
	});

	it('means a place where it is drawn', () => {
		for (const side of ['front', 'back'] as const)
			for (const { place, x, y } of SPOTS[side]) expect(placeAt(side, x, y)).toBe(place);
	});

	it('has her left on our right when she looks at us, and on our left when she looks away', () => {
		for (const { place, x } of SPOTS.front)
			if (place.startsWith('left-')) expect(x).toBeGreaterThan(WIDTH / 2);
		for (const { place, x } of SPOTS.back)
			if (place.startsWith('left-')) expect(x).toBeLessThan(WIDTH / 2);
	});

	it('has one outline, closed, the same on both halves', () => {
		expect(OUTLINE.match(/M/g)).toHaveLength(1);
		expect(OUTLINE.endsWith('z')).toBe(true);
		const points = corners();
		for (const [x, y] of points)
			expect(points.some(([a, b]) => Math.abs(a - (WIDTH - x)) < 0.2 && b === y)).toBe(true);
	});

	it('no point of the body is without a place; well beside it there is none', () => {
		for (const side of ['front', 'back'] as const) {
			for (const [x, y] of corners())
				expect(placeAt(side, x, y), `${side} ${x} ${y}`).not.toBeNull();
			expect(placeAt(side, 4, 20)).toBeNull();
			expect(placeAt(side, WIDTH - 4, HEIGHT - 4)).toBeNull();
		}
	});
});

/** Where the curves of the outline meet. */
function corners(): [x: number, y: number][] {
	return OUTLINE.slice(1, -1)
		.split('C')
		.map((part) => part.trim().split(/\s+/).slice(-2).map(Number) as [number, number]);
}
