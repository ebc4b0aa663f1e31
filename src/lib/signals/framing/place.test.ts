import { describe, expect, it } from 'vitest';
import { isSamePlace, type Place } from './place';

const DESK: Place = { camera: 'a', width: 640, height: 480, share: 0.5, line: 0.8 };

describe('a place', () => {
	it('is found again when one sits about as before', () => {
		expect(isSamePlace(DESK, { ...DESK, share: 0.58, line: 0.72 })).toBe(true);
	});

	it.each<[string, Partial<Place>]>([
		['another camera', { camera: 'b' }],
		['another picture', { width: 1280, height: 720 }],
		['another distance', { share: 0.35 }],
		['another height', { line: 0.95 }]
	])('is another one with %s', (_, changes) => {
		expect(isSamePlace(DESK, { ...DESK, ...changes })).toBe(false);
	});
});
