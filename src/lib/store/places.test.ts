import { describe, expect, it } from 'vitest';
import type { Baseline } from '../signals/types';
import { MAX_PLACES } from './limits';
import { withPlace } from './places';
import { MONDAY, placeOf } from './test-kit';

/** A calm minute at some size in the picture; without `camera` of before there were places. */
function calm(size: number, camera: string | null = 'a', y = 0.5): Baseline {
	const at = (centre: number) => ({ centre, spread: 0.001 });
	return {
		posture: {
			shoulderWidth: at(size),
			earDistance: at(size / 3),
			faceHeight: at(size / 5),
			shoulderX: at(0.5),
			shoulderY: at(y),
			headX: at(0.5),
			headY: at(y - 0.6 * size)
		},
		shoulderWidth: size,
		movement: at(0.02),
		breathing: at(13),
		torsoColour: null,
		...(camera === null ? {} : { place: { camera, width: 640, height: 480 } })
	};
}
const ids = (places: readonly { id: string }[]) => places.map(({ id }) => id);

describe('the places of a person', () => {
	const desk = placeOf('desk', { name: 'Kantoor', value: calm(0.35) });

	it('are several, the one used last first', () => {
		const office = placeOf('office', { usedAt: MONDAY + 1, value: calm(0.35, 'b') });
		expect(ids(withPlace([desk], office, null))).toEqual(['office', 'desk']);
	});

	it('keep their name when a new minute is sat in them', () => {
		const again = placeOf('new', { usedAt: MONDAY + 1, takenAt: MONDAY + 1, value: calm(0.36) });
		expect(withPlace([desk], again, null)).toEqual([{ ...again, id: 'desk', name: 'Kantoor' }]);
	});

	it('stay when they are taken along to another seat', () => {
		const here = placeOf('here', { usedAt: MONDAY + 1, origin: 'confirmed', value: calm(0.45) });
		expect(ids(withPlace([desk], here, 'desk'))).toEqual(['here', 'desk']);
	});

	it('become known when she says that an old calm minute holds here', () => {
		const old = placeOf('old', { value: calm(0.35, null) });
		const here = placeOf('here', { usedAt: MONDAY + 1, origin: 'confirmed', value: calm(0.45) });
		expect(withPlace([old], here, 'old')).toEqual([{ ...here, id: 'old' }]);
	});

	it('are not lost when an old calm minute was sat somewhere else', () => {
		const old = placeOf('old', { value: calm(0.35, null) });
		const here = placeOf('here', { usedAt: MONDAY + 1, value: calm(0.45) });
		expect(ids(withPlace([old], here, null))).toEqual(['here', 'old']);
	});

	it('are at most eight: the one unused for longest goes', () => {
		const many = Array.from({ length: MAX_PLACES }, (_, i) =>
			placeOf(`p${i}`, { usedAt: MONDAY - i, value: calm(0.35, `camera ${i}`) })
		);
		const more = placeOf('more', { usedAt: MONDAY + 1, value: calm(0.35, 'another') });
		const kept = ids(withPlace(many, more, null));
		expect(kept).toHaveLength(MAX_PLACES);
		expect(kept[0]).toBe('more');
		expect(kept).not.toContain(`p${MAX_PLACES - 1}`);
	});
});
