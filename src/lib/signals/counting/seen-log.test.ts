import { expect, it } from 'vitest';
import { Point, POINT_COUNT } from '../pose-points';
import type { Landmark } from '../types';
import { SeenLog } from './seen-log';

/** Somebody with shoulders so far apart, 600 px wide and 400 px high. */
function figure(shoulderWidth: number): Landmark[] {
	const points = Array.from({ length: POINT_COUNT }, () => ({
		x: 300,
		y: 100,
		z: 0,
		visibility: 1
	}));
	points[Point.leftShoulder] = { x: 300 + shoulderWidth / 2, y: 320, z: 0, visibility: 1 };
	points[Point.rightShoulder] = { x: 300 - shoulderWidth / 2, y: 320, z: 0, visibility: 1 };
	points[Point.leftEar] = { x: 360, y: 120, z: 0, visibility: 1 };
	points[Point.rightEar] = { x: 240, y: 120, z: 0, visibility: 1 };
	return points;
}

const frame = (t: number, brightness: number, landmarks: Landmark[] | null) => ({
	t,
	width: 600,
	height: 400,
	brightness,
	landmarks
});

it('tells light as a mean and framing as a median, from one look a second', () => {
	const log = new SeenLog();
	log.frame(frame(0, 100, figure(300)));
	log.frame(frame(500, 250, figure(10)));
	log.frame(frame(1000, 110, figure(312)));
	log.frame(frame(2000, 120, figure(60)));
	expect(log.size).toEqual({ width: 600, height: 400 });
	expect(log.brightness).toBe(110);
	expect(log.framing).toEqual({ shoulderWidth: 0.5, shoulderHeight: 0.8, headWidth: 0.2 });
});

it('says nothing of what was not seen', () => {
	const log = new SeenLog();
	expect([log.brightness, log.framing]).toEqual([null, null]);
	log.frame(frame(0, 90, null));
	expect([log.brightness, log.framing]).toEqual([90, null]);
});
