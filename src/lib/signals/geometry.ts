import { Point, POINT_COUNT } from './pose-points';
import type { Landmark, Landmarks } from './types';

/** A rectangle of px in a picture. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Midpoint, as x, y and z in px. */
export function midpoint(a: Landmark, b: Landmark): { x: number; y: number; z: number } {
	return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, z: (a.z + b.z) / 2 };
}

/** Distance in the picture, px. */
export function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Where the shoulders are: midpoint and width, px. */
export interface Shoulders {
	x: number;
	y: number;
	width: number;
}

/** @returns `null` when the pose is incomplete or broken (missing points, NaN, no width) */
export function shouldersOf(landmarks: Landmarks | null): Shoulders | null {
	if (landmarks === null || landmarks.length < POINT_COUNT) return null;
	if (!Object.values(Point).every((index) => isFinitePoint(landmarks[index]!))) return null;
	const left = landmarks[Point.leftShoulder]!;
	const right = landmarks[Point.rightShoulder]!;
	const width = distance(left, right);
	if (width === 0) return null;
	const { x, y } = midpoint(left, right);
	return { x, y, width };
}

function isFinitePoint({ x, y, z, visibility }: Landmark): boolean {
	return [x, y, z, visibility].every(Number.isFinite);
}
