import { expect, it } from 'vitest';
import shape from '../../../../content/plates/neighbourhood.json';
import { MARKERS, placeOfMarker, pointOf, shareOf, spotIn } from './markers';

it('whoever says to be at a place is there, each at a spot of its own', () => {
	for (const place of shape.places) {
		const spots = MARKERS.map((id) => shareOf(spotIn(place, id), shape));
		expect(new Set(spots.map(({ x }) => x)).size).toBe(MARKERS.length);
		for (const spot of spots) expect(placeOfMarker(spot, shape)).toBe(place);
	}
});

it('a share becomes the same point again, and nobody falls off the plate', () => {
	const point = { x: 420, y: 297 };
	expect(pointOf(shareOf(point, shape), shape)).toEqual(point);
	expect(shareOf({ x: -50, y: 5000 }, shape)).toEqual({ x: 0, y: 1 });
});
