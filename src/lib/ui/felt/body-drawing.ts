import type { BodyPlace } from '$lib/signals/body-places';
import { WIDTH } from './outline';

export type Facing = 'front' | 'back';

/** About where a place lies: an ellipse in the coordinates of the drawing. Where ellipses meet, the nearer one counts. */
export interface Spot {
	place: BodyPlace;
	x: number;
	y: number;
	rx: number;
	ry: number;
	/** Clockwise, degrees. */
	turn: number;
}

/** `[x, y, rx, ry, turn]`; of a pair: the one on the right of the drawing. */
type Ellipse = readonly [x: number, y: number, rx: number, ry: number, turn?: number];

const SHOULDER: Ellipse = [145, 103, 17, 15, 30];
const ARM: Ellipse = [163, 168, 13, 50, -9];
const HAND: Ellipse = [176, 254, 13, 27, -4];
const THIGH: Ellipse = [124, 288, 19, 46, 4];
const LOWER_LEG: Ellipse = [121, 380, 15, 44, 2];
const FOOT: Ellipse = [120, 446, 15, 16];

function one(place: BodyPlace, [x, y, rx, ry, turn = 0]: Ellipse): Spot {
	return { place, x, y, rx, ry, turn };
}

/** @param atRight and atLeft: as they stand in the drawing */
function two(atRight: BodyPlace, atLeft: BodyPlace, shape: Ellipse): Spot[] {
	const spot = one(atRight, shape);
	return [spot, { ...spot, place: atLeft, x: WIDTH - spot.x, turn: -spot.turn }];
}

/** She looks at us: her left is on the right of the drawing. */
const FRONT: readonly Spot[] = [
	one('head', [100, 25, 26, 20]),
	one('jaw', [100, 56, 20, 11]),
	one('throat', [100, 79, 16, 12]),
	...two('left-shoulder', 'right-shoulder', SHOULDER),
	one('chest', [100, 124, 33, 22]),
	one('stomach', [100, 165, 31, 19]),
	one('belly', [100, 211, 36, 25]),
	...two('left-arm', 'right-arm', ARM),
	...two('left-hand', 'right-hand', HAND),
	...two('left-thigh', 'right-thigh', THIGH),
	...two('left-shin', 'right-shin', LOWER_LEG),
	...two('left-foot', 'right-foot', FOOT)
];

/** She looks away from us: her left is on the left of the drawing. */
const BACK: readonly Spot[] = [
	one('back-of-head', [100, 33, 27, 27]),
	one('neck', [100, 77, 16, 14]),
	...two('right-shoulder', 'left-shoulder', SHOULDER),
	...two('right-shoulder-blade', 'left-shoulder-blade', [120, 126, 16, 21, -6]),
	one('upper-back', [100, 154, 29, 15]),
	one('lower-back', [100, 188, 31, 19]),
	one('seat', [100, 229, 38, 22]),
	...two('right-arm', 'left-arm', ARM),
	...two('right-hand', 'left-hand', HAND),
	...two('right-thigh', 'left-thigh', [124, 294, 19, 42, 4]),
	...two('right-calf', 'left-calf', LOWER_LEG),
	...two('right-foot', 'left-foot', FOOT)
];

export const SPOTS: Record<Facing, readonly Spot[]> = { front: FRONT, back: BACK };

/** A few thin lines that tell a face from a back, as SVG paths. */
export const FEATURES: Record<Facing, readonly string[]> = {
	front: [
		'M87.5 38q3.2 2.6 6.4 0M106.1 38q3.2 2.6 6.4 0M94.4 53q5.6 3.8 11.2 0',
		'M82 97.5q9 5 14.5 5M118 97.5q-9 5-14.5 5M100 203v2.6'
	],
	back: ['M100 104v84M79 116q4 18-2 27M121 116q-4 18 2 27M100 232v12']
};

/** A touch so far beside a place still means it; in half axes of its ellipse. */
const NEAR = 1.9;

/** The place that is meant at a point of the drawing; `null` well beside the body. */
export function placeAt(side: Facing, x: number, y: number): BodyPlace | null {
	const [nearest] = SPOTS[side]
		.map((spot) => ({ place: spot.place, away: away(spot, x, y) }))
		.sort((a, b) => a.away - b.away);
	return nearest && nearest.away <= NEAR ? nearest.place : null;
}

/** How far a point is from the middle of a place, in half axes: 1 is on its edge. */
function away(spot: Spot, x: number, y: number): number {
	const angle = (-spot.turn * Math.PI) / 180;
	const [dx, dy] = [x - spot.x, y - spot.y];
	const along = dx * Math.cos(angle) - dy * Math.sin(angle);
	const across = dx * Math.sin(angle) + dy * Math.cos(angle);
	return Math.hypot(along / spot.rx, across / spot.ry);
}
