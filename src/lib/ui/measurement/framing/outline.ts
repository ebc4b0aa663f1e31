import { distance, midpoint, shouldersOf } from '$lib/signals/geometry';
import { Point } from '$lib/signals/pose-points';
import type { Landmark, Landmarks } from '$lib/signals/types';

/** The shape of a person in SVG: an ellipse and a path, px of the picture. */
export interface Outline {
	head: { x: number; y: number; rx: number; ry: number };
	/** From each side of the neck over the shoulder down to the edge of the picture. */
	body: string;
}

/** Distance of the ears in a face that looks away, shoulder widths: the head does not get narrower. */
const LEAST_EARS = 0.32;
/** Half the head, distances of the ears. */
const HEAD = { rx: 0.62, ry: 0.86, up: 0.1 } as const;

/** @returns `null` when the pose is incomplete */
export function outlineOf(landmarks: Landmarks, height: number): Outline | null {
	const shoulders = shouldersOf(landmarks);
	if (shoulders === null) return null;
	const left = landmarks[Point.leftShoulder]!;
	const right = landmarks[Point.rightShoulder]!;
	const leftEar = landmarks[Point.leftEar]!;
	const rightEar = landmarks[Point.rightEar]!;
	const ears = Math.max(distance(leftEar, rightEar), LEAST_EARS * shoulders.width);
	const middle = midpoint(leftEar, rightEar);
	const head = {
		x: middle.x,
		y: middle.y - HEAD.up * ears,
		rx: HEAD.rx * ears,
		ry: HEAD.ry * ears
	};
	/** Where the neck comes out of the head. */
	const neck = { x: middle.x, y: middle.y + 0.64 * ears, half: 0.34 * ears };
	const side = ({ x, y }: Landmark) => {
		const out = x < shoulders.x ? -1 : 1;
		const u = shoulders.width;
		const at = (dx: number, py: number) => `${round(x + out * dx * u)} ${round(py)}`;
		const neckX = neck.x + out * neck.half;
		return (
			`M ${round(neckX)} ${round(neck.y)} ` +
			`C ${round(neckX)} ${round(y - 0.16 * u)}, ${at(-0.2, y - 0.13 * u)}, ${at(-0.04, y - 0.09 * u)} ` +
			`C ${at(0.12, y - 0.05 * u)}, ${at(0.17, y + 0.2 * u)}, ${at(0.2, Math.max(height, y + 0.5 * u))}`
		);
	};
	return { head, body: `${side(left)} ${side(right)}` };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
