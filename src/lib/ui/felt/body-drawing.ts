import type { BodyPlace } from '$lib/signals/body-places';

/** Size of the drawing of one side; its middle is at half the width. */
export const WIDTH = 180;
export const HEIGHT = 420;

/** One thing that can be pointed at, as an SVG path. */
export interface Shape {
	place: BodyPlace;
	path: string;
	/** Drawn as its mirror image. */
	mirrored: boolean;
}

/** Shapes of which there are two: they stand on the right of the drawing. */
const SHOULDER = 'M112 96c16 1 29 9 32 25l-13 2c-6-6-11-8-18-8-5 0-7-3-7-9s1-10 6-10z';
const ARM = 'M131 128l14-2c4 6 5 12 7 20l9 48c1 8-3 13-9 14s-11-3-13-10l-13-50c-2-8-2-17 5-20z';
const HAND = 'M147 213c8-2 15 2 17 10l3 15c2 9-2 16-9 17-7 2-13-3-15-11l-3-16c-1-8 1-13 7-15z';
const THIGH = 'M93 240h35c5 18 4 44-1 66-1 5-6 8-13 8s-13-3-14-8z';
const LOWER_LEG = 'M102 320h25c4 18 2 42-4 62-1 5-4 7-8 7s-8-2-9-7c-6-20-8-44-4-62z';
const FOOT = 'M104 395h21c6 4 11 9 12 14 1 4-2 7-7 7h-19c-7 0-11-3-11-9 0-5 1-9 4-12z';
const BLADE = 'M94 112h14c10 1 15 8 15 18 0 12-5 22-13 25-9 3-16-1-16-9z';

const one = (place: BodyPlace, path: string): Shape[] => [{ place, path, mirrored: false }];

/** Two of a kind. @param atRight and atLeft: as they stand in the drawing */
function two(atRight: BodyPlace, atLeft: BodyPlace, path: string): Shape[] {
	return [
		{ place: atRight, path, mirrored: false },
		{ place: atLeft, path, mirrored: true }
	];
}

/** She looks at us: her left is on the right of the drawing. */
export const FRONT: readonly Shape[] = [
	...one('head', 'M58 44c0-22 13-36 32-36s32 14 32 36c0 3 0 5-1 7H59c-1-2-1-4-1-7z'),
	...one('jaw', 'M60 56h60c-3 19-14 32-30 32S63 75 60 56z'),
	...one('throat', 'M75 89c9 5 21 5 30 0v16c0 4-2 6-6 6H81c-4 0-6-2-6-6z'),
	...two('left-shoulder', 'right-shoulder', SHOULDER),
	...one('chest', 'M66 116h48c9 0 14 5 13 13l-4 28H57l-4-28c-1-8 4-13 13-13z'),
	...one('stomach', 'M58 162h64l-3 32H61z'),
	...one('belly', 'M61 199h58l8 36H53z'),
	...two('left-arm', 'right-arm', ARM),
	...two('left-hand', 'right-hand', HAND),
	...two('left-thigh', 'right-thigh', THIGH),
	...two('left-shin', 'right-shin', LOWER_LEG),
	...two('left-foot', 'right-foot', FOOT)
];

/** She looks away from us: her left is on the left of the drawing. */
export const BACK: readonly Shape[] = [
	...one(
		'back-of-head',
		'M58 46c0-24 13-38 32-38s32 14 32 38c0 12-4 23-10 31H68c-6-8-10-19-10-31z'
	),
	...one('neck', 'M72 82h36l3 20c1 6-2 9-7 9H76c-5 0-8-3-7-9z'),
	...two('right-shoulder-blade', 'left-shoulder-blade', BLADE),
	...one('upper-back', 'M58 160c12 2 22 0 32-6 10 6 20 8 32 6l-3 30H61z'),
	...one('lower-back', 'M61 195h58l5 26H56z'),
	...one('seat', 'M55 226h70l4 30c1 8-4 13-12 13H63c-8 0-13-5-12-13z'),
	...two('right-calf', 'left-calf', LOWER_LEG)
];

/** What the back has too but nobody has to point at there. */
export const BACK_REST: readonly { path: string; mirrored: boolean }[] = [
	SHOULDER,
	ARM,
	HAND,
	'M96 274h31c2 12 1 22-1 32-1 5-6 8-12 8s-13-3-14-8z',
	FOOT
].flatMap((path) => [
	{ path, mirrored: false },
	{ path, mirrored: true }
]);
